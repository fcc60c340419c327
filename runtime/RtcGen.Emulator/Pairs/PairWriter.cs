using System.Globalization;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>
/// Writes what the pairs of a query or form say as JSON, by the types of the schema. A text that does not fit its type stays a string, and so is of a wrong type for
/// whoever judges it.
/// </summary>
/// <param name="json">Takes the JSON.</param>
internal sealed class PairWriter(Utf8JsonWriter json)
{
    /// <summary>The first thing that has no form in JSON, as a sentence; null when all has.</summary>
    public string? Error { get; private set; }

    /// <summary>Writes the members that were sent, in the order of the schema.</summary>
    public void WriteMembers(PairNode node)
    {
        foreach (var field in node.Field.Fields)
        {
            if (node.Find(field) is { } member)
            {
                json.WritePropertyName(field.Name);
                Write(member);
            }
        }
    }

    private void Write(PairNode node)
    {
        switch (node.Field.Type)
        {
            case FieldType.Object:
                FailIf(node.Values.Count > 0, $"{node.Name} is an object, whose members are sent as {node.Name}.Member, and not a single value.");
                json.WriteStartObject();
                WriteMembers(node);
                json.WriteEndObject();
                break;
            case FieldType.Array:
                WriteList(node);
                break;
            default:
                FailIf(node.Values.Count > 1, $"{node.Name} is a single value, and is sent {node.Values.Count} times.");
                WriteText(node.Field.Type, node.Values[0]);
                break;
        }
    }

    private void WriteList(PairNode list)
    {
        FailIf(!list.Field.Repeated && list.Values.Count > 0, $"{list.Name} is a list, whose items are sent as {list.Name}.1, {list.Name}.2 and so on.");
        json.WriteStartArray();
        foreach (var text in list.Field.Repeated ? list.Values : [])
        {
            WriteText(list.Field.Items!.Type, text);
        }

        var expected = 1;
        foreach (var (number, item) in list.Items)
        {
            FailIf(number != expected, $"{list.Name}.{expected} is missing, and {list.Name}.{number} is sent.");
            expected = number + 1;
            Write(item);
        }

        json.WriteEndArray();
    }

    private void WriteText(FieldType type, string text)
    {
        switch (type)
        {
            case FieldType.Int32 or FieldType.Int64 when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                json.WriteNumberValue(whole);
                break;
            case FieldType.Double when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real):
                json.WriteNumberValue(real);
                break;
            case FieldType.Boolean when text is "true" or "false":
                json.WriteBooleanValue(text == "true");
                break;
            default:
                json.WriteStringValue(text);
                break;
        }
    }

    private void FailIf(bool isWrong, FormattableString complaint) =>
        Error ??= isWrong ? complaint.ToString(CultureInfo.InvariantCulture) : null;
}
