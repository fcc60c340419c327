using System.Diagnostics;

namespace RtcGen;

/// <summary>
/// The <c>ResponseMetadata</c> of a response. Only the request id is dependable; the documentation's own
/// examples echo the other members wrongly now and then.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcResponseMetadata
{
    /// <summary>The id to quote to the vendor's support, on one line and at most 500 characters; empty when the response holds none.</summary>
    public string RequestId { get; init; } = string.Empty;

    /// <summary>The action, as the server echoes it.</summary>
    public string? Action { get; init; }

    /// <summary>The version, as the server echoes it.</summary>
    public string? Version { get; init; }

    /// <summary>The service, as the server echoes it.</summary>
    public string? Service { get; init; }

    /// <summary>The region, as the server names it.</summary>
    public string? Region { get; init; }

    /// <summary>The action that was called; null where nobody was called, as in a test.</summary>
    internal RtcAction? Called { get; init; }

    /// <summary>Shows action, version and request id: of a response those that were called, whatever the server echoes.</summary>
    /// <returns>For example <c>UpdateSnapshot 2023-11-01 RequestId 20240115080910AB</c>.</returns>
    public override string ToString()
    {
        var called = Called?.ToString() ?? $"{LogSanitizer.Short(Action ?? string.Empty)} {LogSanitizer.Short(Version ?? string.Empty)}".Trim();
        return (RequestId.Length == 0 ? called : $"{called} RequestId {LogSanitizer.Short(RequestId)}").Trim();
    }

    /// <summary>The same with another request id.</summary>
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
