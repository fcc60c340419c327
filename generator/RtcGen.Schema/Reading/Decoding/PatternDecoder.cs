namespace RtcGen.Schema.Reading;

internal static class PatternDecoder
{
    public static string? Decode(MappingReader reader, bool isRequired)
    {
        if (reader.Text("pattern", "a regular expression", isRequired) is not { } pattern)
        {
            return null;
        }

        var (path, range) = (reader.Path.Append("pattern"), reader.Find("pattern")!.ValueRange);
        if (pattern.Length > PatternChecker.MaximumLength)
        {
            reader.Report(DiagnosticRules.Refused, range, $"'{path}' is longer than {Messages.Number(PatternChecker.MaximumLength)} characters.");
            return null;
        }

        // The size comes first: making the expression would already take its toll.
        var syntax = PatternSyntax.Parse(pattern);
        if (syntax.IsTooLarge)
        {
            reader.Report(
                DiagnosticRules.Refused,
                range,
                $"'{path}' stands for {Messages.Number(syntax.Size)} characters when its counts are written out, more than {Messages.Number(PatternSyntax.MaximumSize)}; state how long a string may be with 'length'.");
            return null;
        }

        if (!PatternChecker.IsExpression(pattern, syntax))
        {
            reader.Report(DiagnosticRules.InvalidPattern, range, $"'{path}' must be a .NET regular expression, but {Messages.Quote(pattern)} is not one.");
            return null;
        }

        if (syntax.Obstacle is { } obstacle)
        {
            reader.Report(
                DiagnosticRules.SlowPattern,
                range,
                $"'{path}' is not matched in linear time because of {Messages.OneLine(obstacle)}; a string that takes too long to check will be rejected.");
        }

        return pattern;
    }
}
