namespace RtcGen.Schema.Reading;

// What can be said only of a member that stands directly in the request, or in the result.
internal static class OutermostChecks
{
    public static void Report(MappingReader reader, FieldSchema field, MemberContext place)
    {
        if (field.IdempotencyToken)
        {
            ReportPlace(reader, place, "idempotencyToken", "'query' or 'body'");
            ReportBeside(reader, "required", "the client fills in a token that is absent");
            ReportBeside(reader, "requiredWhen", "the client fills in a token that is absent");
            ReportBeside(reader, "default", "the client fills in a token that is absent");
            ReportBeside(reader, "values", "every call has a token of its own");
        }

        if (field.Beside)
        {
            ReportPlace(reader, place, "beside", "'result.fields'");
        }
    }

    private static void ReportPlace(MappingReader reader, MemberContext place, string key, string where)
    {
        if (!place.IsOutermost)
        {
            reader.Report(DiagnosticRules.NotApplicable, reader.Find(key)!.Key.Range, $"'{reader.Path.Append(key)}' does not apply here: it is for a member directly in {where} of an action.");
        }
    }

    private static void ReportBeside(MappingReader reader, string key, string why)
    {
        if (reader.Find(key) is { } entry && entry.Value is not YamlScalar { Text: "false" })
        {
            reader.Report(DiagnosticRules.Contradiction, entry.Key.Range, $"'{reader.Path.Append(key)}' cannot stand beside 'idempotencyToken': {why}.");
        }
    }
}
