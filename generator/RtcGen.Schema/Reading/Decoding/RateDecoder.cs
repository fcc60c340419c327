namespace RtcGen.Schema.Reading;

// Decodes `rate`: one limit as a string or a mapping, or a list of mappings.
internal static class RateDecoder
{
    private const string Form = "a number of calls such as 150/s or 10/min";

    // How nearly every action spells the member that names the application.
    private const string App = "AppId";

    private static readonly Vocabulary Scopes = new()
    {
        ["account"] = (int)RateScope.Account,
        ["app"] = (int)RateScope.App,
        ["user"] = (int)RateScope.User,
    };

    public static EquatableArray<RateLimit> Decode(MappingReader root, Scope request)
    {
        switch (root.Find("rate")!.Value)
        {
            case YamlMapping mapping:
                return new(new[] { DecodeMapping(root, mapping, root.Find("rate")!.Key.Range, root.Path.Append("rate"), request) }.OfType<RateLimit>());
            case YamlSequence { Items.Count: > 0 } list:
                return new(DecodeList(root, list, request));
            default:
                return new(new[] { DecodeLimit(root, "rate") }.OfType<RateLimit>());
        }
    }

    private static List<RateLimit> DecodeList(MappingReader root, YamlSequence list, Scope request)
    {
        var limits = new List<RateLimit>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            root.Context.Diagnostics.CancellationToken.ThrowIfCancellationRequested();
            var path = root.Path.Append($"rate[{Messages.Number(i)}]");
            if (list.Items[i] is YamlMapping mapping)
            {
                if (DecodeMapping(root, mapping, mapping.Range, path, request) is { } limit)
                {
                    limits.Add(limit);
                }
            }
            else if (list.Items[i] is not YamlError)
            {
                var range = list.Items[i].Range.IsEmpty ? root.Find("rate")!.Key.Range : list.Items[i].Range;
                root.Report(DiagnosticRules.WrongType, range, $"'{path}' must be a mapping with the keys {Messages.List(SchemaKeys.Rate)}, but {list.Items[i].Found}.");
            }
        }

        return limits;
    }

    private static RateLimit? DecodeMapping(MappingReader root, YamlMapping mapping, TextRange at, KeyPath path, Scope request)
    {
        var reader = new MappingReader(root.Context, mapping, at, path, SchemaKeys.Rate);
        var limit = DecodeLimit(reader, "limit", isRequired: true);
        var group = reader.Name("group", Identifiers.IsLabel, "the name of actions that are counted together, such as messaging");
        var scope = (RateScope?)reader.Choice("scope", Scopes) ?? RateScope.Account;
        var by = DecodeBy(reader, scope, request);
        var counts = DecodeCounts(reader, request);
        var when = reader.Condition("when", request);
        return limit is null ? null : limit with { Group = group, Scope = scope, By = by, Counts = counts, When = when };
    }

    private static string? DecodeBy(MappingReader reader, RateScope scope, Scope request)
    {
        var by = reader.Text("by", "the string of the request that names the application");
        if (scope != RateScope.App)
        {
            if (reader.Find("by") is { } entry)
            {
                reader.Report(DiagnosticRules.NotApplicable, entry.Key.Range, $"'{reader.Path.Append("by")}' applies only beside 'scope: app'.");
            }

            return null;
        }

        if (by is not null)
        {
            ReportUnfit(reader, "by", by, request, FieldType.String, "a string without 'values'");
        }
        else if (reader.Find("by") is null && !(request.Find(App) is { } member && Fits(member, FieldType.String)))
        {
            reader.Report(DiagnosticRules.UnknownReference, reader.Find("scope")!.ValueRange, $"'{reader.Path.Append("scope")}' counts for each application, but the request has no string {App}; name the member with 'by'.");
        }

        return by ?? App;
    }

    private static string? DecodeCounts(MappingReader reader, Scope request)
    {
        if (reader.Text("counts", "the list each item of which counts as a call") is not { } name)
        {
            return null;
        }

        ReportUnfit(reader, "counts", name, request, FieldType.Array, "a list");
        return name;
    }

    private static bool Fits(MemberOutline member, FieldType type) => member.Type is null || (member.Type == type && member.Values.Count == 0);

    private static void ReportUnfit(MappingReader reader, string key, string name, Scope request, FieldType type, string expected)
    {
        var suggestion = request.Has(name) ? default : Suggestion.For(name, request.Names);
        var problem = request.Find(name) is not { } member
            ? (DiagnosticRules.UnknownReference, $"is no member of the request{suggestion}")
            : Fits(member, type) ? default
            : (DiagnosticRules.Contradiction, $"is not {expected}.");
        if (problem is ({ } id, { } text))
        {
            reader.Report(id, reader.Find(key)!.ValueRange, $"'{reader.Path.Append(key)}' must name {expected} of the request, but {Messages.Quote(name)} {text}", suggestion.Replacement);
        }
    }

    private static RateLimit? DecodeLimit(MappingReader reader, string key, bool isRequired = false)
    {
        if (reader.Text(key, Form, isRequired) is not { } text)
        {
            return null;
        }

        var slash = text.IndexOf('/');
        var calls = slash < 1 ? null : JsonLiterals.TryWhole(text.Substring(0, slash));
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

        reader.Report(DiagnosticRules.MalformedRange, reader.Find(key)!.ValueRange, $"'{reader.Path.Append(key)}' must be {Form}, but found {Messages.Quote(text)}.");
        return null;
    }
}
