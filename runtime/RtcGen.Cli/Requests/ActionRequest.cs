using System.Text;
using System.Text.Json;
using RtcGen.Reference;
using RtcGen.Schema;

namespace RtcGen.Cli;

/// <summary>A call of an action: one that the schemas have, or any other by its name.</summary>
/// <param name="Catalogue">The schemas.</param>
/// <param name="Known">The action; null for one that no schema has.</param>
/// <param name="Members">The members, those of the query and those of the body.</param>
internal sealed record ActionRequest(Catalogue Catalogue, ActionReference? Known, JsonElement Members)
{
    public string Name { get; init; } = Known?.Schema.Action ?? string.Empty;

    public string Version { get; init; } = Known?.Schema.Version ?? string.Empty;

    public string Service { get; init; } = Known?.Schema.Service ?? string.Empty;

    public string Method { get; init; } = Known?.Schema.Method == HttpVerb.Get ? "GET" : "POST";

    /// <summary>Gets the service: one that the schemas have, or one that is known by its name.</summary>
    private RtcService CreateService(string? region) => Catalogue.Services.FirstOrDefault(service => service.Service == Service) is { } schema
        ? Services.Of(schema)
        : new RtcService(Service, region ?? "cn-north-1");

    /// <summary>Makes the request for the client. The members of the query go into the query in the way of the schema.</summary>
    public RtcJsonRequest Create(string? region)
    {
        var service = CreateService(region);
        if (Known is not { } known)
        {
            return Method == "GET" ? RtcJsonRequest.Get(service, Name, Version, Members) : RtcJsonRequest.Post(service, Name, Version, Members);
        }

        var content = known.WriteRequest(Members);
        var query = content.Query.Where(pair => pair.Key is not ("Action" or "Version")).ToList();
        return new(Services.Of(service, known.Schema)) { Query = query, Body = known.Schema.Encoding == BodyEncoding.Form ? BodyMembers(known.Schema) : Parse(content.Body) };
    }

    /// <summary>Writes the request as it goes over the wire, unsigned.</summary>
    public PlainRequest Write(string endpoint)
    {
        var query = Known is { } known ? known.WriteRequest(Members) : Untyped();
        List<KeyValuePair<string, string>> headers = [];
        if (query.Body is not null)
        {
            headers.Add(new("Content-Type", query.ContentType ?? "application/json"));
        }

        return new(query.Method, $"{endpoint.TrimEnd('/')}/?{query.QueryText}", headers, Encoding.UTF8.GetBytes(query.Body ?? string.Empty));
    }

    private RequestContent Untyped() => new(
        Method,
        [new("Action", Name), new("Version", Version), .. Method == "GET" ? Members.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value.ToString())) : []],
        Method == "GET" ? null : "application/json",
        Method == "GET" ? null : Members.GetRawText());

    private static JsonElement Parse(string? body)
    {
        if (string.IsNullOrEmpty(body))
        {
            return default;
        }

        using var document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }

    private JsonElement BodyMembers(ActionSchema schema) =>
        JsonSerializer.SerializeToElement(Members.EnumerateObject().Where(member => schema.Query.All(field => field.Name != member.Name)).ToDictionary(member => member.Name, member => member.Value));
}
