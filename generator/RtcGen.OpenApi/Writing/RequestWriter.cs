using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>The parameters and the body of a request.</summary>
internal sealed class RequestWriter(MemberWriter writer)
{
    private readonly PairsWriter _pairs = new(writer);

    public JsonArray? Parameters(ActionSchema action, MemberPlace place) =>
        action.Query.Count == 0 ? null : [.. action.Query.Select(member => Parameter(member, place))];

    public JsonObject? Body(ActionSchema action, MemberPlace place)
    {
        if (action.Body.Count == 0)
        {
            return null;
        }

        var schema = new JsonObject { ["type"] = "object" };
        ObjectWriter.Members(schema, action.Body, _ => place, writer);
        var isForm = action.Encoding == BodyEncoding.Form;
        var content = isForm
            ? new JsonObject { ["schema"] = _pairs.Write(action.Body, place), [Extensions.NameOf("members")] = schema }
            : new JsonObject { ["schema"] = schema };
        return new()
        {
            ["required"] = action.Body.Any(member => member.Required),
            ["content"] = new JsonObject { [isForm ? "application/x-www-form-urlencoded" : "application/json"] = content },
        };
    }

    private JsonObject Parameter(FieldSchema member, MemberPlace place)
    {
        var schema = writer.Write(member, place);
        var parameter = new JsonObject { ["name"] = member.Name, ["in"] = "query" };
        parameter.Put("description", schema["description"]?.DeepClone());
        parameter.Put("required", member.Required ? JsonValue.Create(true) : null);
        parameter.Put("deprecated", schema["deprecated"]?.DeepClone());
        if (PairsWriter.IsPlain(member))
        {
            parameter.Put("style", member.Repeated ? "form" : null);
            parameter.Put("explode", member.Repeated ? JsonValue.Create(true) : null);
            parameter["schema"] = schema;
        }
        else
        {
            parameter["style"] = "form";
            parameter["explode"] = true;
            parameter["schema"] = _pairs.Write([member], place);
            parameter.Extend("member", schema);
        }

        return parameter;
    }
}
