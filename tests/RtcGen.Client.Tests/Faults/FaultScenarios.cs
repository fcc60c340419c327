namespace RtcGen.Client.Tests.Faults;

/// <summary>The table of faults. Pauses are half of the longest: 150, 300 and 600 ms.</summary>
internal static partial class FaultScenarios
{
    private static readonly Type Service = typeof(RtcServiceException);
    private static readonly Type Transport = typeof(RtcTransportException);
    private static readonly Type TimedOut = typeof(RtcTimeoutException);

    private static readonly int[] All = [0, 150, 450, 1050];
    private static readonly RtcIdempotency[] Kinds = [RtcIdempotency.ReadOnly, RtcIdempotency.Idempotent, RtcIdempotency.None];

    public static IReadOnlyList<FaultScenario> Table { get; } =
    [
        .. Wire(),
        .. Tls(),
        .. WaysThere(),
        .. Bodies(),
        .. Heads(),
        .. RetryAfter(),
        .. Gateway(),
        .. Errors(),
        .. Clocks(),
        .. Redirects(),
        .. Credentials(),
        .. Recoveries(),
    ];

    private static FaultScenario Once(string name, Step step) => new(name, RtcIdempotency.Idempotent, step) { Exception = Service };

    // Three attempts of 10 s, the last cut short by the call's 30 s.
    private static FaultScenario Slow(string name, RtcIdempotency kind, Step step) => new(name, kind, step)
    {
        Attempts = kind == RtcIdempotency.None ? [0] : [0, 10150, 20450],
        EndsAt = kind == RtcIdempotency.None ? 10000 : 30000,
        Exception = TimedOut,
        MayHaveTakenEffect = kind != RtcIdempotency.ReadOnly,
    };

    // As slow, but certain not to have reached the service.
    private static FaultScenario SlowBefore(string name, RtcIdempotency kind, Step step) => new(name, kind, step)
    {
        Attempts = [0, 10150, 20450],
        EndsAt = 30000,
        Exception = TimedOut,
        Received = 0,

        // Of a request without a body nobody knows whether it was sent, and it only reads.
        Says = kind == RtcIdempotency.ReadOnly ? " received no complete response within " : " could not connect within ",
    };

    private static FaultScenario Unclear(string name, RtcIdempotency kind, Type exception, Step step) => new(name, kind, step)
    {
        Attempts = kind == RtcIdempotency.None ? [0] : All,
        EndsAt = kind == RtcIdempotency.None ? 0 : All[^1],
        Exception = exception,
        MayHaveTakenEffect = kind != RtcIdempotency.ReadOnly,
    };

    private static FaultScenario Refused(string name, RtcIdempotency kind, Step step) =>
        new(name, kind, step) { Attempts = All, EndsAt = All[^1], Exception = Service };

    private static FaultScenario NotSent(string name, RtcIdempotency kind, Step step) =>
        new(name, kind, step) { Attempts = All, EndsAt = All[^1], Exception = Transport, Received = 0 };
}
