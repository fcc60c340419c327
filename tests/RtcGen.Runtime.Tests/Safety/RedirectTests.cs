using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Safety;

/// <summary>A handler that follows redirects would hand the session token to a host nobody named.</summary>
public class RedirectTests
{
    public static TheoryData<HttpMessageHandler> Following => new()
    {
        new SocketsHttpHandler(),
        new HttpClientHandler(),
        new Wrapper { InnerHandler = new Wrapper { InnerHandler = new SocketsHttpHandler() } },
    };

    [Theory]
    [MemberData(nameof(Following))]
    public void A_handler_that_follows_redirects_is_refused(HttpMessageHandler handler)
    {
        var error = Assert.Throws<ArgumentException>(
            "HttpHandler", () => new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler }));

        Assert.Contains("Set its AllowAutoRedirect to false.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_that_does_not_is_accepted()
    {
        using var handler = new Wrapper { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } };

        new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler }).Dispose();
    }

    private sealed class Wrapper : DelegatingHandler;
}
