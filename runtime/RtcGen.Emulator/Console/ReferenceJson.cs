using System.Text.Json;
using RtcGen.Reference;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>The reference of actions for the page.</summary>
internal static class ReferenceJson
{
    public static void WriteList(Utf8JsonWriter json, ReferenceCatalogue catalogue)
    {
        json.WriteStartArray();
        foreach (var action in catalogue.Actions)
        {
            json.WriteStartObject();
            WriteName(json, action.Schema);
            json.WriteOptional("family", action.Schema.Task?.Family);
            json.WriteBoolean("starts", action.Schema.Task?.Role == TaskVerb.Start);
            json.WriteStartArray("key");
            foreach (var member in action.Schema.Task?.Key ?? default)
            {
                json.WriteStringValue(member);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, ActionReference reference)
    {
        var action = reference.Schema;
        json.WriteStartObject();
        WriteName(json, action);
        json.WriteLocalized("remarks", action.Remarks);
        json.WriteLocalized("deprecated", action.Deprecated);
        json.WriteOptional("replacedBy", action.ReplacedBy);
        json.WriteString("method", action.Method.ToString().ToUpperInvariant());
        json.WriteString("encoding", action.Encoding.ToString());
        json.WriteString("repeatable", action.Repeatable.ToString());
        json.WriteBoolean("undocumented", action.Undocumented);
        json.WriteString("namespace", reference.Namespace);
        json.WriteString("requestType", reference.RequestType);
        json.WriteString("resultType", reference.ResultType);
        json.WriteStartArray("rates");
        foreach (var rate in action.Rates)
        {
            json.WriteStringValue($"{rate.Calls}/{(rate.Unit == RateUnit.Second ? "s" : "min")}{(rate.Group is { } group ? $" ({group})" : string.Empty)}{(rate.When is { } when ? $", {when.Text}" : string.Empty)}");
        }

        json.WriteEndArray();
        WriteTexts(json, "rules", reference.Rules);
        WriteParameters(json, "parameters", reference.Parameters);
        json.WritePropertyName("sample");
        reference.Sample.WriteTo(json);
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, ActionSchema action)
    {
        json.WriteString("service", action.Service);
        json.WriteString("action", action.Action);
        json.WriteString("version", action.Version);
        json.WriteOptional("supersededBy", action.SupersededBy);
        json.WriteLocalized("summary", action.Summary);
    }

    private static void WriteParameters(Utf8JsonWriter json, string name, IReadOnlyList<Parameter> parameters)
    {
        json.WriteStartArray(name);
        foreach (var parameter in parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("property", parameter.Property);
            json.WriteString("path", parameter.Path);
            json.WriteString("type", parameter.Type);
            json.WriteString("csharp", parameter.CSharpType);
            json.WriteBoolean("inQuery", parameter.InQuery);
            json.WriteBoolean("required", parameter.IsRequired);
            json.WriteOptional("chosenBy", parameter.ChosenBy);
            json.WriteOptional("requiredWhen", parameter.RequiredWhen);
            WriteFacts(json, parameter);
            WriteParameters(json, "members", parameter.Members);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFacts(Utf8JsonWriter json, Parameter parameter)
    {
        json.WriteLocalized("summary", parameter.Summary);
        json.WriteLocalized("remarks", parameter.Remarks);
        json.WriteLocalized("deprecated", parameter.Deprecated);
        json.WriteOptional("replacedBy", parameter.ReplacedBy);
        json.WriteOptional("unit", parameter.Unit);
        json.WriteOptional("range", parameter.Bounds);
        json.WriteOptional("also", parameter.Also.Count > 0 ? string.Join(", ", parameter.Also) : null);
        json.WriteOptional("multipleOf", parameter.MultipleOf?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteOptional("default", parameter.Default);
        json.WriteLocalized("defaultNote", parameter.DefaultNote);
        json.WriteOptional("length", parameter.Length);
        json.WriteOptional("bytes", parameter.Bytes);
        json.WriteOptional("count", parameter.Count);
        json.WriteOptional("pattern", parameter.Pattern);
        json.WriteOptional("content", parameter.Content);
        json.WriteOptional("contentWhen", parameter.ContentWhen);
        json.WriteOptional("effectWhen", parameter.EffectWhen);
        json.WriteOptional("switch", parameter.Switch);
        json.WriteOptional("uniqueBy", parameter.UniqueBy);
        json.WriteBoolean("unique", parameter.HasUniqueItems);
        json.WriteBoolean("ignored", parameter.IsIgnored);
        json.WriteBoolean("secret", parameter.IsSecret);
        json.WriteBoolean("nullClears", parameter.NullClears);
        json.WriteBoolean("undocumented", parameter.IsUndocumented);
        json.WriteBoolean("idempotencyToken", parameter.IsIdempotencyToken);
        json.WriteBoolean("acceptsOthers", parameter.AcceptsOtherValues);
        json.WriteBoolean("ignoresCase", parameter.IgnoresCase);
        json.WriteLocalized("reaction", parameter.Reaction);
        json.WriteBoolean("reacts", parameter.WhenInvalid != WhenInvalid.Unstated);
        WriteTexts(json, "rules", [.. parameter.Rules, .. parameter.Item?.Rules ?? []]);
        json.WriteStartArray("values");
        foreach (var value in parameter.Values)
        {
            json.WriteStartObject();
            json.WriteString("value", value.Value);
            json.WriteString("csharp", value.CSharp);
            json.WriteLocalized("meaning", value.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("meanings");
        foreach (var (value, meaning) in parameter.Meanings)
        {
            json.WriteStartObject();
            json.WriteString("value", value);
            json.WriteLocalized("meaning", meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        // Of an item that is an object all is said of its members.
        if (parameter.Item is { } item && item.Members.Count == 0)
        {
            json.WriteStartObject("item");
            WriteFacts(json, item);
            json.WriteEndObject();
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<LocalizedText> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStartObject();
            json.WriteString("en", text.English);
            json.WriteString("zh", text.Chinese ?? text.English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
