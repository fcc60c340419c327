using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema.Reading;

namespace RtcGen.OpenApi.Reading;

/// <summary>Reads a schema as the keys of a member.</summary>
internal static class MemberReader
{
    private static readonly IReadOnlyList<string> Order = [.. SchemaKeys.Field, "aliases", "beside", "success", "failure"];

    public static JsonObject Read(JsonObject schema, bool isRequired = false)
    {
        var keys = new JsonObject();
        Keys.TakeExtensions(keys, schema, "order");
        ReadType(keys, schema);
        // With remarks, the description is both, and each is in an extension.
        keys["summary"] ??= keys["remarks"] is null ? schema["description"]?.DeepClone() : null;
        keys["required"] ??= isRequired ? JsonValue.Create(true) : null;
        StringRules(keys, schema);
        NumberRules(keys, schema);
        KnownValues(keys, schema);
        keys["default"] = schema["default"]?.DeepClone();
        var isArray = schema["items"] is not null;
        keys["count"] ??= isArray ? Ranges.Read(schema, "minItems", "maxItems", canExclude: false) : Ranges.Read(schema, "minProperties", "maxProperties", canExclude: false);
        keys["unique"] ??= (bool?)schema["uniqueItems"] == true ? JsonValue.Create(true) : null;
        Members(keys, schema);
        return Keys.InOrder(keys, Order.OrderBy(key => key == "fields"));
    }

    /// <summary>Reads properties as members.</summary>
    public static JsonObject? ReadMembers(JsonObject schema)
    {
        if (schema["properties"] is not JsonObject properties)
        {
            return null;
        }

        var required = schema["required"] is JsonArray names ? names.Select(name => (string?)name).ToHashSet() : [];
        return new(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(
            property.Key,
            Read(property.Value as JsonObject ?? [], required.Contains(property.Key)))));
    }

    private static void ReadType(JsonObject keys, JsonObject schema)
    {
        if ((schema["$ref"] ?? (schema["anyOf"] as JsonArray)?[0]?["$ref"]) is { } reference)
        {
            keys["type"] = NameOf((string)reference!);
            return;
        }

        var type = schema["type"] is JsonArray several ? several.Select(one => (string?)one).FirstOrDefault(one => one != "null") : (string?)schema["type"];
        var format = (string?)schema["format"];
        keys["type"] = type switch
        {
            "integer" => format == "int64" ? "int64" : "int32",
            "number" => "double",
            "object" when schema["properties"] is JsonObject { Count: > 0 } => null,
            "object" when schema["additionalProperties"] is JsonObject => "map",
            "object" or null => "json",
            _ => type,
        };
        if (format == "date-time")
        {
            keys["format"] = "dateTime";
        }
    }

    private static string NameOf(string reference) => reference[(reference.LastIndexOfAny(['.', '/']) + 1)..];

    private static void StringRules(JsonObject keys, JsonObject schema)
    {
        if (schema["pattern"] is { } pattern && keys["format"] is null)
        {
            keys["pattern"] ??= Patterns.FromEcma((string)pattern!);
        }

        keys["length"] ??= Ranges.Read(schema, "minLength", "maxLength", canExclude: false);
        keys["content"] ??= (string?)schema["contentMediaType"] == "application/json" ? "json" : (string?)schema["contentEncoding"] == "base64" ? "base64" : null;
    }

    private static void NumberRules(JsonObject keys, JsonObject schema)
    {
        var ways = schema["anyOf"] as JsonArray;
        var isRange = ways is [JsonObject first, JsonObject second] && first["enum"] is null && second["enum"] is JsonArray;
        keys["range"] ??= Ranges.Read(isRange ? (JsonObject)ways![0]! : schema, "minimum", "maximum", canExclude: true);
        keys["also"] = isRange ? ways![1]!["enum"]!.DeepClone() : null;
        keys["multipleOf"] = schema["multipleOf"]?.DeepClone();
    }

    private static void KnownValues(JsonObject keys, JsonObject schema)
    {
        var holder = schema["enum"] is null && (schema["anyOf"] as JsonArray)?[0] is JsonObject first && first[Extensions.ValueNames] is not null ? first : schema;
        if (holder["enum"] is not JsonArray values)
        {
            return;
        }

        var names = holder[Extensions.ValueNames] as JsonArray;
        var known = new JsonObject();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                known[Values.Text(value)] = names is not null && i < names.Count ? names[i]?.DeepClone() : "Value" + Values.Text(value);
            }
        }

        keys["values"] = known;
    }

    private static void Members(JsonObject keys, JsonObject schema)
    {
        if (schema["items"] is JsonObject items)
        {
            keys["items"] = Read(items);
        }
        else if (keys["type"] is JsonValue type && (string?)type == "map")
        {
            keys["items"] = Read((JsonObject)schema["additionalProperties"]!);
        }

        keys["fields"] = keys["type"] is null ? ReadMembers(schema) : null;
    }
}
