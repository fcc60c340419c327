namespace RtcGen.Schema.Reading;

// What an action says of its request and its response, judged together.
internal static class RequestChecks
{
    public static void Report(MappingReader root, ActionSchema action)
    {
        if (action is { Encoding: BodyEncoding.Form, Method: HttpVerb.Get })
        {
            ReportValue(root, "encoding", "a form is the body of a POST, but the method is GET");
        }

        if (action.Query.Concat(action.Body).Where(member => member.IdempotencyToken).Skip(1).FirstOrDefault() is { } second)
        {
            root.Context.Diagnostics.Add(DiagnosticRules.Contradiction, root.Find("action")?.Key.Range ?? default, $"The action has two members with 'idempotencyToken', the second of which is {Messages.Quote(second.Name)}; keep one.");
        }

        ReportEnvelope(root, action);
    }

    private static void ReportEnvelope(MappingReader root, ActionSchema action)
    {
        var isObject = action.Result.Type is FieldType.Object or FieldType.Shared;
        if (action.Envelope == ResponseEnvelope.Flat && !isObject)
        {
            ReportValue(root, "envelope", "the result is not an object, so that it has no members that could stand beside 'ResponseMetadata'");
        }

        if (action.Envelope == ResponseEnvelope.None && !isObject && action.Result.Type != FieldType.Json)
        {
            ReportValue(root, "envelope", "the result is neither an object nor of type json, which a whole body is");
        }

        if (action.Envelope != ResponseEnvelope.Standard && action.Result.Shape.Fields.FirstOrDefault(member => member.Beside) is { } beside)
        {
            ReportValue(root, "envelope", $"the member {Messages.Quote(beside.Name)} is said to stand beside 'Result', of which there is none");
        }
    }

    private static void ReportValue(MappingReader root, string key, string why)
    {
        if (root.Find(key) is { } entry)
        {
            root.Report(DiagnosticRules.Contradiction, entry.ValueRange, $"'{root.Path.Append(key)}' is {Messages.Quote(((YamlScalar)entry.Value).Text)}, but {why}.");
        }
    }
}
