using System.Net;
using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>The secrets that a server was sent, which it may repeat in any message.</summary>
internal sealed class SentSecrets
{
    // Shorter texts hide nothing, and replacing them would make words unreadable.
    private const int ShortestSecret = 4;

    // What is left of a secret at the end of a text that was cut there.
    private const int ShortestPart = 8;

    // The longest first: one may be part of another.
    private readonly List<string> _secrets = [];

    /// <summary>Gets an instance without secrets, for a string that is known before a call.</summary>
    public static SentSecrets None { get; } = new();

    /// <summary>Masks the secrets in a string.</summary>
    /// <returns>The string, with <c>***</c> for each.</returns>
    public string RemoveFrom(string text)
    {
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, "***", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>Gets the length of the secret with which a string begins, or with whose beginning it ends; 0 for none.</summary>
    public int LengthAt(ReadOnlySpan<char> text)
    {
        // What was shortened before, as a request id is, ends in a mark of that.
        var part = text.TrimEnd('…');
        foreach (var secret in _secrets)
        {
            if (text.StartsWith(secret, StringComparison.OrdinalIgnoreCase))
            {
                return secret.Length;
            }

            if (part.Length >= ShortestPart && secret.AsSpan().StartsWith(part, StringComparison.OrdinalIgnoreCase))
            {
                return text.Length;
            }
        }

        return 0;
    }

    /// <summary>Adds a secret in the forms in which it can come back: as it is, as in a link, and as in a page.</summary>
    public void Add(string? secret)
    {
        if (secret is { Length: >= ShortestSecret })
        {
            Insert(secret);
            Insert(Uri.EscapeDataString(secret));
            Insert(WebUtility.HtmlEncode(secret));
        }
    }

    /// <summary>Adds what a value consists of: one that is no text alone may hold some.</summary>
    /// <param name="json">Begins with the value.</param>
    public void AddJson(ReadOnlySpan<byte> json)
    {
        var value = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = int.MaxValue }));
        while (value.Read())
        {
            if (value.TokenType == JsonTokenType.String)
            {
                Add(value.GetString());
            }
            else if (value.TokenType == JsonTokenType.Number)
            {
                Add(Encoding.UTF8.GetString(value.ValueSpan));
            }

            if (value.CurrentDepth == 0 && value.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                return;
            }
        }
    }

    private void Insert(string form)
    {
        if (!_secrets.Contains(form))
        {
            var place = _secrets.FindIndex(other => other.Length <= form.Length);
            _secrets.Insert(place < 0 ? _secrets.Count : place, form);
        }
    }
}
