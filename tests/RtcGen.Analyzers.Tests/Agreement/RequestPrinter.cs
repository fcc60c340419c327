using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace RtcGen.Analyzers.Tests;

/// <summary>Writes a request as the C# expression that creates it.</summary>
internal static class RequestPrinter
{
    /// <summary>The expression.</summary>
    public static string Print(RtcObject value) => Object(value);

    private static string Object(RtcObject value)
    {
        var members = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is not null)
            .Select(property => (property.Name, Text: Property(property, property.GetValue(value))))
            .Where(member => member.Text is not null)
            .Select(member => $"{member.Name} = {member.Text}");
        return $"new {Name(value.GetType())} {{ {string.Join(", ", members)} }}";
    }

    // What is not set is left out, unless the compiler asks for it.
    private static string? Property(PropertyInfo property, object? value)
    {
        var isRequired = property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute");
        return value is null ? isRequired ? "null!" : null
            : value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(RtcOptional<>) ? Optional(value, type)
            : Value(value);
    }

    private static string? Optional(object value, Type type) => !(bool)type.GetProperty("IsSet")!.GetValue(value)! ? null
        : type.GetProperty("Value")!.GetValue(value) is { } inner ? inner is IList or IDictionary ? $"new({Value(inner)})" : Value(inner)
        : "new(null)";

    private static string Value(object? value) => value switch
    {
        null => "null!",
        string text => Literal(text),
        bool flag => flag ? "true" : "false",
        double number => double.IsFinite(number) ? $"{number.ToString("R", CultureInfo.InvariantCulture)}d" : $"double.{(double.IsNaN(number) ? "NaN" : number > 0 ? "PositiveInfinity" : "NegativeInfinity")}",
        Enum constant => $"({Name(constant.GetType())})({Convert.ToInt64(constant, CultureInfo.InvariantCulture)})",
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        DateTimeOffset time => time == default ? "default" : $"new System.DateTimeOffset({time.Ticks}, new System.TimeSpan({time.Offset.Ticks}))",
        JsonElement json => json.ValueKind == JsonValueKind.Undefined ? "default" : $"System.Text.Json.JsonDocument.Parse({Literal(json.GetRawText())}).RootElement",
        RtcObject inner => Object(inner),
        IDictionary map => Map(map),
        IList list => $"[{string.Join(", ", list.Cast<object?>().Select(Value))}]",
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static string Map(IDictionary map) =>
        $"new {Name(map.GetType())} {{ {string.Join(", ", map.Keys.Cast<string>().Select(key => $"[{Literal(key)}] = {Value(map[key])}"))} }}";

    private static string Literal(string text) => $"\"{string.Concat(text.Select(c => c is >= ' ' and <= '~' and not ('"' or '\\') ? c.ToString() : $"\\u{(int)c:x4}"))}\"";

    private static string Name(Type type) => type.IsGenericType
        ? $"global::{type.Namespace}.{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : $"global::{type.FullName!.Replace('+', '.')}";
}
