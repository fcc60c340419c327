using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Runtime.Tests.Support;

/// <summary>Clients with canary secrets.</summary>
internal static class Clients
{
    public static readonly DateTimeOffset Now = new(2024, 1, 15, 8, 9, 10, TimeSpan.Zero);

    /// <summary>Each call is sent once, for as long as the call may take: for tests of a single attempt.</summary>
    public static readonly RtcRetryOptions Once = new() { MaxAttempts = 1, AttemptTimeout = Timeout.InfiniteTimeSpan };

    /// <summary>Over a handler, with a clock that stands still.</summary>
    public static RtcClient Over(
        HttpMessageHandler handler,
        RtcValidationMode validation = RtcValidationMode.Strict,
        TimeProvider? clock = null,
        int maxResponseBytes = 10 * 1024 * 1024) =>
        new(new RtcClientOptions
        {
            Credentials = Leak.Credentials,
            HttpHandler = handler,
            Validation = validation,
            TimeProvider = clock ?? new FakeTimeProvider(Now),
            MaxResponseBytes = maxResponseBytes,
            Retry = Once,
        });

    /// <summary>Over a socket, with the client's own connections and the real clock.</summary>
    public static RtcClient To(Uri endpoint, int maxResponseBytes = 10 * 1024 * 1024, TimeProvider? clock = null) =>
        new(new RtcClientOptions
        {
            Credentials = Leak.Credentials,
            Endpoint = endpoint,
            MaxResponseBytes = maxResponseBytes,
            Retry = Once,
            TimeProvider = clock ?? TimeProvider.System,
        });
}
