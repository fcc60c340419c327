using System.Net;
using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>The secrets of a call, which the server may repeat wherever it says something.</summary>
internal sealed class SentSecrets
{
    // Shorter texts hide nothing, and replacing them would make words unreadable.
    private const int ShortestSecret = 4;

    // What is left of a secret at the end of a text that was cut there.
    private const int ShortestPart = 8;

    // The longest first: one may be part of another.
    private readonly List<string> _secrets = [];

    /// <summary>None: for a text that is known before a call.</summary>
    public static SentSecrets None { get; } = new();

    /// <summary>Those of a call, in the forms in which they can come back.</summary>
    public static SentSecrets Of(CallWorkspace call)
    {
        var secrets = new SentSecrets();
        if (call.Credentials is { } credentials)
        {
            secrets.Add(Encoding.UTF8.GetString(credentials.SecretKey));
            secrets.Add(credentials.SessionToken);
        }

        foreach (var index in call.Query.Secrets)
        {
            secrets.Add(call.Query.Parameters[index].Value);
        }

        foreach (var start in call.Json.Hidden.Starts)
        {
            secrets.AddJson(call.Json.WrittenSpan[start..]);
        }

        if (call.Message is { } message)
        {
            secrets.AddHeaders(message);
        }

        return secrets;
    }

    /// <summary>Gives a text without the secrets.</summary>
    /// <returns>The text, with <c>***</c> for each.</returns>
    public string RemoveFrom(string text)
    {
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, "***", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>How long the secret is with which a text begins, or with whose beginning it ends; 0 for none.</summary>
    public int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var secret in _secrets)
        {
            if (text.StartsWith(secret, StringComparison.OrdinalIgnoreCase))
            {
                return secret.Length;
            }

            if (text.Length >= ShortestPart && secret.AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                return text.Length;
            }
        }

        return 0;
    }

    // As it is, as in a link, and as in a page.
    private void Add(string? secret)
    {
        if (secret is { Length: >= ShortestSecret })
        {
            Insert(secret);
            Insert(Uri.EscapeDataString(secret));
            Insert(WebUtility.HtmlEncode(secret));
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

    // A value that is no text alone may hold some.
    private void AddJson(ReadOnlySpan<byte> json)
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

    // A signature comes last in its header, and a word for the kind of credentials first.
    private void AddHeaders(HttpRequestMessage message)
    {
        foreach (var (name, values) in message.Headers.NonValidated)
        {
            if (!LoggedHeaders.MayHoldSecret(name))
            {
                continue;
            }

            foreach (var value in values)
            {
                Add(value);
                Add(value[(value.LastIndexOf("Signature=", StringComparison.Ordinal) is >= 0 and var signature ? signature + "Signature=".Length : value.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            }
        }
    }
}
