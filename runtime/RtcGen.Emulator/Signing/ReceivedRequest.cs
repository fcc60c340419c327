namespace RtcGen.Emulator;

/// <summary>A request as it came in: nothing normalised beyond what HTTP itself does.</summary>
internal sealed class ReceivedRequest
{
    /// <summary>The method as sent, for example <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path and query as sent.</summary>
    public string Target { get; init; } = string.Empty;

    /// <summary>The path as sent, still escaped; may be empty.</summary>
    public required string Path { get; init; }

    /// <summary>The decoded query pairs in the order sent.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Query { get; init; }

    /// <summary>The headers by name, in any case; several values are joined with a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The names of the headers that came more than once, in any case.</summary>
    public IReadOnlySet<string> RepeatedHeaders { get; init; } = new HashSet<string>();

    /// <summary>The body's bytes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>The first value of a query parameter, or null when it is absent.</summary>
    public string? QueryValue(string name)
    {
        foreach (var (key, value) in Query)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>All values of a query parameter, in the order sent.</summary>
    public IReadOnlyList<string> QueryValues(string name) => [.. Query.Where(pair => pair.Key == name).Select(pair => pair.Value)];

    /// <summary>Whether a query parameter stands more than once.</summary>
    public bool IsRepeated(string name)
    {
        var count = 0;
        foreach (var (key, _) in Query)
        {
            count += key == name ? 1 : 0;
        }

        return count > 1;
    }
}
