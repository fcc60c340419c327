using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>
/// Pairs of names and values, as a query and a form have them: <c>Filters.1.Key=a</c>. OpenAPI writes the properties of an object as parameters of
/// their own, so that an object with those names is what is sent; names with numbers are patterns of names.
/// </summary>
internal sealed class PairsWriter(MemberWriter writer)
{
    private const string Number = @"\.[1-9][0-9]*";

    /// <summary>Whether the member is one pair, or its name repeated, which OpenAPI can say of the member itself.</summary>
    public static bool IsPlain(FieldSchema member) => member.Repeated || member.Type is not (FieldType.Array or FieldType.Object or FieldType.Shared);

    /// <summary>The pairs that a member becomes, as an object.</summary>
    public JsonObject Write(IEnumerable<FieldSchema> members, MemberPlace place)
    {
        var properties = new JsonObject();
        var patterns = new JsonObject();
        foreach (var member in members)
        {
            Add(properties, patterns, member, member.Name, Regex.Escape(member.Name), place);
        }

        var schema = new JsonObject { ["type"] = "object" };
        schema.Put("properties", properties.Count > 0 ? properties : null);
        schema.Put("patternProperties", patterns.Count > 0 ? patterns : null);
        return schema;
    }

    // Below a list the name is null, and only the pattern is left.
    private void Add(JsonObject properties, JsonObject patterns, FieldSchema member, string? name, string pattern, MemberPlace place)
    {
        switch (member.Type)
        {
            case FieldType.Array when !member.Repeated:
                Add(properties, patterns, member.Items!, null, pattern + Number, place);
                break;
            case FieldType.Object:
                Inner(member.Fields, place);
                break;
            case FieldType.Shared:
                var (location, type) = writer.Types.Find(place.Location, place.IsResult, member.TypeName!);
                Inner(type.Shape.Fields, place with { Location = location });
                break;
            case var _ when name is not null:
                properties[name] = writer.Write(member, place);
                break;
            default:
                patterns[$"^{pattern}$"] = writer.Write(member, place);
                break;
        }

        void Inner(IEnumerable<FieldSchema> fields, MemberPlace within)
        {
            foreach (var field in fields)
            {
                Add(properties, patterns, field, name is null ? null : $"{name}.{field.Name}", $"{pattern}\\.{Regex.Escape(field.Name)}", within);
            }
        }
    }
}
