using System.Text.Json.Nodes;

namespace RtcGen.Client.Tests.Samples;

/// <summary>A typed request that holds a sample.</summary>
/// <param name="Request">The request.</param>
/// <param name="Expected">What must be sent: the sample in the schema's spelling, without the nulls that stand for nothing.</param>
/// <param name="Findings">What the request could not hold as it is.</param>
internal sealed record FilledRequest(RtcObject Request, JsonObject Expected, IReadOnlyList<SampleFinding> Findings);
