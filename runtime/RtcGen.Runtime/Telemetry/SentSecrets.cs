using System.Text.Json;

namespace RtcGen;

/// <summary>Takes the secrets of a call out of what the server says: an error may repeat what was sent.</summary>
internal static class SentSecrets
{
    // Shorter texts hide nothing, and replacing them would make words unreadable.
    private const int ShortestSecret = 4;

    /// <summary>Gives a text without the secrets that a call sent.</summary>
    /// <param name="text">What the server says.</param>
    /// <param name="call">The call; null when nothing of it is known.</param>
    /// <returns>The text, with <c>***</c> for each.</returns>
    public static string? RemoveFrom(string? text, CallWorkspace? call)
    {
        if (call is null || string.IsNullOrEmpty(text))
        {
            return text;
        }

        foreach (var secret in Of(call))
        {
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        }

        return text;
    }

    private static List<string> Of(CallWorkspace call)
    {
        var secrets = new List<string>();
        if (call.Credentials?.SessionToken is { } token)
        {
            Add(token, secrets);
            Add(Uri.EscapeDataString(token), secrets);
        }

        foreach (var index in call.Query.Secrets)
        {
            var value = call.Query.Parameters[index].Value;
            Add(value, secrets);
            Add(Uri.EscapeDataString(value), secrets);
        }

        foreach (var start in call.Json.Hidden.Starts)
        {
            AddTexts(call.Json.WrittenSpan[start..], secrets);
        }

        return secrets;
    }

    // The longest first: one may be part of another.
    private static void Add(string secret, List<string> secrets)
    {
        if (secret.Length >= ShortestSecret)
        {
            var place = secrets.FindIndex(other => other.Length <= secret.Length);
            secrets.Insert(place < 0 ? secrets.Count : place, secret);
        }
    }

    // A value that is no text alone may hold some.
    private static void AddTexts(ReadOnlySpan<byte> json, List<string> secrets)
    {
        var value = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        while (value.Read())
        {
            if (value.TokenType is JsonTokenType.String)
            {
                Add(value.GetString()!, secrets);
            }

            if (value.CurrentDepth == 0 && value.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                return;
            }
        }
    }
}
