using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>What a string may be.</summary>
internal static class StringRules
{
    public static void Write(JsonObject schema, FieldSchema member, IReadOnlyDictionary<string, FormatSchema> formats)
    {
        Pattern(schema, member, formats);
        Ranges.Count(schema, "length", "Length", member.Length);
        schema.Extend("bytes", member.Bytes is { } bytes ? JsonValue.Create(Ranges.Text(bytes)) : null);
        Content(schema, member.Content);
    }

    // The pattern of a format stands here as well, for those who know nothing of formats.
    private static void Pattern(JsonObject schema, FieldSchema member, IReadOnlyDictionary<string, FormatSchema> formats)
    {
        var pattern = member.Pattern ?? (member.Format is { } format ? formats.GetValueOrDefault(format)?.Pattern : null);
        var common = pattern is null ? null : Patterns.ToEcma(pattern);
        schema.Put("pattern", common);
        schema.Extend("format", member.Format);
        schema.Extend("pattern", member.Pattern is not null && common is null ? member.Pattern : null);
    }

    private static void Content(JsonObject schema, ContentSchema? content)
    {
        switch (content)
        {
            case null:
                break;
            case { When: { } when }:
                schema.Extend("content", new JsonObject { ["type"] = Enumerations.Word(content.Kind), ["when"] = when.Text });
                break;
            case { Kind: ContentKind.Json }:
                schema["contentMediaType"] = "application/json";
                break;
            case { Kind: ContentKind.Base64 }:
                schema["contentEncoding"] = "base64";
                break;
            default:
                schema.Extend("content", Enumerations.Word(content.Kind));
                break;
        }
    }
}
