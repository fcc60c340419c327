namespace RtcGen;

/// <summary>What is called, and where, as telemetry names it.</summary>
internal sealed class CallTarget(RtcAction action, Uri endpoint, string region)
{
    public RtcAction Action { get; } = action;

    public string Region { get; } = region;

    /// <summary>Service and action: <c>rtc/UpdateSnapshot</c>.</summary>
    public string Method { get; } = $"{action.Service.Name}/{action.Name}";

    /// <summary>The host's name alone.</summary>
    public string Host { get; } = endpoint.Host;

    /// <summary>The port, an <see cref="int"/> that is boxed once.</summary>
    public object Port { get; } = endpoint.Port;

    /// <summary>The host and, unless it is the default one, the port.</summary>
    public string Server { get; } = endpoint.Authority;
}
