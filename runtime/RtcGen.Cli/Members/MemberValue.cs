using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Reference;

namespace RtcGen.Cli;

/// <summary>A value on the command line as JSON of the member's type.</summary>
internal static class MemberValue
{
    /// <exception cref="CliException">The value is not of the type.</exception>
    public static JsonNode? Parse(MemberArgument member, Parameter? parameter)
    {
        var value = member.Value ?? "true";
        return parameter?.Type switch
        {
            null => Json(value) ?? JsonValue.Create(value),
            "string" or "dateTime" => JsonValue.Create(value),
            "boolean" => value.ToUpperInvariant() switch
            {
                "TRUE" => JsonValue.Create(true),
                "FALSE" => JsonValue.Create(false),
                _ => throw Wrong(member, parameter),
            },
            "int32" or "int64" or "double" => Json(Named(parameter, value)) is { } number && number.GetValueKind() == JsonValueKind.Number ? number : throw Wrong(member, parameter),
            var type when type.StartsWith("array", StringComparison.Ordinal) => List(member, parameter),
            "json" => Json(value) ?? JsonValue.Create(value),
            _ => Json(value) is JsonObject one ? one : throw Wrong(member, parameter),
        };
    }

    // A list of plain values may be written with commas.
    private static JsonArray List(MemberArgument member, Parameter parameter)
    {
        var text = member.Value ?? string.Empty;
        if (text.TrimStart().StartsWith('['))
        {
            return Json(text) as JsonArray ?? throw Wrong(member, parameter);
        }

        return parameter.Item is { Children.Count: 0, Item: null } item
            ? [.. text.Split(',').Select(one => Parse(member with { Value = one }, item))]
            : throw Wrong(member, parameter);
    }

    // The name of a number's value, as the schema and C# have it: Png for 1.
    private static string Named(Parameter parameter, string value) =>
        parameter.Values.FirstOrDefault(named => named.CSharp.EndsWith("." + value, StringComparison.OrdinalIgnoreCase))?.Value ?? value;

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CliException Wrong(MemberArgument member, Parameter parameter) => new(Texts.WrongType(member.Path, parameter.Type), ExitCode.Usage);
}
