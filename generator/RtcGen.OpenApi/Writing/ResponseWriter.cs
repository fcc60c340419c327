using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>What an action returns.</summary>
internal static class ResponseWriter
{
    public static JsonObject Write(ActionSchema action, ServiceSchema? service, MemberPlace place, MemberWriter writer)
    {
        var success = new JsonObject
        {
            ["description"] = "The call was accepted, unless ResponseMetadata has an Error.",
            ["content"] = Content(Envelope(action, place, writer)),
        };
        var responses = new JsonObject { ["200"] = success };
        foreach (var status in ServiceWriter.Statuses(service))
        {
            responses[status] = Reference(ServiceWriter.ErrorResponse(action.Service, status));
        }

        responses["default"] = Reference(ServiceWriter.ErrorResponse(action.Service, null));
        return responses;
    }

    public static JsonObject Content(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Reference(string component) => new() { ["$ref"] = "#/components/responses/" + component };

    private static JsonObject Envelope(ActionSchema action, MemberPlace place, MemberWriter writer)
    {
        var shape = action.Result.Shape;
        var inside = shape with { Fields = new(shape.Fields.Where(member => !member.Beside)) };
        var result = writer.Write(inside, place);
        result.Extend("success", action.Result.Success);
        result.Extend("failure", action.Result.Failure);
        var metadata = new JsonObject { ["$ref"] = TypeIndex.ReferenceTo(ServiceWriter.Metadata(action.Service)) };
        switch (action.Envelope)
        {
            case ResponseEnvelope.None:
                return result;
            case ResponseEnvelope.Flat:
                var members = new JsonObject { ["ResponseMetadata"] = metadata };
                foreach (var (name, member) in (JsonObject?)result["properties"] ?? [])
                {
                    members[name] = member?.DeepClone();
                }

                result["properties"] = members;
                return result;
            default:
                return Standard(shape, place, writer, result, metadata);
        }
    }

    private static JsonObject Standard(FieldSchema shape, MemberPlace place, MemberWriter writer, JsonObject result, JsonObject metadata)
    {
        var properties = new JsonObject { ["ResponseMetadata"] = metadata, ["Result"] = result };
        foreach (var member in shape.Fields.Where(member => member.Beside))
        {
            properties[member.Name] = writer.Write(member, place);
        }

        // Where members stand on both sides, their order is that of the documentation.
        if (properties.Count > 2)
        {
            result.Extend("order", Values.List(shape.Fields.Select(member => member.Name)));
        }

        return new() { ["type"] = "object", ["properties"] = properties };
    }
}
