namespace RtcGen.Emulator;

/// <summary>The result of validating a request body.</summary>
/// <param name="Findings">Everything it does not take as it stands, in schema order.</param>
/// <param name="Values">
/// What it works with, by names joined with dots (<c>ImageConfig.Interval</c>): what was sent, or the default where the member is absent or was replaced. Ignored and
/// refused members are left out. A string without quotes, anything else as JSON.
/// </param>
internal sealed record RequestVerdict(
    IReadOnlyList<RequestFinding> Findings,
    IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Gets the members that take effect, all but objects, by the names of <see cref="Values"/>, and whether each was sent.</summary>
    internal IReadOnlyDictionary<string, bool> Effective { get; init; } = new Dictionary<string, bool>();

    /// <summary>Gets a value indicating whether nothing in the body makes the server refuse it.</summary>
    public bool IsAccepted => Refusal is null;

    /// <summary>Gets the finding that the server reports, or null when it accepts the body.</summary>
    /// <remarks>
    /// A wrong JSON type comes first, because the body is read before a rule is applied; then the schema's order counts.
    /// Which of several errors the real server names is not documented.
    /// </remarks>
    public RequestFinding? Refusal =>
        Findings.FirstOrDefault(finding => finding is { Outcome: FindingOutcome.Rejected, Rule: RequestRule.JsonType })
        ?? Findings.FirstOrDefault(finding => finding.Outcome == FindingOutcome.Rejected);
}
