using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>The properties of a JSON body in which gateways explain an error.</summary>
internal static class GatewayMessage
{
    private const int MaxMembers = 5;

    // Whole names, without what separates their words: AccessCode is something else.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "code", "detail", "errcode", "errmsg", "error", "errorcode", "errordescription", "errormessage", "errormsg", "faultstring", "message", "msg", "reason", "status",
        "statuscode", "title",
    };

    /// <summary>Shows them.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="secrets">What must not be shown.</param>
    /// <returns>For example <c>code: 401, message: token expired</c>; null when there are none.</returns>
    public static string? Find(ReadOnlySpan<byte> json, SentSecrets secrets)
    {
        var found = new List<string>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (found.Count < MaxMembers && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && GetName(reader.ValueSpan) is { } name && reader.Read()
                    && reader.TokenType is JsonTokenType.String or JsonTokenType.Number
                    && ServerText.OfJson(json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed], secrets) is { Length: > 0 } words)
                {
                    found.Add($"{name}: {words}");
                }
            }
        }
        catch (JsonException)
        {
            // What was found until then is said.
        }

        return found.Count == 0 ? null : LogSanitizer.Short(string.Join(", ", found));
    }

    private static string? GetName(ReadOnlySpan<byte> name)
    {
        if (name.Length > 30 || !Ascii.IsValid(name))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(name);
        return Names.Contains(text.Replace("_", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal)) ? text : null;
    }
}
