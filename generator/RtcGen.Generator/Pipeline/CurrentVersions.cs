using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The versions of each action, and which of them is the current one.</summary>
internal sealed class CurrentVersions
{
    // By service and action, and by service and version; no name has a blank in it.
    private readonly Dictionary<string, List<SchemaIdentity>> _actions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typesVersions = new(StringComparer.Ordinal);

    public CurrentVersions(IEnumerable<SchemaIdentity> keys)
    {
        foreach (var key in keys)
        {
            if (key.Action is { } action)
            {
                var name = Key(key.Service, action);
                if (!_actions.TryGetValue(name, out var versions))
                {
                    _actions.Add(name, versions = []);
                }

                versions.Add(key);
            }
            else if (key is { IsTypes: true, Version: { } version })
            {
                _typesVersions.Add(Key(key.Service, version));
            }
        }
    }

    /// <summary>The file of a newer version that is current as well; null when a file is superseded, or the newest.</summary>
    public SchemaIdentity? NewerCurrent(ActionSchema action) =>
        action.SupersededBy is not null ? null : Versions(action)
            .Where(other => other.SupersededBy is null && string.CompareOrdinal(other.Version, action.Version) > 0)
            .OrderBy(other => other.Version, StringComparer.Ordinal)
            .LastOrDefault();

    /// <summary>The file of the version that an action says is newer; null for none.</summary>
    public SchemaIdentity? Successor(ActionSchema action) => Versions(action).Find(other => other.Version == action.SupersededBy);

    /// <summary>Whether there is a file of any other version of an action.</summary>
    public bool HasOthers(ActionSchema action) => Versions(action).Any(other => other.Version != action.Version);

    /// <summary>Whether there is a types file of the version that another says is newer, or an action that needs none.</summary>
    public bool HasSuccessor(TypesSchema types) =>
        _typesVersions.Contains(Key(types.Service, types.SupersededBy!)) || _actions.Values.Any(files => files.Any(file => file.Service == types.Service && file.Version == types.SupersededBy));

    private List<SchemaIdentity> Versions(ActionSchema action) => _actions.TryGetValue(Key(action.Service, action.Action), out var versions) ? versions : [];

    private static string Key(string service, string name) => $"{service} {name}";
}
