namespace RtcGen;

/// <summary>Which HTTP handlers a client accepts.</summary>
internal static class HttpHandlers
{
    /// <summary>Returns why a handler cannot carry requests, or null: one that follows redirects would forward session token and body to another host.</summary>
    public static string? FindError(HttpMessageHandler handler)
    {
        var innermost = handler;
        while (innermost is DelegatingHandler { InnerHandler: { } inner })
        {
            innermost = inner;
        }

        return innermost is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true }
            ? $"The {innermost.GetType().Name} follows redirects, which would forward the session token. Set its AllowAutoRedirect to false."
            : null;
    }

    /// <summary>Returns why handlers cannot be connected with each other, or null.</summary>
    public static string? FindError(IReadOnlyList<DelegatingHandler> handlers) =>
        HasUnfit(handlers) || new HashSet<object>(handlers, ReferenceEqualityComparer.Instance).Count < handlers.Count
            ? $"A handler of {nameof(RtcClientOptions.Handlers)} is null or has an inner handler already: it belongs to another chain. Make one for each client."
            : null;

    private static bool HasUnfit(IReadOnlyList<DelegatingHandler> handlers)
    {
        foreach (var handler in handlers)
        {
            if (handler is null or { InnerHandler: not null })
            {
                return true;
            }
        }

        return false;
    }
}
