namespace RtcGen.Schema;

/// <summary>A place between the elements of an array.</summary>
/// <typeparam name="T">The element type.</typeparam>
#pragma warning disable CA1815 // Nobody compares places.
public struct ArrayEnumerator<T>
{
    private readonly T[] _items;
    private int _index;

    internal ArrayEnumerator(T[] items)
    {
        _items = items;
        _index = -1;
    }

    /// <summary>Gets the element that was passed last.</summary>
    public readonly T Current => _items[_index];

    /// <summary>Passes the next element.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext() => ++_index < _items.Length;
}
