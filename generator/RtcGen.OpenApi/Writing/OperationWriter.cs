using System.Globalization;
using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>An action as an operation.</summary>
internal sealed class OperationWriter(LocalizedTexts texts, SchemaSet set, TypeIndex types)
{
    // The only service whose numbers of pages are known to be in one place.
    private const string RtcPages = "https://www.volcengine.com/docs/6348/";

    private readonly bool _hasOneService = Services(set).Count() == 1;

    // The names that actions of several services have.
    private readonly HashSet<string> _shared = [.. set.Actions.GroupBy(Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];

    public static IEnumerable<string> Services(SchemaSet set) => set.Services.Select(service => service.Service)
        .Concat(set.Types.Select(file => file.Service))
        .Concat(set.Actions.Select(action => action.Service))
        .Distinct(StringComparer.Ordinal);

    public JsonObject Write(ActionSchema action)
    {
        var service = set.Services.FirstOrDefault(service => service.Service == action.Service);
        var writer = CreateWriter(action.Service);
        var request = new RequestWriter(writer);
        var location = TypeLocation.From(action);
        var operation = new JsonObject { ["operationId"] = Id(action), ["tags"] = new JsonArray(Tag(action)) };
        Describe(operation, action);
        operation.Put("deprecated", action.Deprecated is null ? null : JsonValue.Create(true));
        operation.Put("parameters", request.Parameters(action, new(location, IsResult: false)));
        operation.Put("requestBody", request.Body(action, new(location, IsResult: false)));
        operation["responses"] = ResponseWriter.Write(action, service, new(location, IsResult: true), writer);
        operation.Put("security", action.Signed ? null : new JsonArray());
        operation.Put("servers", Servers(action, service));
        ActionKeys.Write(operation, action);
        return new() { [action.Method == HttpVerb.Get ? "get" : "post"] = operation };
    }

    public MemberWriter CreateWriter(string service) => new(texts, types, Formats(service));

    private static string Tag(ActionSchema action) => action.Namespace is null ? action.Service : $"{action.Service}.{action.Namespace}";

    private static string Name(ActionSchema action) => action.SupersededBy is null ? action.Action : $"{action.Action}_{action.Version.Replace('-', '_')}";

    // No two operations may have the same.
    private string Id(ActionSchema action) => _shared.Contains(Name(action)) ? $"{action.Service}_{Name(action)}" : Name(action);

    private void Describe(JsonObject operation, ActionSchema action)
    {
        operation["summary"] = texts.Pick(action.Summary);
        operation.Put("description", texts.Pick(action.Remarks));
        if (action.Docs is { } page && action.Service == "rtc")
        {
            operation["externalDocs"] = new JsonObject { ["url"] = RtcPages + page.ToString(CultureInfo.InvariantCulture) };
        }

        operation.Extend("summary", action.Summary.Chinese is null ? null : LocalizedTexts.Both(action.Summary));
        operation.Extend("remarks", action.Remarks?.Chinese is null ? null : LocalizedTexts.Both(action.Remarks));
    }

    // One service has its servers at the root of the document.
    private JsonArray? Servers(ActionSchema action, ServiceSchema? service) =>
        action.Host is { } host ? [new JsonObject { ["url"] = "https://" + host }]
        : service is not null && (action.Regions.Count > 0 || !_hasOneService) && ServiceWriter.Servers(service, [.. action.Regions]) is { Count: > 0 } servers ? servers
        : null;

    private Dictionary<string, FormatSchema> Formats(string service) => set.Services
        .Where(known => known.Service == service)
        .SelectMany(known => known.Formats)
        .ToDictionary(format => format.Name, StringComparer.Ordinal);
}
