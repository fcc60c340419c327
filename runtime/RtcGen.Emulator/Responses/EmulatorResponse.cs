using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>The content of a response.</summary>
internal sealed record EmulatorResponse
{
    public required string RequestId { get; init; }

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

    public int Status => Error?.Status ?? 200;

    public EmulatorCall ToCall() =>
        new(At, Action, Version, Status, Error?.Code, Error?.Message, RequestId, Adjustments);
}
