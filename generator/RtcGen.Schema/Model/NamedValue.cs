namespace RtcGen.Schema;

/// <summary>One value of an enumeration.</summary>
/// <param name="Value">The number or string on the wire.</param>
/// <param name="Name">Its name in C#.</param>
public sealed record NamedValue(string Value, string Name)
{
    /// <summary>Gets the line of the name, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>Gets the column of the name, counted from 1.</summary>
    public int Column { get; init; }
}
