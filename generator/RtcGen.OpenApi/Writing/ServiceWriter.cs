using System.Globalization;
using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>What the actions of a service share: servers, errors and formats.</summary>
internal sealed class ServiceWriter(LocalizedTexts texts)
{
    public static string Metadata(string service) => service + ".ResponseMetadata";

    public static string ErrorCode(string service) => service + ".ErrorCode";

    public static string ErrorResponse(string service, string? status) => service + ".Error" + status;

    /// <summary>The statuses that errors of the service are known to come with; 200 has the answer to every call.</summary>
    public static IEnumerable<string> Statuses(ServiceSchema? service) => service is null ? [] : service.Errors
        .Select(error => error.Http)
        .OfType<int>()
        .Where(status => status != 200)
        .Distinct()
        .Order()
        .Select(status => status.ToString(CultureInfo.InvariantCulture));

    public static JsonArray Servers(ServiceSchema service, IReadOnlyCollection<string> regions) =>
    [
        .. service.Regions
            .Where(region => regions.Count == 0 || regions.Contains(region.Name))
            .OrderByDescending(region => region.Name == service.DefaultRegion)
            .Select(region => new JsonObject { ["url"] = "https://" + region.Host, ["description"] = region.Name }),
    ];

    /// <summary>What OpenAPI has no place for.</summary>
    public static JsonObject Facts(ServiceSchema service)
    {
        var facts = new JsonObject
        {
            ["summary"] = LocalizedTexts.Both(service.Summary),
            ["defaultRegion"] = service.DefaultRegion,
            ["regions"] = new JsonObject(service.Regions.Select(region => KeyValuePair.Create<string, JsonNode?>(region.Name, new JsonObject { ["host"] = region.Host }))),
        };
        facts.Put("formats", service.Formats.Count == 0 ? null : new JsonObject(service.Formats.Select(format => KeyValuePair.Create<string, JsonNode?>(format.Name, Format(format)))));
        facts.Put("errorStatus", service.ErrorStatuses.Count == 0
            ? null
            : new JsonObject(service.ErrorStatuses.Select(status => KeyValuePair.Create<string, JsonNode?>(status.Version, status.Status))));
        return facts;
    }

    public void WriteComponents(JsonObject schemas, JsonObject responses, string name, ServiceSchema? service)
    {
        schemas[ErrorCode(name)] = Codes(service);
        schemas[Metadata(name)] = MetadataSchema(name);
        responses[ErrorResponse(name, null)] = Error(name, "The call was rejected, or failed.");
        foreach (var status in Statuses(service))
        {
            var codes = service!.Errors.Where(error => error.Http?.ToString(CultureInfo.InvariantCulture) == status).Select(error => error.Code);
            responses[ErrorResponse(name, status)] = Error(name, string.Join(", ", codes));
        }
    }

    private static JsonObject Format(FormatSchema format)
    {
        var keys = new JsonObject { ["pattern"] = format.Pattern };
        keys.Put("summary", LocalizedTexts.Both(format.Summary));
        return keys;
    }

    private static JsonObject Error(string service, string description) => new()
    {
        ["description"] = description,
        ["content"] = ResponseWriter.Content(new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["ResponseMetadata"] = new JsonObject { ["$ref"] = TypeIndex.ReferenceTo(Metadata(service)) } },
        }),
    };

    private static JsonObject MetadataSchema(string service) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["RequestId"] = new JsonObject { ["type"] = "string" },
            ["Action"] = new JsonObject { ["type"] = "string" },
            ["Version"] = new JsonObject { ["type"] = "string" },
            ["Service"] = new JsonObject { ["type"] = "string" },
            ["Region"] = new JsonObject { ["type"] = "string" },
            ["Error"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["CodeN"] = new JsonObject { ["type"] = "integer" },
                    ["Code"] = new JsonObject { ["$ref"] = TypeIndex.ReferenceTo(ErrorCode(service)) },
                    ["Message"] = new JsonObject { ["type"] = "string" },
                },
            },
        },
    };

    // The codes that are known; there are others.
    private JsonObject Codes(ServiceSchema? service)
    {
        var codes = new JsonObject { ["type"] = "string" };
        if (service is { Errors.Count: > 0 })
        {
            codes["anyOf"] = new JsonArray([.. service.Errors.Select(Code), new JsonObject { ["type"] = "string" }]);
        }

        return codes;
    }

    private JsonObject Code(ErrorSchema error)
    {
        var code = new JsonObject { ["const"] = error.Code };
        texts.Describe(code, error.Summary, null);
        code.Extend("codeN", Number(error.CodeN));
        code.Extend("unconfirmedCodeN", Number(error.UnconfirmedCodeN));
        code.Extend("http", Number(error.Http));
        code.Extend("message", error.Message);
        code.Extend("retry", Enumerations.WordUnless(error.Retry, RetryClass.Never));
        code.Extend("effect", Enumerations.WordUnless(error.Effect, error.Retry == RetryClass.Unclear ? ErrorEffect.Unknown : ErrorEffect.None));
        code.Extend("remedy", LocalizedTexts.Both(error.Remedy));
        return code;
    }

    private static JsonValue? Number(int? value) => value is { } number ? JsonValue.Create(number) : null;
}
