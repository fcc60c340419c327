namespace RtcGen;

/// <summary>Keeps handlers that follow redirects away: they would forward session token and body to another host.</summary>
internal static class RedirectGuard
{
    /// <summary>Says why a handler is kept away; null when it is not.</summary>
    public static string? Fault(HttpMessageHandler handler)
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
}
