using System.ComponentModel;

namespace RtcGen;

/// <summary>An action of a service in one version. Generated code creates one for each schema file.</summary>
public sealed class RtcAction
{
    /// <summary>Initializes a new instance of the <see cref="RtcAction"/> class. Generated code calls this.</summary>
    /// <param name="service">The service that the action belongs to.</param>
    /// <param name="name">The value of the query parameter <c>Action</c>.</param>
    /// <param name="version">The value of the query parameter <c>Version</c>.</param>
    /// <param name="repeatability">Whether a call may be retried when its outcome is unknown.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="callsPerSecond">The number of calls per second that an account may send, when that is the whole limit; otherwise, 0.</param>
    /// <param name="rates">The rates, when the limit is another; null when no limit is known.</param>
    /// <param name="isForm">Whether the body is a form instead of JSON.</param>
    /// <param name="isSigned">Whether requests are signed.</param>
    /// <param name="hasEnvelope">Whether responses have <c>ResponseMetadata</c>; otherwise, the whole body is the result.</param>
    /// <param name="host">The host that serves the action, whatever the region; null for that of the region.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RtcAction(
        RtcService service,
        string name,
        string version,
        RtcIdempotency repeatability,
        RtcMethod method = RtcMethod.Post,
        int callsPerSecond = 0,
        RtcRate[]? rates = null,
        bool isForm = false,
        bool isSigned = true,
        bool hasEnvelope = true,
        string? host = null)
    {
        Service = service;
        Name = name;
        Version = version;
        Repeatability = repeatability;
        Method = method;
        Rates = rates ?? (callsPerSecond == 0 ? [] : [new RtcRate(service.Name, $"{name} {version}", callsPerSecond, seconds: 1)]);
        IsForm = isForm;
        IsSigned = isSigned;
        HasEnvelope = hasEnvelope;
        Host = host;
    }

    /// <summary>Gets the service that the action belongs to.</summary>
    public RtcService Service { get; }

    /// <summary>Gets the value of the query parameter <c>Action</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the value of the query parameter <c>Version</c>.</summary>
    public string Version { get; }

    /// <summary>
    /// Gets a value indicating whether two calls leave the server as one does, so that a call may be retried when it is unknown
    /// whether it took effect. False also when the documentation does not state it.
    /// </summary>
    public bool IsIdempotent => Repeatability != RtcIdempotency.None;

    internal RtcIdempotency Repeatability { get; }

    /// <summary>Gets a value indicating whether the body is a form instead of JSON.</summary>
    internal bool IsForm { get; }

    /// <summary>Gets a value indicating whether requests are signed.</summary>
    internal bool IsSigned { get; }

    /// <summary>Gets a value indicating whether responses have ResponseMetadata; otherwise, the whole body is the result.</summary>
    internal bool HasEnvelope { get; }

    /// <summary>Gets the host that serves the action, whatever the region; null for that of the region.</summary>
    internal string? Host { get; }

    /// <summary>Gets the HTTP method.</summary>
    public RtcMethod Method { get; }

    /// <summary>
    /// Gets the rates at which the action may be called; empty when no limit is known. The request determines which of them apply
    /// to it.
    /// </summary>
    public IReadOnlyList<RtcRate> Rates { get; }

    /// <summary>Returns name and version.</summary>
    /// <returns>For example <c>UpdateSnapshot 2020-12-01</c>.</returns>
    public override string ToString() => $"{Name} {Version}";
}
