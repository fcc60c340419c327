using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>The members of an object, and what holds between them.</summary>
internal static class ObjectWriter
{
    public static void Write(JsonObject schema, FieldSchema holder, MemberPlace place, MemberWriter writer)
    {
        if (holder.Fields.Count == 0)
        {
            return;
        }

        Members(schema, holder.Fields, member => place with { IsSwitched = place.IsSwitched || member.IsSwitchedBy(holder) }, writer);
        schema.Extend("switch", holder.Switch);
        schema.Extend("rules", RuleKeys.Of(holder.Rules));
        Union(schema, holder, place);
    }

    /// <summary>Writes members as properties.</summary>
    public static void Members(JsonObject schema, IEnumerable<FieldSchema> members, Func<FieldSchema, MemberPlace> placeOf, MemberWriter writer)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var member in members)
        {
            var place = placeOf(member);
            properties[member.Name] = writer.Write(member, place);
            if (member.Required && !place.IsSwitched)
            {
                required.Add(member.Name);
            }
        }

        schema["properties"] = properties;
        schema.Put("required", required.Count > 0 ? required : null);
    }

    // One way to be valid for each value of the member that selects. Where that may have other values, or the object may be off, only the extension says it.
    private static void Union(JsonObject schema, FieldSchema holder, MemberPlace place)
    {
        if (holder.Union is not { } union)
        {
            return;
        }

        schema.Extend("union", new JsonObject
        {
            ["by"] = union.By,
            ["of"] = new JsonObject(union.Branches.Select(branch => KeyValuePair.Create<string, JsonNode?>(branch.Value, branch.Member))),
        });
        if (holder.Fields.FirstOrDefault(member => member.Name == union.By) is { Values.Count: > 0, Open: false, IgnoreCase: false } chooser && holder.Switch is null && !place.IsSwitched)
        {
            schema["oneOf"] = holder.NullClears ? WithNull(Branches(union, chooser)) : Branches(union, chooser);
        }
    }

    // What is said of members holds for null, too, which has none.
    private static JsonArray WithNull(JsonArray branches)
    {
        foreach (var branch in branches)
        {
            branch!["type"] = "object";
        }

        branches.Add(new JsonObject { ["type"] = "null" });
        return branches;
    }

    private static JsonArray Branches(UnionSchema union, FieldSchema chooser)
    {
        var branches = new JsonArray();
        foreach (var value in chooser.Values)
        {
            var selected = union.Branches.FirstOrDefault(branch => branch.Value == value.Value)?.Member;
            var required = new[] { value.Value == chooser.Default ? null : union.By, selected };
            branches.Add(new JsonObject
            {
                ["properties"] = new JsonObject { [union.By] = new JsonObject { ["const"] = Values.Of(value.Value, chooser.Type) } },
                ["required"] = Values.List(required.OfType<string>()),
            });
        }

        if (chooser is { Required: false, Default: null })
        {
            branches.Add(new JsonObject { ["not"] = new JsonObject { ["required"] = Values.List([union.By]) } });
        }

        return branches;
    }
}
