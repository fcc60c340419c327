namespace RtcGen.Schema.Reading;

internal static class PatternDecoder
{
    public static string? Decode(Section section, bool isRequired)
    {
        if (section.Text("pattern", "a regular expression", isRequired) is not { } pattern)
        {
            return null;
        }

        if (pattern.Length > PatternChecker.MaximumLength)
        {
            section.Report(
                SchemaRules.Refused,
                section.Find("pattern")!.ValueRange,
                $"'{section.Path.Of("pattern")}' is longer than {Wording.Number(PatternChecker.MaximumLength)} characters.");
            return null;
        }

        if (PatternChecker.Compile(pattern) is not null)
        {
            return pattern;
        }

        section.Report(
            SchemaRules.InvalidPattern,
            section.Find("pattern")!.ValueRange,
            $"'{section.Path.Of("pattern")}' must be a .NET regular expression, but {Wording.Quote(pattern)} is not one.");
        return null;
    }
}
