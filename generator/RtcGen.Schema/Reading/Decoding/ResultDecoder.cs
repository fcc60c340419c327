namespace RtcGen.Schema.Reading;

// Decodes `result`: what an answer carries.
internal static class ResultDecoder
{
    private const string Name = "Result";

    public static ResultSchema Decode(Section root)
    {
        if (root.Part("result", SchemaKeys.Result, isRequired: true) is not { } section)
        {
            return new(new() { Name = Name, Type = FieldType.String }, null, null);
        }

        var shape = FieldDecoder.Decode(section, Name, root.Find("result")!, MemberPlace.Result(new Scope(null)));
        return new(shape, Text(section, "success", shape), Text(section, "failure", shape));
    }

    private static string? Text(Section section, string key, FieldSchema shape)
    {
        if (section.Text(key, "a text") is not { } text)
        {
            return null;
        }

        if (shape.Type > FieldType.Boolean)
        {
            section.Report(
                SchemaRules.NotApplicable,
                section.Find(key)!.Key.Range,
                $"'{section.Path.Of(key)}' does not apply to a result of type {TypeNames.NameOf(shape.Type)}, which has no single value.");
        }
        else if (!WireValues.Fits(text, shape.Type))
        {
            section.Report(
                SchemaRules.WrongType,
                section.Find(key)!.ValueRange,
                $"'{section.Path.Of(key)}' must be {WireValues.Expectation(shape.Type)}, but found {Wording.Quote(text)}{NumberText.Hint(text, shape.Type)}");
        }

        return text;
    }
}
