namespace RtcGen.Schema.Reading;

// Decodes `result`: what a response carries.
internal static class ResultDecoder
{
    private const string Name = "Result";

    public static ResultSchema Decode(MappingReader root)
    {
        if (root.Child("result", SchemaKeys.Result, isRequired: true) is not { } reader)
        {
            return new(new() { Name = Name, Type = FieldType.String }, null, null);
        }

        var shape = FieldDecoder.Decode(reader, Name, root.Find("result")!, MemberContext.WholeResult(new Scope(null)));
        return new(shape, Text(reader, "success", shape), Text(reader, "failure", shape));
    }

    private static string? Text(MappingReader reader, string key, FieldSchema shape)
    {
        if (reader.Text(key, "a string") is not { } text)
        {
            return null;
        }

        if (shape.Type > FieldType.Boolean)
        {
            reader.Report(
                DiagnosticRules.NotApplicable,
                reader.Find(key)!.Key.Range,
                $"'{reader.Path.Append(key)}' does not apply to a result of type {TypeNames.GetName(shape.Type)}, which has no single value.");
        }
        else if (!JsonLiterals.Fits(text, shape.Type))
        {
            reader.Report(
                DiagnosticRules.WrongType,
                reader.Find(key)!.ValueRange,
                $"'{reader.Path.Append(key)}' must be {JsonLiterals.Expectation(shape.Type)}, but found {Messages.Quote(text)}{NumberText.Hint(text, shape.Type)}");
        }

        return text;
    }
}
