using System.Buffers;

namespace RtcGen;

/// <summary>Which headers a caller may add.</summary>
internal static class ExtraHeaders
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // What is signed, names the caller, or tells where a message ends.
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Length", "Content-Type", "Expect", "Host", "Proxy-Authorization", "Transfer-Encoding",
        "Upgrade", "User-Agent", "X-Content-Sha256", "X-Date", "X-Security-Token",
    };

    /// <summary>Refuses what could change the call or break out of a header, and takes a copy of the rest.</summary>
    public static KeyValuePair<string, string>[] Require(IReadOnlyList<KeyValuePair<string, string>> headers, string parameter)
    {
        foreach (var (name, value) in headers)
        {
            if (string.IsNullOrEmpty(name) || name.AsSpan().ContainsAnyExcept(NameCharacters))
            {
                throw new ArgumentException($"{ShownValue.Of(name ?? string.Empty)} is not the name of a header.", parameter);
            }

            if (Own.Contains(name))
            {
                throw new ArgumentException($"The header {name} is the client's own. Remove it from {parameter}.", parameter);
            }

            HeaderText.RequirePrintableAscii(value, name);
        }

        return [.. headers];
    }

    /// <summary>Adds those of a call.</summary>
    public static void Add(HttpRequestMessage message, RtcCallOptions? options)
    {
        foreach (var (name, value) in options?.Headers ?? [])
        {
            // One like Content-Language belongs to the body.
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
