namespace RtcGen.Schema.Reading;

// Decodes an action file. What is missing or wrong is reported, and something harmless stands in its place.
internal static class ActionDecoder
{
    private static readonly Dictionary<string, Repeatability> Repeatabilities = new(StringComparer.Ordinal)
    {
        ["safe"] = Repeatability.Safe,
        ["yes"] = Repeatability.Yes,
        ["no"] = Repeatability.No,
    };

    private static readonly string[] KnownVerbs = ["GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public static ActionSchema Decode(ReadContext context, YamlMapping mapping)
    {
        var at = mapping.Entries[0].Key.Range;
        var root = new Section(context, mapping, at, KeyPath.Root, SchemaKeys.Action);
        var body = root.Mapping("body", "a mapping of member names", mayBeEmpty: true);
        return new()
        {
            Action = root.Name("action", NameRules.IsActionName, "the action's name, letters and digits with a letter first", isRequired: true) ?? string.Empty,
            Version = root.Name("version", NameRules.IsVersion, "a date written YYYY-MM-DD", isRequired: true) ?? string.Empty,
            Service = root.Name("service", NameRules.IsServiceName, "the service's name, small letters and digits with a letter first", isRequired: true) ?? string.Empty,
            Method = DecodeMethod(root),
            Docs = root.Number("docs", 1, int.MaxValue, "the number of a documentation page"),
            Rate = DecodeRate(root),
            Repeatable = root.Choice("repeatable", Repeatabilities) ?? Repeatability.No,
            Task = TaskDecoder.Decode(root, body),
            Summary = root.Localized("summary", isRequired: true) ?? new(string.Empty, null),
            Remarks = root.Localized("remarks"),
            Body = body is null ? default : FieldDecoder.DecodeMembers(root, "body", body),
            Result = DecodeResult(root),
            Line = context.Line(root.Find("action") ?? mapping.Entries[0]),
        };
    }

    private static HttpVerb DecodeMethod(Section root)
    {
        if (root.Text("method", "POST", isRequired: true) is { } verb && verb != "POST")
        {
            var problem = KnownVerbs.Contains(verb, StringComparer.Ordinal)
                ? $"'method' {verb} is not supported yet, expected POST."
                : $"'method' must be POST, but found {Wording.Quote(verb)}{Wording.Suggest(verb, ["POST"])}";
            root.Report(SchemaRules.UnknownValue, root.Find("method")!.ValueRange, problem);
        }

        return HttpVerb.Post;
    }

    private static RateLimit? DecodeRate(Section root)
    {
        const string Expected = "a number of calls such as 150/s or 10/min";
        if (root.Text("rate", Expected) is not { } text)
        {
            return null;
        }

        var slash = text.IndexOf('/');
        var calls = slash < 1 ? null : WireValues.TryWhole(text.Substring(0, slash));
        RateUnit? unit = text.Substring(slash + 1) switch
        {
            "s" => RateUnit.Second,
            "min" => RateUnit.Minute,
            _ => null,
        };
        if (calls is > 0 and <= int.MaxValue && unit is not null)
        {
            return new((int)calls.Value, unit.Value);
        }

        root.Report(SchemaRules.MalformedRange, root.Find("rate")!.ValueRange, $"'rate' must be {Expected}, but found {Wording.Quote(text)}.");
        return null;
    }

    private static ResultSchema DecodeResult(Section root)
    {
        if (root.Part("result", SchemaKeys.Result, isRequired: true) is not { } section)
        {
            return new(FieldType.String, null, null);
        }

        var type = section.Choice("type", FieldDecoder.TypeNames, isRequired: true);
        if (type is not (null or FieldType.String))
        {
            var entry = section.Find("type")!;
            section.Report(
                SchemaRules.UnknownValue,
                entry.ValueRange,
                $"'result.type' {((YamlScalar)entry.Value).Text} is not supported yet, expected string.");
        }

        return new(FieldType.String, section.Text("success", "a text"), section.Text("failure", "a text"));
    }
}
