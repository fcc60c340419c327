namespace RtcGen.Schema.Reading;

// A member refers to a shared type. Owner is the shared type that the member stands in, if any.
internal readonly record struct TypeUse(string? Owner, string Name, TextRange Range);
