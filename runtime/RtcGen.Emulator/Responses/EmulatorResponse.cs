using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>The content of a response.</summary>
internal sealed record EmulatorResponse
{
    public required string RequestId { get; init; }

    /// <summary>When the request came, by the emulator's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The time as the server has it, which may be wrong.</summary>
    public required DateTimeOffset At { get; init; }

    public string? Action { get; init; }

    public string? Version { get; init; }

    public string? Service { get; init; }

    public string? Region { get; init; }

    public ResponseError? Error { get; init; }

    /// <summary>The shape of the action's <c>Result</c>, once the service has been reached; null leaves it out.</summary>
    public ResultSchema? Result { get; init; }

    /// <summary>Where the response holds the result.</summary>
    public ResponseEnvelope Envelope { get; init; }

    /// <summary>Writes a result of that shape when the schema states no value for success.</summary>
    public PlausibleResult? Plausible { get; init; }

    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>The value of <c>Retry-After</c>; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The HTTP status of a gateway's page, which then is the response; null for a response of the service.</summary>
    public int? PageStatus { get; init; }

    /// <summary>How much of the response is sent.</summary>
    public ResponseDelivery Delivery { get; init; }

    public int Status => PageStatus ?? Error?.Status ?? 200;
}
