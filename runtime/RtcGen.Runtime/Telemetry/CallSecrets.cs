using System.Text;

namespace RtcGen;

/// <summary>Collects what a call sends and nobody is to see.</summary>
internal static class CallSecrets
{
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
            AddHeaders(message, secrets);
        }

        return secrets;
    }

    // A signature comes last in its header, and a word for the kind of credentials first.
    private static void AddHeaders(HttpRequestMessage message, SentSecrets secrets)
    {
        foreach (var (name, values) in message.Headers.NonValidated)
        {
            if (!LoggedHeaders.MayHoldSecret(name))
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
