namespace RtcGen;

/// <summary>Keeps handlers that follow redirects away: they would forward session token and body to another host.</summary>
internal static class Redirects
{
    public static void Refuse(HttpMessageHandler handler, string parameter)
    {
        var innermost = handler;
        while (innermost is DelegatingHandler { InnerHandler: { } inner })
        {
            innermost = inner;
        }

        if (innermost is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
        {
            throw new ArgumentException(
                $"The {innermost.GetType().Name} follows redirects, which would forward the session token. Set its AllowAutoRedirect to false.",
                parameter);
        }
    }
}
