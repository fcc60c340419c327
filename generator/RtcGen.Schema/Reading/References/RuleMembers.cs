namespace RtcGen.Schema.Reading;

// What a rule can be about, told by the type of a member and that of its items, wherever the member is described.
internal static class RuleMembers
{
    // What the rule needs and the member is not; null when it fits.
    public static string? Expected(RuleKind kind, FieldType type, FieldType? item) => kind switch
    {
        RuleKind.Equal when type != FieldType.String => "a string",
        RuleKind.Differ when type != FieldType.String && item != FieldType.String => "a string or a list of strings",
        RuleKind.Ascending when !IsNumber(type) && type is not (FieldType.String or FieldType.DateTime) => "a number or a time",
        RuleKind.Orthogonal when !IsNumber(item) => "a list of three numbers",
        RuleKind.Count when type != FieldType.Array => "a list",
        _ => null,
    };

    public static bool IsNumber(FieldType? type) => type is FieldType.Int32 or FieldType.Int64 or FieldType.Double;
}
