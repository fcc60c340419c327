namespace RtcGen.Benchmarks;

/// <summary>One way to do a job.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Run">Does the job that many times.</param>
internal sealed record Contestant(string Name, Func<int, Task> Run)
{
    public static Contestant Of(string name, Action run) => new(name, count =>
    {
        for (var i = 0; i < count; i++)
        {
            run();
        }

        return Task.CompletedTask;
    });

    public static Contestant Of(string name, Func<Task> run) => new(name, async count =>
    {
        for (var i = 0; i < count; i++)
        {
            await run();
        }
    });

    /// <summary>The same job, by many workers at once.</summary>
    public Contestant By(int workers) => new(Name, count =>
        Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => Run(count / workers)))));
}
