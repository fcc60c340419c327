namespace RtcGen.Schema.Reading;

internal static class PatternDecoder
{
    public static string? Decode(Section section, bool isRequired)
    {
        if (section.Text("pattern", "a regular expression", isRequired) is not { } pattern)
        {
            return null;
        }

        var (path, range) = (section.Path.Of("pattern"), section.Find("pattern")!.ValueRange);
        if (pattern.Length > PatternChecker.MaximumLength)
        {
            section.Report(SchemaRules.Refused, range, $"'{path}' is longer than {Wording.Number(PatternChecker.MaximumLength)} characters.");
            return null;
        }

        // The size comes first: making the expression would already take its toll.
        var syntax = PatternSyntax.Of(pattern);
        if (syntax.IsTooLarge)
        {
            section.Report(
                SchemaRules.Refused,
                range,
                $"'{path}' stands for {Wording.Number(syntax.Size)} characters when its counts are written out, more than {Wording.Number(PatternSyntax.MaximumSize)}; state how long a text may be with 'length'.");
            return null;
        }

        if (!PatternChecker.IsExpression(pattern, syntax))
        {
            section.Report(SchemaRules.InvalidPattern, range, $"'{path}' must be a .NET regular expression, but {Wording.Quote(pattern)} is not one.");
            return null;
        }

        if (syntax.Obstacle is { } obstacle)
        {
            section.Report(
                SchemaRules.SlowPattern,
                range,
                $"'{path}' is not matched in linear time because of {Wording.OneLine(obstacle)}; a text that takes too long to check will be refused.");
        }

        return pattern;
    }
}
