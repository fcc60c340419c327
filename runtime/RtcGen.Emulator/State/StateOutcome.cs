using System.Text.Json.Nodes;

namespace RtcGen.Emulator;

/// <summary>What the state makes of an accepted request.</summary>
internal sealed record StateOutcome
{
    /// <summary>The state has nothing to say: the result is a plausible one.</summary>
    public static StateOutcome Done { get; } = new();

    /// <summary>The service's error code and message; null when the request is carried out.</summary>
    public (string Code, string Message)? Error { get; init; }

    /// <summary>The result where it is one string.</summary>
    public string? Text { get; init; }

    /// <summary>What is known of the result: members that are named have this value, or are left out if it is null; lists are complete.</summary>
    public JsonNode? Known { get; init; }

    public static StateOutcome Failed(string code, string message) => new() { Error = (code, message) };
}
