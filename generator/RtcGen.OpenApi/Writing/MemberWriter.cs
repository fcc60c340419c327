using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>Writes a member as a schema: what JSON Schema can say in its words, the rest in extensions.</summary>
internal sealed class MemberWriter(LocalizedTexts texts, TypeIndex types, IReadOnlyDictionary<string, FormatSchema> formats)
{
    public TypeIndex Types => types;

    public JsonObject Write(FieldSchema member, MemberPlace place)
    {
        var schema = Type(member, place);
        texts.Describe(schema, member.Summary, member.Remarks);
        StringRules.Write(schema, member, formats);
        NumberRules.Write(schema, member, place.IsResult);
        Counts(schema, member);
        Default(schema, member);
        Facts(schema, member, place);
        ObjectWriter.Write(schema, member, place with { IsUndocumented = place.IsUndocumented || member.Undocumented }, this);
        return schema;
    }

    private JsonObject Type(FieldSchema member, MemberPlace place)
    {
        var schema = member.Type switch
        {
            FieldType.String => Typed("string", member.IsSecret() ? "password" : null),
            FieldType.DateTime => Typed("string", "date-time"),
            FieldType.Int32 => Typed("integer", "int32"),
            FieldType.Int64 => Typed("integer", "int64"),
            FieldType.Double => Typed("number", "double"),
            FieldType.Boolean => Typed("boolean", null),
            FieldType.Object => Typed("object", null),
            FieldType.Array => Typed("array", null),
            FieldType.Map => Typed("object", null),
            FieldType.Shared => new() { ["$ref"] = types.Reference(place.Location, place.IsResult, member.TypeName!) },
            _ => [],
        };
        if (member.NullClears && schema["type"] is { } type)
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        }
        else if (member.NullClears && schema["$ref"] is { } reference)
        {
            schema = new() { ["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = reference.DeepClone() }, new JsonObject { ["type"] = "null" }) };
        }

        if (member.Items is { } item)
        {
            schema[member.Type == FieldType.Map ? "additionalProperties" : "items"] =
                Write(item, place with { IsUndocumented = place.IsUndocumented || member.Undocumented });
        }

        return schema;
    }

    private static JsonObject Typed(string type, string? format)
    {
        var schema = new JsonObject { ["type"] = type };
        schema.Put("format", format);
        return schema;
    }

    private static void Counts(JsonObject schema, FieldSchema member)
    {
        switch (member.Type)
        {
            case FieldType.Array:
                Ranges.Count(schema, "count", "Items", member.Count);
                break;
            case FieldType.Map:
                Ranges.Count(schema, "count", "Properties", member.Count);
                break;
            default:
                schema.Extend("count", member.Count is { } count ? JsonValue.Create(Ranges.Text(count)) : null);
                break;
        }

        schema.Put("uniqueItems", member is { Unique: true, UniqueBy: null } ? JsonValue.Create(true) : null);
        schema.Extend("unique", member.UniqueBy);
    }

    private static void Default(JsonObject schema, FieldSchema member)
    {
        if (member.Default is { } single)
        {
            schema["default"] = Values.Of(single, member.Type);
        }
        else if (member.DefaultItems is { } items)
        {
            schema["default"] = new JsonArray([.. items.Select(item => Values.Of(item, member.Items!.Type))]);
        }

        schema.Extend("defaultNote", LocalizedTexts.Both(member.DefaultNote));
    }

    private static void Facts(JsonObject schema, FieldSchema member, MemberPlace place)
    {
        schema.Put("deprecated", member.Deprecated is null ? null : JsonValue.Create(true));
        schema.Extend("deprecated", LocalizedTexts.Both(member.Deprecated));
        schema.Extend("replacedBy", member.ReplacedBy);
        schema.Extend("requiredWhen", member.RequiredWhen?.Text);
        schema.Extend("required", member.Required && place.IsSwitched);
        schema.Extend("whenInvalid", Enumerations.WordUnless(member.WhenInvalid, WhenInvalid.Unstated));
        schema.Extend("effect", member.Effect switch
        {
            Effect.None => "none",
            Effect.Conditional => "when " + member.EffectWhen!.Text,
            _ => null,
        });
        schema.Extend("secret", member.Secret);
        schema.Extend("idempotencyToken", member.IdempotencyToken);
        schema.Extend("nullClears", member.NullClears);
        schema.Extend("undocumented", member.Undocumented && !place.IsUndocumented);
        schema.Extend("csharp", member.OwnTypeName);
        schema.Extend("property", member.PropertyName);
        schema.Extend("aliases", Values.ListOrNothing(member.Aliases));
        schema.Extend("style", member.Repeated ? "repeated" : null);
    }
}
