namespace RtcGen.Schema;

/// <summary>An object that several actions share.</summary>
/// <param name="Name">The name members refer to it by, and its name in C#.</param>
/// <param name="Shape">Its members, rules and union, as those of a member of type object.</param>
public sealed record TypeSchema(string Name, FieldSchema Shape);
