using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>
/// Writes a result of the shape a schema describes. What is known is written as it is. Of the rest, what the request names is repeated, and everything else is the same each
/// time: a list has one item, and is the last page.
/// </summary>
/// <param name="action">The action called.</param>
/// <param name="types">The types that actions share.</param>
/// <param name="values">What the server works with, by the names of the request's members.</param>
/// <param name="known">The members that are known: null for one that is left out; a list is complete.</param>
internal sealed class PlausibleResult(ActionSchema action, TypeTable types, IReadOnlyDictionary<string, string> values, JsonNode? known = null)
{
    // A shared type may hold itself by way of another.
    private const int DeepestLevel = 8;

    /// <summary>What the server works with, by the names of the request's members.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>What is known of the result; null when nothing is.</summary>
    public JsonNode? Known => known;

    /// <summary>Writes the value of <c>Result</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        var (shape, inside) = Resolve();
        if (shape.Type == FieldType.Object)
        {
            json.WriteStartObject();
            WriteMembers(json, shape.Fields.Where(static member => !member.Beside), inside, known, level: 0);
            json.WriteEndObject();
        }
        else
        {
            Write(json, shape, inside, known, level: 0);
        }
    }

    /// <summary>Writes the members that stand beside <c>Result</c>.</summary>
    public void WriteBeside(Utf8JsonWriter json)
    {
        var (shape, inside) = Resolve();
        WriteMembers(json, shape.Fields.Where(static member => member.Beside), inside, known, level: 0);
    }

    /// <summary>Writes all members without an object around them, for a response that has no <c>Result</c>.</summary>
    public void WriteMembers(Utf8JsonWriter json)
    {
        var (shape, inside) = Resolve();
        WriteMembers(json, shape.Fields, inside, known, level: 0);
    }

    private (FieldSchema Shape, TypeLocation Inside) Resolve() => types.Resolve(action.Result.Shape, TypeLocation.From(action), inResult: true);

    private void WriteMembers(Utf8JsonWriter json, IEnumerable<FieldSchema> members, TypeLocation place, JsonNode? given, int level)
    {
        foreach (var member in members)
        {
            var isKnown = TryFind(given as JsonObject, member.Name, out var value);
            if (!isKnown || value is not null)
            {
                json.WritePropertyName(member.Name);
                Write(json, member, place, value, level + 1);
            }
        }
    }

    private void Write(Utf8JsonWriter json, FieldSchema unresolved, TypeLocation place, JsonNode? given, int level)
    {
        var (field, inside) = types.Resolve(unresolved, place, inResult: true);
        switch (field.Type)
        {
            case FieldType.Object when level < DeepestLevel:
                json.WriteStartObject();
                WriteMembers(json, field.Fields, inside, given, level);
                json.WriteEndObject();
                break;
            case FieldType.Array:
                json.WriteStartArray();
                foreach (var item in given as JsonArray ?? [null])
                {
                    Write(json, field.Items!, inside, item, level + 1);
                }

                json.WriteEndArray();
                break;
            case FieldType.Map:
                json.WriteStartObject();
                json.WritePropertyName($"{field.Name}-1");
                Write(json, field.Items!, inside, given: null, level + 1);
                json.WriteEndObject();
                break;
            case FieldType.Json when given is not null:
                given.WriteTo(json);
                break;
            default:
                WriteSingle(json, field, given is JsonValue value ? Text(value) : null, level);
                break;
        }
    }

    private void WriteSingle(Utf8JsonWriter json, FieldSchema field, string? given, int level)
    {
        switch (field.Type)
        {
            case FieldType.String:
                json.WriteStringValue(given ?? (IsNext(field, level) ? string.Empty : values.GetValueOrDefault(field.Name) ?? First(field) ?? $"{field.Name}-1"));
                break;
            case FieldType.DateTime:
                json.WriteStringValue(given ?? "2023-11-01T08:00:00+08:00");
                break;
            case FieldType.Boolean:
                json.WriteBooleanValue(given == "true");
                break;
            case FieldType.Int32 or FieldType.Int64:
                json.WriteNumberValue(Number(given ?? values.GetValueOrDefault(field.Name) ?? First(field)));
                break;
            case FieldType.Double:
                json.WriteNumberValue(double.TryParse(given, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0.5);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    // Services write a name in one case in one version and in another in the next.
    private static bool TryFind(JsonObject? given, string name, out JsonNode? value)
    {
        value = null;
        return given is not null && (given.TryGetPropertyValue(name, out value) || Find(given, name, out value));
    }

    private static bool Find(JsonObject given, string name, out JsonNode? value)
    {
        var found = given.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase));
        value = found.Value;
        return found.Key is not null;
    }

    private static string Text(JsonValue value) => value.TryGetValue<string>(out var text) ? text : value.ToJsonString();

    private static string? First(FieldSchema field) => field.Values.Count > 0 ? field.Values[0].Value : null;

    private static long Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 1;

    // The token of a page after the last.
    private bool IsNext(FieldSchema field, int level) =>
        action.Pages is { } pages && pages.Next.Count > 0 && pages.Next.Count == level && pages.Next[^1] == field.Name;
}
