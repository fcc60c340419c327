using System.Globalization;
using System.Text.Json;
using RtcGen.Generator;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>Writes JSON values as C# expressions of the generated types.</summary>
/// <param name="code">The C# of shared types.</param>
/// <param name="ns">The namespace that the snippet uses; types of others are written with theirs.</param>
internal sealed class CSharpExpression(CodeTypeTable code, string ns)
{
    // What is longer is broken into lines.
    private const int LineLength = 90;

    /// <summary>An object initializer, on one line if it is short.</summary>
    /// <param name="start">What stands before the braces, such as <c>new()</c>.</param>
    /// <param name="type">The class.</param>
    /// <param name="place">Where the types are looked for that it names, and their namespace.</param>
    /// <param name="value">The members; those that the class does not have are left out.</param>
    /// <param name="indent">The spaces before the line.</param>
    /// <param name="isWrapped">Whether each member has a line of its own even if they are short.</param>
    public string Object(string start, CodeType type, CodePosition place, JsonElement value, int indent, bool isWrapped = false)
    {
        var members = type.Properties
            .Where(property => value.TryGetProperty(property.Field.Name, out _))
            .Select(property => Assign(property.Name, Property(property, place, value.GetProperty(property.Field.Name), indent + 4)))
            .ToList();
        return members.Count == 0 ? start.EndsWith(')') ? start : $"{start}()" : Braces($"{start} ", '{', '}', members, indent, isWrapped);
    }

    private string Property(CodeProperty property, CodePosition place, JsonElement value, int indent)
    {
        var expression = value.ValueKind == JsonValueKind.Null ? "null" : Value(property.Field, property.Type, property.Own, place, value, indent);

        // What is no single value does not convert by itself.
        return property.Field.NullClears && (value.ValueKind is JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array) ? $"new({expression})" : expression;
    }

    private string Value(FieldSchema field, string type, CodeType? own, CodePosition place, JsonElement value, int indent) => (field.Type, value.ValueKind) switch
    {
        (FieldType.Json, _) => $"JsonDocument.Parse({CSharpLiteral.Text(value.GetRawText())}).RootElement",
        (FieldType.Object, JsonValueKind.Object) => Object("new()", own!, place, value, indent),
        (FieldType.Shared, JsonValueKind.Object) => Shared(field, place, value, indent),
        (FieldType.Array, JsonValueKind.Array) => List(field, type, own, place, value, indent),
        (FieldType.Map, JsonValueKind.Object) => Map(field, type, own, place, value, indent),
        (FieldType.DateTime, JsonValueKind.String) => Time(value.GetString()!),
        (FieldType.Boolean, _) => value.GetRawText(),
        (_, JsonValueKind.String) => Constant(field, own, place, value.GetString()!) ?? CSharpLiteral.Text(value.GetString()!),
        (_, JsonValueKind.Number) when own is not null => Constant(field, own, place, value.GetRawText()) ?? $"({Reference(own, place)})({value.GetRawText()})",
        _ => value.GetRawText(),
    };

    private string Shared(FieldSchema field, CodePosition place, JsonElement value, int indent)
    {
        var (type, home, location) = code.Find(field.TypeName!, place.Home);
        return Object("new()", type, new(location, home), value, indent);
    }

    private string List(FieldSchema field, string type, CodeType? own, CodePosition place, JsonElement value, int indent)
    {
        var items = value.EnumerateArray().Select(item => Value(field.Items!, CodeTypeNames.GetItem(type), own, place, item, indent + 4)).ToList();
        return items.Count == 0 ? "[]" : Braces(string.Empty, '[', ']', items, indent, isWrapped: false);
    }

    private string Map(FieldSchema field, string type, CodeType? own, CodePosition place, JsonElement value, int indent)
    {
        var entries = value.EnumerateObject()
            .Select(entry => Assign($"[{CSharpLiteral.Text(entry.Name)}]", Value(field.Items!, CodeTypeNames.GetItem(type), own, place, entry.Value, indent + 4)))
            .ToList();
        var start = $"new Dictionary<string, {CodeTypeNames.GetItem(type)}>";
        return entries.Count == 0 ? $"{start}()" : Braces($"{start} ", '{', '}', entries, indent, isWrapped: false);
    }

    private string? Constant(FieldSchema field, CodeType? own, CodePosition place, string value) =>
        own is not null && RangeText.GetName(field, value) is { } name ? $"{Reference(own, place)}.{name}" : null;

    private string Reference(CodeType type, CodePosition place) => place.Namespace == ns ? type.Name : $"{place.Namespace}.{type.Name}";

    private static string Time(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? string.Create(CultureInfo.InvariantCulture, $"new DateTimeOffset({time:yyyy}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}, {time.Second}, {Offset(time.Offset)}){Fraction(time)}")
        : $"DateTimeOffset.Parse({CSharpLiteral.Text(text)})";

    // What a second has beside its whole is not among the arguments of every constructor.
    private static string Fraction(DateTimeOffset time) =>
        time.Ticks % TimeSpan.TicksPerSecond is var ticks and > 0 ? string.Create(CultureInfo.InvariantCulture, $".AddTicks({ticks})") : string.Empty;

    private static string Offset(TimeSpan offset) => offset == TimeSpan.Zero ? "TimeSpan.Zero" : offset.Minutes == 0
        ? string.Create(CultureInfo.InvariantCulture, $"TimeSpan.FromHours({offset.Hours})")
        : string.Create(CultureInfo.InvariantCulture, $"TimeSpan.FromMinutes({offset.TotalMinutes})");

    // A list of several lines begins on a line of its own.
    private static string Assign(string name, string value) => $"{name} ={(value.StartsWith('\n') ? string.Empty : " ")}{value}";

    private static string Braces(string start, char open, char close, List<string> parts, int indent, bool isWrapped)
    {
        var blank = open == '{' ? " " : string.Empty;
        var line = $"{start}{open}{blank}{string.Join(", ", parts)}{blank}{close}";
        if (!isWrapped && indent + line.Length <= LineLength && !line.Contains('\n', StringComparison.Ordinal))
        {
            return line;
        }

        var margin = new string(' ', indent);
        var lines = string.Concat(parts.Select(part => $"{margin}    {part},\n"));
        return start.Length == 0 ? $"\n{margin}{open}\n{lines}{margin}{close}" : $"{start.TrimEnd()}\n{margin}{open}\n{lines}{margin}{close}";
    }
}

/// <summary>Where the types are that a class names.</summary>
/// <param name="Home">Where shared types are looked for.</param>
/// <param name="Namespace">The namespace of the types made for its members.</param>
internal readonly record struct CodePosition(TypeLocation Home, string Namespace);
