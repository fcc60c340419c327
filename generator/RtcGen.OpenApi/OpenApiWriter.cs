using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.OpenApi.Writing;
using RtcGen.Schema;

namespace RtcGen.OpenApi;

/// <summary>
/// Writes schemas as an OpenAPI 3.1 document. What OpenAPI has no word for is in extensions that begin with <c>x-rtcgen-</c>, so that
/// <see cref="OpenApiReader"/> reads the same facts back.
/// </summary>
/// <remarks>
/// All actions have the path <c>/</c>, and the query tells them apart; a path of OpenAPI has no query. The path of an action here is
/// <c>/?Action=X&amp;Version=Y</c> all the same: the specification appends a path to the URL of the server as it is, which gives the URL that is called, and a
/// fragment, the other way to keep paths apart, would cut off the parameters that a tool appends.
/// </remarks>
public static class OpenApiWriter
{
    /// <summary>Writes a document.</summary>
    /// <param name="set">The schemas; each type that they name is among them.</param>
    /// <param name="options">How it is written; null for the defaults.</param>
    /// <returns>The document.</returns>
    /// <exception cref="OpenApiException">A type that is named is not described, or two services have an action of the same name and version.</exception>
    public static JsonObject Write(SchemaSet set, OpenApiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        var texts = new LocalizedTexts(options?.InChinese ?? false);
        var services = OperationWriter.Services(set).ToList();
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = options?.Title ?? "Volcengine OpenAPI: " + string.Join(", ", services),
                ["version"] = set.Actions.Select(action => action.Version).Append("0").Max(StringComparer.Ordinal),
            },
        };
        if (services.Count == 1 && set.Services.Count == 1)
        {
            document["servers"] = ServiceWriter.Servers(set.Services[0], []);
        }

        document["security"] = new JsonArray(new JsonObject { [Security.Name] = new JsonArray() });
        document["tags"] = Tags(set, texts);
        AddContent(document, set, texts, services);
        document.Extend("services", set.Services.Count == 0
            ? null
            : new JsonObject(set.Services.Select(service => KeyValuePair.Create<string, JsonNode?>(service.Service, ServiceWriter.Facts(service)))));
        document.Extend("types", set.Types.Count == 0 ? null : new JsonArray([.. set.Types.Select(TypesWriter.Facts)]));
        return document;
    }

    private static void AddContent(JsonObject document, SchemaSet set, LocalizedTexts texts, List<string> services)
    {
        var operations = new OperationWriter(texts, set, new(set.Types));
        var paths = new JsonObject();
        foreach (var action in set.Actions)
        {
            var path = $"/?Action={action.Action}&Version={action.Version}";
            if (paths.ContainsKey(path))
            {
                throw new OpenApiException($"{action.Action} {action.Version} is described twice: by two files, or for two services. Write a document for each service.");
            }

            paths[path] = operations.Write(action);
        }

        var schemas = new JsonObject();
        var responses = new JsonObject();
        foreach (var service in services)
        {
            new ServiceWriter(texts).WriteComponents(schemas, responses, service, set.Services.FirstOrDefault(known => known.Service == service));
        }

        foreach (var file in set.Types)
        {
            TypesWriter.WriteComponents(schemas, file, operations.CreateWriter(file.Service));
        }

        document["paths"] = paths;
        document["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject { [Security.Name] = Security.Scheme() },
            ["schemas"] = schemas,
            ["responses"] = responses,
        };
    }

    private static JsonArray Tags(SchemaSet set, LocalizedTexts texts)
    {
        var tags = new JsonArray();
        foreach (var group in set.Actions.Select(action => (action.Service, action.Namespace)).Distinct())
        {
            var tag = new JsonObject { ["name"] = group.Namespace is null ? group.Service : $"{group.Service}.{group.Namespace}" };
            tag.Put("description", texts.Pick(set.Services.FirstOrDefault(service => service.Service == group.Service)?.Summary));
            tags.Add(tag);
        }

        return tags;
    }
}
