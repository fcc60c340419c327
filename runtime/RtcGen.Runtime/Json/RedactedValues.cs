using System.Runtime.InteropServices;

namespace RtcGen;

/// <summary>Where in a JSON document the values start that must not be shown: those marked secret, and those that no schema describes.</summary>
internal sealed class RedactedValues
{
    private readonly List<int> _starts = [];

    /// <summary>The offsets, ascending once sorted.</summary>
    public ReadOnlySpan<int> Starts => CollectionsMarshal.AsSpan(_starts);

    /// <summary>Gets a value indicating whether there are values that may contain any secret, so that nothing is shown.</summary>
    public bool HidesAll { get; private set; }

    public void Add(long start) => _starts.Add((int)start);

    public void HideAll() => HidesAll = true;

    /// <summary>Sorts the offsets. A value read twice, or in a list that then proved to be something else, is noted twice.</summary>
    public void Sort() => _starts.Sort();

    public void Clear()
    {
        _starts.Clear();
        HidesAll = false;
    }
}
