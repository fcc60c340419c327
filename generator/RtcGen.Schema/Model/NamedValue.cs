namespace RtcGen.Schema;

/// <summary>One value of an enumeration.</summary>
/// <param name="Value">The number or text on the wire.</param>
/// <param name="Name">Its name in C#.</param>
public sealed record NamedValue(string Value, string Name);
