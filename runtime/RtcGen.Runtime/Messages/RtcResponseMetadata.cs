using System.Diagnostics;

namespace RtcGen;

/// <summary>
/// The <c>ResponseMetadata</c> of a response. Only the request id is dependable; even the documentation's examples sometimes echo
/// the other values wrongly.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcResponseMetadata
{
    /// <summary>
    /// Gets the request id to quote to the vendor's support, on one line and at most 500 characters; empty when the response
    /// contains none.
    /// </summary>
    public string RequestId { get; init; } = string.Empty;

    /// <summary>Gets the action, as the server echoes it.</summary>
    public string? Action { get; init; }

    /// <summary>Gets the version, as the server echoes it.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the service, as the server echoes it.</summary>
    public string? Service { get; init; }

    /// <summary>Gets the region, as the server echoes it.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the action that was called; null when none was, as in a test.</summary>
    internal RtcAction? Called { get; init; }

    /// <summary>Returns action, version and request id: those that were called, whatever the server echoes.</summary>
    /// <returns>For example <c>UpdateSnapshot 2023-11-01 RequestId 20240115080910AB</c>.</returns>
    public override string ToString()
    {
        var called = Called?.ToString() ?? $"{LogSanitizer.Short(Action ?? string.Empty)} {LogSanitizer.Short(Version ?? string.Empty)}".Trim();
        return (RequestId.Length == 0 ? called : $"{called} RequestId {LogSanitizer.Short(RequestId)}").Trim();
    }

    /// <summary>Creates a copy with another request id.</summary>
    internal RtcResponseMetadata With(string requestId) => new()
    {
        RequestId = requestId,
        Action = Action,
        Version = Version,
        Service = Service,
        Region = Region,
        Called = Called,
    };
}
