using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>What is known of a request before it is carried out.</summary>
/// <param name="Response">The response so far: with an error when the request is refused.</param>
internal sealed record Examination(EmulatorResponse Response)
{
    public SignatureVerdict Signature { get; init; } = SignatureVerdict.NotChecked;

    /// <summary>The action called; null when there is no such.</summary>
    public ActionSchema? Action { get; init; }

    /// <summary>The request's members; null when they could not be read.</summary>
    public JsonElement? Members { get; init; }

    /// <summary>What the service makes of the members; null when they were not judged.</summary>
    public RequestVerdict? Verdict { get; init; }

    public bool IsRefused => Response.Error is not null;

    public Examination Refuse(ResponseError error) => this with { Response = Response with { Error = error } };
}
