using System.ComponentModel;

namespace RtcGen;

/// <summary>An action of a service in one version. Generated code makes one for each schema file.</summary>
public sealed class RtcAction
{
    /// <summary>Initializes a new instance of the <see cref="RtcAction"/> class. Generated code calls this.</summary>
    /// <param name="service">The service it belongs to.</param>
    /// <param name="name">The value of the query parameter <c>Action</c>.</param>
    /// <param name="version">The value of the query parameter <c>Version</c>.</param>
    /// <param name="repeatability">Whether a call may be retried after an unclear end.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="callsPerSecond">How often an account may call it in a second, when that is its whole limit; otherwise 0.</param>
    /// <param name="rates">How often it may be called, when there is more to say; null when no limit is known.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RtcAction(
        RtcService service,
        string name,
        string version,
        RtcIdempotency repeatability,
        RtcMethod method = RtcMethod.Post,
        int callsPerSecond = 0,
        RtcRate[]? rates = null)
    {
        Service = service;
        Name = name;
        Version = version;
        Repeatability = repeatability;
        Method = method;
        Rates = rates ?? (callsPerSecond == 0 ? [] : [new RtcRate(service.Name, $"{name} {version}", callsPerSecond, seconds: 1)]);
    }

    /// <summary>The service it belongs to.</summary>
    public RtcService Service { get; }

    /// <summary>The value of the query parameter <c>Action</c>.</summary>
    public string Name { get; }

    /// <summary>The value of the query parameter <c>Version</c>.</summary>
    public string Version { get; }

    /// <summary>
    /// Whether a call that is sent twice leaves the server as one does, so that it may be retried when it is unknown whether it took
    /// effect. False also when the documentation does not say.
    /// </summary>
    public bool IsIdempotent => Repeatability != RtcIdempotency.None;

    internal RtcIdempotency Repeatability { get; }

    /// <summary>The HTTP method.</summary>
    public RtcMethod Method { get; }

    /// <summary>How often it may be called; none when no limit is known. Which of them hold for a request, the request says.</summary>
    public IReadOnlyList<RtcRate> Rates { get; }

    /// <summary>Shows name and version.</summary>
    /// <returns>For example <c>UpdateSnapshot 2020-12-01</c>.</returns>
    public override string ToString() => $"{Name} {Version}";
}
