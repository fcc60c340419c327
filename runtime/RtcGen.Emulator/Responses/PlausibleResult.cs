using System.Globalization;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>
/// Writes a result of the shape a schema describes. What the request names is repeated, everything else is the same each
/// time: a list has one item, and is the last page.
/// </summary>
/// <param name="action">The action called.</param>
/// <param name="types">The types that actions share.</param>
/// <param name="values">What the server works with, by the names of the request's members.</param>
internal sealed class PlausibleResult(ActionSchema action, TypeTable types, IReadOnlyDictionary<string, string> values)
{
    // A shared type may hold itself by way of another.
    private const int DeepestLevel = 8;

    /// <summary>What the server works with, by the names of the request's members.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>Writes the value of <c>Result</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        var (shape, inside) = Resolve();
        if (shape.Type == FieldType.Object)
        {
            json.WriteStartObject();
            WriteMembers(json, shape.Fields.Where(static member => !member.Beside), inside, level: 0);
            json.WriteEndObject();
        }
        else
        {
            Write(json, shape, inside, level: 0);
        }
    }

    /// <summary>Writes the members that stand beside <c>Result</c>.</summary>
    public void WriteBeside(Utf8JsonWriter json)
    {
        var (shape, inside) = Resolve();
        WriteMembers(json, shape.Fields.Where(static member => member.Beside), inside, level: 0);
    }

    /// <summary>Writes all members without an object around them, for a response that has no <c>Result</c>.</summary>
    public void WriteMembers(Utf8JsonWriter json)
    {
        var (shape, inside) = Resolve();
        WriteMembers(json, shape.Fields, inside, level: 0);
    }

    private (FieldSchema Shape, TypeLocation Inside) Resolve() => types.Resolve(action.Result.Shape, TypeLocation.From(action), inResult: true);

    private void WriteMembers(Utf8JsonWriter json, IEnumerable<FieldSchema> members, TypeLocation place, int level)
    {
        foreach (var member in members)
        {
            json.WritePropertyName(member.Name);
            Write(json, member, place, level + 1);
        }
    }

    private void Write(Utf8JsonWriter json, FieldSchema unresolved, TypeLocation place, int level)
    {
        var (field, inside) = types.Resolve(unresolved, place, inResult: true);
        switch (field.Type)
        {
            case FieldType.Object when level < DeepestLevel:
                json.WriteStartObject();
                WriteMembers(json, field.Fields, inside, level);
                json.WriteEndObject();
                break;
            case FieldType.Array:
                json.WriteStartArray();
                Write(json, field.Items!, inside, level + 1);
                json.WriteEndArray();
                break;
            case FieldType.Map:
                json.WriteStartObject();
                json.WritePropertyName($"{field.Name}-1");
                Write(json, field.Items!, inside, level + 1);
                json.WriteEndObject();
                break;
            case FieldType.String when IsNext(field, level):
                json.WriteStringValue(string.Empty);
                break;
            case FieldType.String:
                json.WriteStringValue(values.GetValueOrDefault(field.Name) ?? (field.Values.Count > 0 ? field.Values[0].Value : $"{field.Name}-1"));
                break;
            case FieldType.DateTime:
                json.WriteStringValue("2023-11-01T08:00:00+08:00");
                break;
            case FieldType.Boolean:
                json.WriteBooleanValue(false);
                break;
            case FieldType.Int32 or FieldType.Int64:
                json.WriteNumberValue(Number(field));
                break;
            case FieldType.Double:
                json.WriteNumberValue(0.5);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    // The token of a page after the last.
    private bool IsNext(FieldSchema field, int level) =>
        action.Pages is { } pages && pages.Next.Count > 0 && pages.Next.Count == level && pages.Next[^1] == field.Name;

    private long Number(FieldSchema field) =>
        long.TryParse(values.GetValueOrDefault(field.Name) ?? (field.Values.Count > 0 ? field.Values[0].Value : "1"), CultureInfo.InvariantCulture, out var number) ? number : 1;
}
