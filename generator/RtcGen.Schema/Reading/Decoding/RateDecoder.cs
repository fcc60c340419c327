namespace RtcGen.Schema.Reading;

// Decodes `rate`: one limit as a text or a mapping, or a list of mappings.
internal static class RateDecoder
{
    private const string Form = "a number of calls such as 150/s or 10/min";

    private static readonly Dictionary<string, RateScope> Scopes = new(StringComparer.Ordinal)
    {
        ["account"] = RateScope.Account,
        ["app"] = RateScope.App,
        ["user"] = RateScope.User,
    };

    public static EquatableArray<RateLimit> Decode(Section root, Scope request)
    {
        switch (root.Find("rate")?.Value)
        {
            case null:
                return default;
            case YamlMapping mapping:
                return new(new[] { DecodeMapping(root, mapping, root.Find("rate")!.Key.Range, root.Path.Of("rate"), request) }.OfType<RateLimit>());
            case YamlSequence { Items.Count: > 0 } list:
                return new(DecodeList(root, list, request));
            default:
                return new(new[] { DecodeLimit(root, "rate") }.OfType<RateLimit>());
        }
    }

    private static List<RateLimit> DecodeList(Section root, YamlSequence list, Scope request)
    {
        var limits = new List<RateLimit>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            root.Context.Faults.CancellationToken.ThrowIfCancellationRequested();
            var path = root.Path.Of($"rate[{Wording.Number(i)}]");
            if (list.Items[i] is YamlMapping mapping)
            {
                if (DecodeMapping(root, mapping, mapping.Range, path, request) is { } limit)
                {
                    limits.Add(limit);
                }
            }
            else if (list.Items[i] is not YamlRefused)
            {
                var range = list.Items[i].Range.IsEmpty ? root.Find("rate")!.Key.Range : list.Items[i].Range;
                root.Report(SchemaRules.WrongType, range, $"'{path}' must be a mapping with the keys {Wording.List(SchemaKeys.Rate)}, but {Wording.Found(list.Items[i])}.");
            }
        }

        return limits;
    }

    private static RateLimit? DecodeMapping(Section root, YamlMapping mapping, TextRange at, KeyPath path, Scope request)
    {
        var section = new Section(root.Context, mapping, at, path, SchemaKeys.Rate);
        var limit = DecodeLimit(section, "limit", isRequired: true);
        var group = section.Name("group", NameRules.IsLabel, "the name of actions that are counted together, such as messaging");
        var scope = DecodeScope(section, request);
        var counts = DecodeCounts(section, request);
        var when = Conditions.Decode(section, "when", request);
        return limit is null ? null : limit with { Group = group, Scope = scope, Counts = counts, When = when };
    }

    private static RateScope DecodeScope(Section section, Scope request)
    {
        var scope = section.Choice("scope", Scopes) ?? RateScope.Account;
        if (scope == RateScope.App && !request.Names.Any(RateLimit.NamesApp))
        {
            section.Report(SchemaRules.UnknownReference, section.Find("scope")!.ValueRange, $"'{section.Path.Of("scope")}' counts for each application, but the request has no member AppId.");
        }

        return scope;
    }

    private static string? DecodeCounts(Section section, Scope request)
    {
        if (section.Text("counts", "the list each item of which counts as a call") is not { } name)
        {
            return null;
        }

        var problem = request.Find(name) is not { } member
            ? (SchemaRules.UnknownReference, $"is no member of the request{Wording.Suggest(name, request.Names)}")
            : member.Type is null or FieldType.Array ? default
            : (SchemaRules.Contradiction, "is no list.");
        if (problem is ({ } id, { } text))
        {
            section.Report(id, section.Find("counts")!.ValueRange, $"'{section.Path.Of("counts")}' must name a list of the request, but {Wording.Quote(name)} {text}");
        }

        return name;
    }

    private static RateLimit? DecodeLimit(Section section, string key, bool isRequired = false)
    {
        if (section.Text(key, Form, isRequired) is not { } text)
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

        section.Report(SchemaRules.MalformedRange, section.Find(key)!.ValueRange, $"'{section.Path.Of(key)}' must be {Form}, but found {Wording.Quote(text)}.");
        return null;
    }
}
