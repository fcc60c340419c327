namespace RtcGen;

/// <summary>Disposes with the container the subscriptions to changes of the configuration, which lives on.</summary>
internal sealed class Subscriptions : IDisposable
{
    private readonly List<IDisposable> _all = [];

    public void Add(IDisposable one)
    {
        lock (_all)
        {
            _all.Add(one);
        }
    }

    public void Dispose()
    {
        lock (_all)
        {
            _all.ForEach(static one => one.Dispose());
            _all.Clear();
        }
    }
}
