using System.Buffers;
using System.Globalization;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Makes one JSON object of what came in the query and in the body.</summary>
internal static class QueryMembers
{
    /// <summary>Reads query parameters by their types; a value that does not fit stays a string, and so is of a wrong type.</summary>
    /// <param name="action">The action called.</param>
    /// <param name="request">The request. Of several values of a query parameter the first counts, unless it is a list.</param>
    /// <param name="body">The body; a member that belongs into the query does not count there.</param>
    public static JsonElement With(ActionSchema action, ReceivedRequest request, JsonElement body)
    {
        if (action.Query.Count == 0 || body.ValueKind != JsonValueKind.Object)
        {
            return body;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var field in action.Query)
            {
                if (GetValues(field, action, request) is not { Count: > 0 } texts)
                {
                    continue;
                }

                json.WritePropertyName(field.Name);
                if (field.Items is { } item)
                {
                    WriteList(json, item.Type, texts);
                }
                else
                {
                    Write(json, field.Type, texts[0]);
                }
            }

            foreach (var member in body.EnumerateObject())
            {
                // A name that is no string, such as an unpaired surrogate, is no name of the schema either.
                if (BodyMembers.GetName(member) is { } name && !BelongsToQuery(action, name))
                {
                    json.WritePropertyName(name);
                    json.WriteRawValue(member.Value.GetRawText(), skipInputValidation: true);
                }
            }

            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    /// <summary>The values of a query parameter in the order sent: those under its very name, else those under its name in another case, unless another member differs from it in case alone.</summary>
    public static IReadOnlyList<string> GetValues(FieldSchema field, ActionSchema action, ReceivedRequest request) =>
        request.QueryValues(field.Name) is { Count: > 0 } exact ? exact
        : action.Query.Concat(action.Body).Count(member => BodyMembers.HasSameLetters(member.Name, field.Name)) > 1 ? []
        : [.. request.Query.Where(pair => BodyMembers.HasSameLetters(pair.Key, field.Name)).Select(pair => pair.Value)];

    // In another case as well, where the body has no member of just this name.
    private static bool BelongsToQuery(ActionSchema action, string name) =>
        action.Query.Any(field => field.Name == name)
        || (action.Query.Any(field => BodyMembers.HasSameLetters(field.Name, name)) && action.Body.All(field => field.Name != name));

    private static void WriteList(Utf8JsonWriter json, FieldType type, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            Write(json, type, text);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, FieldType type, string text)
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
}
