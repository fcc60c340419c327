using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Runtime.Tests.Support;

/// <summary>Clients with canary secrets.</summary>
internal static class Clients
{
    public static readonly DateTimeOffset Now = new(2024, 1, 15, 8, 9, 10, TimeSpan.Zero);

    /// <summary>Over a handler, with a clock that stands still.</summary>
    public static RtcClient Over(
        HttpMessageHandler handler,
        RtcValidation validation = RtcValidation.Strict,
        TimeProvider? clock = null,
        int maxResponseBytes = 10 * 1024 * 1024) =>
        new(new RtcClientOptions
        {
            Credentials = Leak.Credentials,
            HttpHandler = handler,
            Validation = validation,
            TimeProvider = clock ?? new FakeTimeProvider(Now),
            MaxResponseBytes = maxResponseBytes,
        });

    /// <summary>Over a socket, with the client's own connections and the real clock.</summary>
    public static RtcClient To(Uri endpoint, int maxResponseBytes = 10 * 1024 * 1024, TimeProvider? clock = null) =>
        new(new RtcClientOptions
        {
            Credentials = Leak.Credentials,
            Endpoint = endpoint,
            MaxResponseBytes = maxResponseBytes,
            TimeProvider = clock ?? TimeProvider.System,
        });
}
