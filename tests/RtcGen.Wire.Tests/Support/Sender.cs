using RtcGen.Wire.Tests.Calls;

namespace RtcGen.Wire.Tests.Support;

/// <summary>Makes calls with the generated client.</summary>
internal static class Sender
{
    /// <summary>Makes one call, with all rules of the schema checked.</summary>
    /// <returns>The one request that was sent.</returns>
    public static async Task<WireRequest> SendAsync(string call)
    {
        using var handler = new CaptureHandler();
        await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("id", "secret"), HttpHandler = handler });
        await AllCalls.ByName[call](client);
        return Assert.Single(handler.Requests);
    }
}
