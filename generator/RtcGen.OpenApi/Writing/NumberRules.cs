using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>Which numbers a member may be, and which values it has.</summary>
internal static class NumberRules
{
    public static void Write(JsonObject schema, FieldSchema member, bool isResult)
    {
        Range(schema, member);
        schema.Put("multipleOf", member.MultipleOf is { } divisor ? JsonValue.Create(divisor) : null);
        KnownValues(schema, member, isResult);
        schema.Extend("meaning", Meaning(member));
        schema.Extend("unit", member.Unit);
    }

    // Values beside the range make it one of two ways to be valid.
    private static void Range(JsonObject schema, FieldSchema member)
    {
        if (member.Range is not { } range)
        {
            return;
        }

        if (member.Also.Count == 0)
        {
            Ranges.Bound(schema, range);
        }
        else
        {
            var bounds = new JsonObject();
            Ranges.Bound(bounds, range);
            schema["anyOf"] = new JsonArray(bounds, new JsonObject { ["enum"] = new JsonArray([.. member.Also.Select(value => Values.Of(value, member.Type))]) });
        }

        schema.Extend("range", range.MinimumOf is null && range.MaximumOf is null ? null : JsonValue.Create(Ranges.Text(range)));
    }

    // Where others are accepted or may arrive, those known are one of two ways to be valid.
    private static void KnownValues(JsonObject schema, FieldSchema member, bool isResult)
    {
        if (member.Values.Count == 0)
        {
            return;
        }

        var values = new JsonArray([.. member.Values.Select(value => Values.Of(value.Value, member.Type))]);
        var names = Values.List(member.Values.Select(value => value.Name));
        if (isResult || member.Open || member.IgnoreCase)
        {
            var type = schema["type"]!;
            schema["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = type.DeepClone(), ["enum"] = values, [Extensions.ValueNames] = names },
                new JsonObject { ["type"] = type.DeepClone() });
        }
        else
        {
            if (member.NullClears)
            {
                values.Add(null);
            }

            schema["enum"] = values;
            schema[Extensions.ValueNames] = names;
        }

        schema.Extend("open", member.Open);
        schema.Extend("ignoreCase", member.IgnoreCase);
    }

    private static JsonObject? Meaning(FieldSchema member) => member.Meaning.Count == 0
        ? null
        : new(member.Meaning.Select(meaning => KeyValuePair.Create(meaning.Value, LocalizedTexts.Both(meaning.Text))));
}
