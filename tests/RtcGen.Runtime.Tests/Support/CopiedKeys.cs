namespace RtcGen.Runtime.Tests.Support;

/// <summary>Keys with something copied along.</summary>
public static class CopiedKeys
{
    public const string Key = "Hidden4711";
    public const string Advice = " It is used as it is, nothing is trimmed: copy it again.";

    /// <summary>A value, and what is wrong with it.</summary>
    public static TheoryData<string, string> Faults() => new()
    {
        { $"{Key}\n", "ends in a line break (U+000A)." },
        { $"{Key}\r\n", "ends in a line break (U+000A)." },
        { $"{Key}\r", "ends in a line break (U+000D)." },
        { $"{Key}\u2028", "ends in a line break (U+2028)." },
        { $" {Key}", "starts with a space (U+0020)." },
        { $"{Key} ", "ends in a space (U+0020)." },
        { $"{Key}\t", "ends in a tab (U+0009)." },
        { $"{Key}\u00A0", "ends in white space (U+00A0)." },
        { $"\"{Key}\"", "starts with a quotation mark (U+0022)." },
        { $"'{Key}'", "starts with a quotation mark (U+0027)." },
        { $"{Key}\"", "ends in a quotation mark (U+0022)." },
        { $"\uFEFF{Key}", "starts with a byte order mark (U+FEFF)." },
        { $"{Key}\u200B", "ends in an invisible character (U+200B)." },
        { $"{Key}\0", "ends in a control character (U+0000)." },
        { $"{Key}\u007F", "ends in a control character (U+007F)." },
        { $"{Key} 9", "contains a space (U+0020) as character 11." },
        { $"{Key}\r\nEvil: 1", "contains a line break (U+000D) as character 11." },
        { $"{Key}\u20609", "contains an invisible character (U+2060) as character 11." },
        { $"{Key}\uFFFD9", "contains a character of another encoding (U+FFFD) as character 11." },
        { "  ", "contains only white space." },
        { "\u3000", "contains only white space." },
    };
}
