using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Which service each namespace is of: names that differ only in separators or case would share one, and with it the names of generated files.</summary>
/// <param name="keys">The keys of all files, in the order of their paths.</param>
internal sealed class ServiceNamespaces(IEnumerable<SchemaIdentity> keys)
{
    private readonly Dictionary<string, SchemaIdentity> _owners = GetOwners(keys);

    /// <summary>Whether a service has the namespace that its name makes, which nobody else can have then.</summary>
    public bool Has(string service) => !_owners.TryGetValue(Identity(service), out var owner) || owner.Service == service;

    /// <summary>Says which service has the namespace instead.</summary>
    public SchemaDiagnostic Clash(ServiceSchema service)
    {
        var owner = _owners[Identity(service.Service)];
        return NameDiagnostics.Create(
            SchemaSpan.AtLine(service.Line),
            $"The service '{service.Service}' becomes the namespace '{CSharpNames.Namespace(service.Service, null)}' in C#, as does the service '{owner.Service}' in {owner.Path}, apart from case; they cannot be in one project.");
    }

    private static string Identity(string service) => CSharpNames.ServiceNamespace(service).ToUpperInvariant();

    private static Dictionary<string, SchemaIdentity> GetOwners(IEnumerable<SchemaIdentity> keys)
    {
        var owners = new Dictionary<string, SchemaIdentity>(StringComparer.Ordinal);
        foreach (var key in keys.Where(key => key.IsService))
        {
            var identity = Identity(key.Service);
            if (!owners.ContainsKey(identity))
            {
                owners.Add(identity, key);
            }
        }

        return owners;
    }
}
