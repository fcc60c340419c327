using System.Globalization;
using System.Text.Json.Nodes;
using RtcGen.OpenApi.Reading;
using RtcGen.OpenApi.Words;

namespace RtcGen.OpenApi;

/// <summary>Reads documents of <see cref="OpenApiWriter"/> back into schema files.</summary>
public static class OpenApiReader
{
    /// <summary>Whether a text seems to be an OpenAPI document, whoever wrote it.</summary>
    /// <param name="document">The document.</param>
    /// <returns>True when it says so.</returns>
    public static bool IsOpenApi(JsonObject document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.ContainsKey("openapi") && document.ContainsKey("paths");
    }

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The files: those of services, of types, and of actions, in the order of the document.</returns>
    /// <exception cref="OpenApiException">The document describes no actions of Volcengine, or lacks what it refers to.</exception>
    public static IReadOnlyList<OpenApiSchemaFile> Read(JsonObject document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document["paths"] is not JsonObject paths)
        {
            throw new OpenApiException("The document has no 'paths'.");
        }

        try
        {
            var schemas = document["components"]?["schemas"] as JsonObject ?? [];
            return [.. Services(document, schemas), .. Types(document, schemas), .. Actions(paths)];
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new OpenApiException("A value of the document is of another type than OpenAPI says: " + e.Message);
        }
    }

    private static IEnumerable<OpenApiSchemaFile> Services(JsonObject document, JsonObject schemas) =>
        (document.Extension("services") as JsonObject ?? [])
            .Select(service => new OpenApiSchemaFile($"{service.Key}/service.rtc.yaml", YamlText.Write(ServiceReader.Read(service.Key, service.Value!.AsObject(), schemas))));

    private static IEnumerable<OpenApiSchemaFile> Types(JsonObject document, JsonObject schemas)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var facts in (document.Extension("types") as JsonArray ?? []).OfType<JsonObject>())
        {
            var folder = Folder(facts);
            var number = taken[folder] = taken.GetValueOrDefault(folder) + 1;
            var suffix = number == 1 ? string.Empty : number.ToString(CultureInfo.InvariantCulture);
            yield return new($"{folder}/Types{suffix}.rtc.yaml", YamlText.Write(TypesReader.Read(facts, schemas)));
        }
    }

    private static IEnumerable<OpenApiSchemaFile> Actions(JsonObject paths)
    {
        foreach (var (path, item) in paths)
        {
            foreach (var (method, operation) in item as JsonObject ?? [])
            {
                if (method is "get" or "post" && operation is JsonObject described)
                {
                    var action = OperationReader.Read(path, method, described);
                    yield return new($"{Folder(action)}/{(string)action["action"]!}.rtc.yaml", YamlText.Write(action));
                }
            }
        }
    }

    private static string Folder(JsonObject keys) =>
        string.Join('/', new[] { (string?)keys["service"], (string?)keys["version"], (string?)keys["namespace"] }.OfType<string>());
}
