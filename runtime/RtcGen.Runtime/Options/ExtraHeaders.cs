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

    /// <summary>Says what could change the call or break out of a header; null when nothing could.</summary>
    public static string? FindError(IReadOnlyList<KeyValuePair<string, string>> headers, string property)
    {
        foreach (var (name, value) in headers)
        {
            var error = string.IsNullOrEmpty(name) || name.AsSpan().ContainsAnyExcept(NameCharacters) ? $"{DisplayValue.Format(name ?? string.Empty)} is not the name of a header."
                : Own.Contains(name) ? $"The header {name} is the client's own. Remove it from {property}."
                : HeaderText.FindErrorInPrintable(value, name);
            if (error is not null)
            {
                return error;
            }
        }

        return null;
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
