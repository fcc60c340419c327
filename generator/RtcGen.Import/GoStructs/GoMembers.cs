using RtcGen.Import.Draft;

namespace RtcGen.Import;

/// <summary>Turns the fields of Go structs into members.</summary>
/// <param name="types">The types of the package.</param>
/// <param name="inResult">Whether the members are those of a result, of which none is required.</param>
internal sealed class GoMembers(GoFile types, bool inResult = false)
{
    /// <summary>The tag that names a member of a body or a result.</summary>
    public const string BodyKey = "json";

    /// <summary>The tag that names a member of a query.</summary>
    public const string QueryKey = "query";

    /// <summary>The tag that names a parameter of a query or a form; the field's own name is the parameter's where it is absent.</summary>
    public const string ParameterKey = "locationName";

    // More than any request has: an SDK's structs that hold each other would go on without end.
    private const int MaxLevels = 24;

    private readonly List<string> _around = [];

    /// <summary>The members of a struct, those of embedded structs in their place; the fields that do not go over the wire are left out.</summary>
    public IEnumerable<MemberDraft> Read(IEnumerable<GoField> fields, string key)
    {
        foreach (var field in fields)
        {
            var name = field.Tag.Name(key) ?? field.Tag.Name(BodyKey) ?? field.Tag.Name(ParameterKey) ?? field.Tag.Name("url") ?? field.Tag.Name("form");
            if (name == "-" || (name is null && !IsExported(field)))
            {
                continue;
            }

            if (field.IsEmbedded && name is null)
            {
                if (field.Type is GoType.Named { Name: var lender } && types.Structs.TryGetValue(lender, out var lent) && !_around.Contains(lender))
                {
                    foreach (var member in Within(lender, () => Read(lent.Fields, key).ToList()))
                    {
                        yield return member;
                    }
                }
            }
            else
            {
                yield return Read(field, name ?? field.Name, key);
            }
        }
    }

    /// <summary>One member.</summary>
    public MemberDraft Read(GoField field, string name, string key)
    {
        var member = Read(field.Type, name, key);
        member.Line = field.Line;
        member.Required = !inResult && (field.Comment.StartsWith("REQUIRED", StringComparison.Ordinal) || IsRequired(field.Tag));
        member.Repeated = key == QueryKey && member.Type == "array";
        GoLimits.Add(member, field.Tag, types, inResult);
        if (key == BodyKey && !inResult && field.Tag.Name(ParameterKey) is { } location && field.Tag.Name(BodyKey) is null)
        {
            member.Notes.Add($"its name: the SDK describes it as {location} and sends {field.Name}");
        }

        return member;
    }

    private static bool IsRequired(GoTag tag) =>
        tag.Find("required") == "true" || (tag.Find("validate") ?? tag.Find("binding"))?.Split(',').Contains("required") == true;

    private static bool IsExported(GoField field) => field.IsEmbedded || (field.Name.Length > 0 && char.IsUpper(field.Name[0]));

    private MemberDraft Read(GoType type, string name, string key)
    {
        switch (type)
        {
            case GoType.List { Item: GoType.Named { Name: "byte" or "uint8" } }:
                return new() { Name = name, Type = "string", Content = "base64" };
            case GoType.List list:
                var item = Read(list.Item, name, key);
                if (item.Type == "array")
                {
                    return Undecided(name, "a list of lists");
                }

                return item.Type == "map" ? Undecided(name, Text(type)) : new() { Name = name, Type = "array", Items = item };
            case GoType.Map { Key: GoType.Named { Name: "string" } } map when Read(map.Value, name, key) is { Type: not "map" } value && value.Items is not { Fields.Count: > 0 }:
                return new() { Name = name, Type = "map", Items = value };
            case GoType.Inline inline:
                return Object(name, inline.Fields, key);
            case GoType.Named named when types.Structs.TryGetValue(named.Name, out var known):
                return _around.Contains(named.Name) || _around.Count >= MaxLevels
                    ? Undecided(name, $"{named.Name}, which holds itself")
                    : Within(named.Name, () => Object(name, known.Fields, key));
            case GoType.Named named when types.Aliases.TryGetValue(named.Name, out var alias):
                return _around.Contains(named.Name) ? Undecided(name, $"{named.Name}, which is itself") : Within(named.Name, () => Read(alias, name, key));
            case GoType.Named named when Plain(named.Name) is { } plain:
                return new() { Name = name, Type = plain, Format = named.Name == "time.Time" ? "dateTime" : null };
            default:
                return Undecided(name, Text(type));
        }
    }

    private MemberDraft Object(string name, IReadOnlyList<GoField> fields, string key)
    {
        var member = new MemberDraft { Name = name, Type = "object" };
        foreach (var field in Read(fields, key))
        {
            if (member.Fields.All(known => known.Name != field.Name))
            {
                member.Fields.Add(field);
            }
        }

        return member.Fields.Count > 0 ? member : Undecided(name, "a struct without fields");
    }

    private T Within<T>(string name, Func<T> make)
    {
        _around.Add(name);
        var made = make();
        _around.RemoveAt(_around.Count - 1);
        return made;
    }

    private static MemberDraft Undecided(string name, string what)
    {
        var member = new MemberDraft { Name = name, Type = "json" };
        if (what is not "interface" and not "any")
        {
            member.Notes.Add($"in Go it is {what}");
        }

        return member;
    }

    private static string Text(GoType type) => type switch
    {
        GoType.Named named => named.Name,
        GoType.List list => $"a list of {Text(list.Item)}",
        GoType.Map map => $"a map from {Text(map.Key)} to {Text(map.Value)}",
        GoType.Other other => $"of the kind {other.Text}",
        _ => "a struct",
    };

    // An int has 64 bits wherever the SDK runs; a uint32 has values that int32 has not, which APIs do not use.
    private static string? Plain(string name) => name switch
    {
        "string" or "time.Time" => "string",
        "bool" => "boolean",
        "int8" or "int16" or "int32" or "uint8" or "uint16" or "uint32" or "byte" or "rune" => "int32",
        "int" or "int64" or "uint" or "uint64" or "json.Number" => "int64",
        "float32" or "float64" => "double",
        _ => null,
    };
}
