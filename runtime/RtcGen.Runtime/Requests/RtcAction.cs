namespace RtcGen;

/// <summary>An action of a service in one version. Generated code makes one for each schema file.</summary>
public sealed class RtcAction
{
    /// <summary>Describes an action. Generated code calls this.</summary>
    /// <param name="service">The service it belongs to.</param>
    /// <param name="name">The value of the query parameter <c>Action</c>.</param>
    /// <param name="version">The value of the query parameter <c>Version</c>.</param>
    /// <param name="repeatability">Whether a call may be sent again after an unclear end.</param>
    /// <param name="method">The HTTP method.</param>
    public RtcAction(RtcService service, string name, string version, RtcRepeatability repeatability, RtcMethod method = RtcMethod.Post)
    {
        Service = service;
        Name = name;
        Version = version;
        Repeatability = repeatability;
        Method = method;
    }

    /// <summary>The service it belongs to.</summary>
    public RtcService Service { get; }

    /// <summary>The value of the query parameter <c>Action</c>.</summary>
    public string Name { get; }

    /// <summary>The value of the query parameter <c>Version</c>.</summary>
    public string Version { get; }

    /// <summary>Whether a call may be sent again after an unclear end.</summary>
    public RtcRepeatability Repeatability { get; }

    /// <summary>The HTTP method.</summary>
    public RtcMethod Method { get; }

    /// <summary>Shows name and version.</summary>
    /// <returns>For example <c>UpdateSnapshot 2020-12-01</c>.</returns>
    public override string ToString() => $"{Name} {Version}";
}
