using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// Which namespace a file's types lie in: that of its service, or the part of it that the file names, as all that is current and all that belongs to no
/// version; or that of its version in there, when there is a newer one. Beside a ready-made client, which has the service's namespace, all files of a project go to that of their version.
/// </summary>
/// <param name="ClientServices">The services of which a referenced client has the current actions.</param>
internal sealed record Namespaces(EquatableArray<string> ClientServices)
{
    // For types of all versions beside a client.
    private const string Common = "Common";

    /// <summary>Those of a project without a ready-made client.</summary>
    public static Namespaces Default { get; } = new(default(EquatableArray<string>));

    /// <summary>Whether a referenced client has the current actions of a service.</summary>
    public bool AreBesideClient(string service) => ClientServices.Contains(service, StringComparer.Ordinal);

    /// <summary>The namespace of an action's types.</summary>
    public string Get(ActionSchema action) => Get(TypeLocation.From(action), action.SupersededBy is not null);

    /// <summary>The namespace of shared types.</summary>
    public string Get(TypesSchema types) => Get(TypeLocation.From(types), types.SupersededBy is not null);

    /// <summary>The namespace of a file's types.</summary>
    public string Get(SchemaIdentity key) => Get(key.Home, key.SupersededBy is not null);

    private string Get(TypeLocation home, bool isSuperseded)
    {
        var version = home.Version is { } one ? CSharpNames.VersionNamespace(one) : Common;
        return CSharpNames.Namespace(home.Service, home.Namespace, isSuperseded || AreBesideClient(home.Service) ? version : null);
    }
}
