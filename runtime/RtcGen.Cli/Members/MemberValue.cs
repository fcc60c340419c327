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
        if (member.Value is null && parameter?.Type is not (null or "boolean" or "json"))
        {
            throw new CliException(Texts.NoValue(member.Path), ExitCode.Usage);
        }

        var value = member.Value ?? "true";
        return parameter?.Type switch
        {
            null or "json" => TryReadJson(member, value, out var json) ? json : JsonValue.Create(value),
            "string" or "dateTime" => JsonValue.Create(value),
            "boolean" => value.ToUpperInvariant() switch
            {
                "TRUE" => JsonValue.Create(true),
                "FALSE" => JsonValue.Create(false),
                _ => throw Wrong(member, parameter),
            },
            "int32" or "int64" or "double" => TryReadJson(member, Named(parameter, value), out var number) && number?.GetValueKind() == JsonValueKind.Number ? number : throw Wrong(member, parameter),
            var type when type.StartsWith("array", StringComparison.Ordinal) => List(member, value, parameter),
            _ => TryReadJson(member, value, out var one) && one is JsonObject ? one : throw Wrong(member, parameter),
        };
    }

    // A list of plain values may be written with commas.
    private static JsonArray List(MemberArgument member, string text, Parameter parameter)
    {
        if (text.TrimStart().StartsWith('['))
        {
            return TryReadJson(member, text, out var list) && list is JsonArray array ? array : throw Wrong(member, parameter);
        }

        return parameter.Item is { Children.Count: 0, Item: null } item
            ? [.. text.Split(',').Select(one => Parse(member with { Value = one }, item))]
            : throw Wrong(member, parameter);
    }

    // The name of a number's value, as the schema and C# have it: Png for 1.
    private static string Named(Parameter parameter, string value) =>
        parameter.Values.FirstOrDefault(named => named.CSharp.EndsWith("." + value, StringComparison.OrdinalIgnoreCase))?.Value ?? value;

    // Null is JSON as well.
    private static bool TryReadJson(MemberArgument member, string text, out JsonNode? node)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (JsonNames.FindRepeated(document.RootElement) is { } repeated)
            {
                throw new CliException(Texts.JsonRepeats(member.Path, repeated), ExitCode.Usage);
            }

            node = JsonNode.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }

    private static CliException Wrong(MemberArgument member, Parameter parameter) => new(Texts.WrongType(member.Path, parameter.Type), ExitCode.Usage);
}
