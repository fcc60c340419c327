using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema.Reading;

namespace RtcGen.OpenApi.Reading;

/// <summary>Reads what is said of a service as the keys of its file.</summary>
internal static class ServiceReader
{
    public static JsonObject Read(string name, JsonObject facts, JsonObject schemas)
    {
        var keys = facts.DeepClone().AsObject();
        keys["service"] = name;
        keys["errors"] = Errors(schemas[name + ".ErrorCode"]?["anyOf"] as JsonArray);
        return Keys.InOrder(keys, SchemaKeys.Service);
    }

    private static JsonObject? Errors(JsonArray? codes)
    {
        var errors = new JsonObject();
        foreach (var code in codes?.OfType<JsonObject>().Where(code => code["const"] is not null) ?? [])
        {
            var keys = new JsonObject();
            Keys.TakeExtensions(keys, code);
            keys["summary"] ??= code["description"]?.DeepClone();
            errors[Values.Text(code["const"]!)] = Keys.InOrder(keys, SchemaKeys.Error);
        }

        return errors.Count > 0 ? errors : null;
    }
}
