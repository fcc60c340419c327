using System.Text;

namespace RtcGen;

/// <summary>Collects what a call sends and nobody is to see.</summary>
internal static class CallSecrets
{
    public static SentSecrets Collect(SentCall call)
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
            AddHeaders(message, secrets);
        }

        return secrets;
    }

    /// <summary>Gives what a server says of a success without the secrets. Nearly always it has none, and the text is given as it is.</summary>
    public static string RemoveFrom(string text, SentCall call)
    {
        // Of one that was cut, a secret may be cut as well.
        var isSuspect = text.EndsWith('…')
            || call.Query.Secrets.Count > 0
            || call.Json.Hidden.Starts.Length > 0
            || (call.Credentials is { } credentials && (Holds(text, credentials.SecretKey) || (credentials.SessionToken is { Length: > 0 } token && text.Contains(token, StringComparison.OrdinalIgnoreCase))));
        return isSuspect ? ServerText.Format(text, Collect(call)) : text;
    }

    private static bool Holds(ReadOnlySpan<char> text, ReadOnlySpan<byte> secret)
    {
        for (; !secret.IsEmpty && text.Length >= secret.Length; text = text[1..])
        {
            if (Ascii.EqualsIgnoreCase(secret, text[..secret.Length]))
            {
                return true;
            }
        }

        return false;
    }

    // A signature comes last in its header, and a word for the kind of credentials first.
    private static void AddHeaders(HttpRequestMessage message, SentSecrets secrets)
    {
        foreach (var (name, values) in message.Headers.NonValidated)
        {
            if (!SecretHeaders.Contains(name))
            {
                continue;
            }

            foreach (var value in values)
            {
                var signature = value.LastIndexOf("Signature=", StringComparison.Ordinal);
                secrets.Add(value);
                secrets.Add(value[(signature < 0 ? value.IndexOf(' ', StringComparison.Ordinal) + 1 : signature + "Signature=".Length)..]);
            }
        }
    }
}
