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

    /// <summary>Writes the value.</summary>
    public void Write(Utf8JsonWriter json) => Write(json, action.Result.Shape, TypeLocation.From(action), level: 0);

    private void Write(Utf8JsonWriter json, FieldSchema unresolved, TypeLocation place, int level)
    {
        var (field, inside) = types.Resolve(unresolved, place, inResult: true);
        switch (field.Type)
        {
            case FieldType.Object when level < DeepestLevel:
                json.WriteStartObject();
                foreach (var member in field.Fields)
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member, inside, level + 1);
                }

                json.WriteEndObject();
                break;
            case FieldType.Array:
                json.WriteStartArray();
                Write(json, field.Items!, inside, level + 1);
                json.WriteEndArray();
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

    private long Number(FieldSchema field) =>
        long.TryParse(values.GetValueOrDefault(field.Name) ?? (field.Values.Count > 0 ? field.Values[0].Value : "1"), CultureInfo.InvariantCulture, out var number) ? number : 1;
}
