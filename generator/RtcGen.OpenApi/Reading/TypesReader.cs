using System.Text.Json.Nodes;
using RtcGen.Schema.Reading;

namespace RtcGen.OpenApi.Reading;

/// <summary>Reads components as the keys of a types file.</summary>
internal static class TypesReader
{
    public static JsonObject Read(JsonObject facts, JsonObject schemas)
    {
        var keys = facts.DeepClone().AsObject();
        keys["types"] = Types(facts["types"], schemas, SchemaKeys.Type);
        keys["results"] = Types(facts["results"], schemas, SchemaKeys.ResultType);
        return Keys.InOrder(keys, SchemaKeys.Types);
    }

    private static JsonObject? Types(JsonNode? components, JsonObject schemas, IReadOnlyList<string> order)
    {
        if (components is not JsonArray names)
        {
            return null;
        }

        var types = new JsonObject();
        foreach (var component in names.Select(name => (string)name!))
        {
            var schema = schemas[component] as JsonObject ?? throw new OpenApiException($"The document has no schema '{component}'.");
            types[component[(component.LastIndexOf('.') + 1)..]] = Keys.InOrder(MemberReader.Read(schema), order.OrderBy(key => key == "fields"));
        }

        return types;
    }
}
