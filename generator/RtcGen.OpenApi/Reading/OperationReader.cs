using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema.Reading;

namespace RtcGen.OpenApi.Reading;

/// <summary>Reads an operation as the keys of an action.</summary>
internal static class OperationReader
{
    public static JsonObject Read(string path, string method, JsonObject operation)
    {
        var query = path[(path.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&')
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var keys = new JsonObject();
        Keys.TakeExtensions(keys, operation);
        keys["action"] = query["Action"].FirstOrDefault() ?? throw Unknown(path, "Action");
        keys["version"] = query["Version"].FirstOrDefault() ?? throw Unknown(path, "Version");
        if (keys["service"] is null)
        {
            throw new OpenApiException($"The operation '{path}' does not say in '{Extensions.NameOf("service")}' to which service it belongs.");
        }

        keys["method"] = method.ToUpperInvariant();
        keys["signed"] = operation["security"] is JsonArray { Count: 0 } ? JsonValue.Create(false) : null;
        keys["summary"] ??= operation["summary"]?.DeepClone();
        keys["remarks"] ??= operation["description"]?.DeepClone();
        keys["query"] = Query(operation);
        Body(keys, operation);
        keys["result"] = Result(path, operation, (string?)keys["envelope"]);
        return Keys.InOrder(keys, SchemaKeys.Action);
    }

    private static OpenApiException Unknown(string path, string name) =>
        new($"The path '{path}' does not name an action: '{name}' is not in its query, as in '/?Action=UpdateSnapshot&Version=2020-12-01'.");

    private static JsonObject? Query(JsonObject operation)
    {
        var members = new JsonObject();
        foreach (var parameter in operation["parameters"] as JsonArray ?? [])
        {
            if (parameter is JsonObject each && (string?)each["in"] == "query" && (each.Extension("member") ?? each["schema"]) is JsonObject schema)
            {
                members[(string)each["name"]!] = MemberReader.Read(schema, (bool?)each["required"] == true);
            }
        }

        return members.Count > 0 ? members : null;
    }

    private static void Body(JsonObject keys, JsonObject operation)
    {
        if (operation["requestBody"]?["content"] is not JsonObject content)
        {
            return;
        }

        if (content["application/x-www-form-urlencoded"] is JsonObject form)
        {
            keys["encoding"] = "form";
            keys["body"] = MemberReader.ReadMembers(form.Extension("members") as JsonObject ?? form["schema"] as JsonObject ?? []);
        }
        else
        {
            keys["body"] = MemberReader.ReadMembers(content["application/json"]?["schema"] as JsonObject ?? []);
        }
    }

    private static JsonObject Result(string path, JsonObject operation, string? envelope)
    {
        if (operation["responses"]?["200"]?["content"]?["application/json"]?["schema"] is not JsonObject schema)
        {
            throw new OpenApiException($"The operation '{path}' has no response 200 with a schema for application/json.");
        }

        switch (envelope)
        {
            case "none":
                return MemberReader.Read(schema);
            case "flat":
                var flat = schema.DeepClone().AsObject();
                (flat["properties"] as JsonObject)?.Remove("ResponseMetadata");
                return MemberReader.Read(flat);
            default:
                return Standard(schema);
        }
    }

    private static JsonObject Standard(JsonObject schema)
    {
        var inside = schema["properties"]?["Result"] as JsonObject ?? [];
        var result = MemberReader.Read(inside);
        var beside = MemberReader.ReadMembers(schema) ?? [];
        beside.Remove("ResponseMetadata");
        beside.Remove("Result");
        if (beside.Count == 0)
        {
            return result;
        }

        var all = (result["fields"] as JsonObject ?? []).Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, field.Value?.DeepClone()))
            .Concat(beside.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, WithBeside(field.Value!))))
            .ToDictionary();
        result.Remove("type");
        var order = (inside.Extension("order") as JsonArray)?.Select(name => (string)name!) ?? all.Keys;
        result["fields"] = new JsonObject(order.Where(all.ContainsKey).Select(name => KeyValuePair.Create(name, all[name])));
        return result;
    }

    private static JsonObject WithBeside(JsonNode member)
    {
        var copy = member.DeepClone().AsObject();
        copy["beside"] = true;
        return copy;
    }
}
