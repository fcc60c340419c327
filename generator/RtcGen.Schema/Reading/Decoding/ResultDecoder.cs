namespace RtcGen.Schema.Reading;

// Decodes `result`: what an answer carries.
internal static class ResultDecoder
{
    private const string Name = "Result";

    public static ResultSchema Decode(MappingReader root)
    {
        if (root.Child("result", SchemaKeys.Result, isRequired: true) is not { } section)
        {
            return new(new() { Name = Name, Type = FieldType.String }, null, null);
        }

        var shape = FieldDecoder.Decode(section, Name, root.Find("result")!, MemberContext.Result(new Scope(null)));
        return new(shape, Text(section, "success", shape), Text(section, "failure", shape));
    }

    private static string? Text(MappingReader section, string key, FieldSchema shape)
    {
        if (section.Text(key, "a text") is not { } text)
        {
            return null;
        }

        if (shape.Type > FieldType.Boolean)
        {
            section.Report(
                DiagnosticRules.NotApplicable,
                section.Find(key)!.Key.Range,
                $"'{section.Path.Append(key)}' does not apply to a result of type {TypeNames.GetName(shape.Type)}, which has no single value.");
        }
        else if (!JsonLiterals.Fits(text, shape.Type))
        {
            section.Report(
                DiagnosticRules.WrongType,
                section.Find(key)!.ValueRange,
                $"'{section.Path.Append(key)}' must be {JsonLiterals.Expectation(shape.Type)}, but found {Messages.Quote(text)}{NumberText.Hint(text, shape.Type)}");
        }

        return text;
    }
}
