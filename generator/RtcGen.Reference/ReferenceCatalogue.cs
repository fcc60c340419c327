using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>The reference of all actions of some schema files.</summary>
public sealed class ReferenceCatalogue
{
    private readonly Dictionary<(string Service, string Action, string Version), ActionReference> _actions = [];

    /// <summary>Initializes a new instance of the <see cref="ReferenceCatalogue"/> class.</summary>
    /// <param name="services">The services.</param>
    /// <param name="types">The shared types.</param>
    /// <param name="actions">The actions; one whose service is missing is left out, and of two that are the same the later counts.</param>
    public ReferenceCatalogue(IEnumerable<ServiceSchema> services, IEnumerable<TypesSchema> types, IEnumerable<ActionSchema> actions)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(actions);
        var byName = services.ToDictionary(service => service.Service, StringComparer.Ordinal);
        var shared = new SharedTypeTable(types);
        var code = new CodeTypeTable(shared);
        foreach (var action in actions)
        {
            if (byName.TryGetValue(action.Service, out var service))
            {
                _actions[(action.Service, action.Action, action.Version)] = new(action, service, shared, code);
            }
        }

        Actions = [.. _actions.Values
            .OrderBy(action => action.Schema.Action, StringComparer.Ordinal)
            .ThenBy(action => action.Schema.Service, StringComparer.Ordinal)
            .ThenByDescending(action => action.Schema.Version, StringComparer.Ordinal)];
    }

    /// <summary>Gets the actions by name, and of each the newest version first.</summary>
    public IReadOnlyList<ActionReference> Actions { get; }

    /// <summary>Finds an action.</summary>
    /// <param name="service">The service.</param>
    /// <param name="action">The action.</param>
    /// <param name="version">The version.</param>
    /// <returns>The action; null when there is none.</returns>
    public ActionReference? Find(string service, string action, string version) => _actions.GetValueOrDefault((service, action, version));
}
