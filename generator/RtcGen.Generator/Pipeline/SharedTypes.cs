namespace RtcGen.Generator;

/// <summary>The shared types of all files: which there are, and which file each is from.</summary>
internal sealed class SharedTypes
{
    private readonly Dictionary<(string Service, string? Version), (HashSet<string> Types, HashSet<string> Results)> _names = [];

    // Without regard to case, as the names of generated files are.
    private readonly Dictionary<(string Service, string? Version, string Name), (string Path, bool IsResult)> _first = [];

    public SharedTypes(IEnumerable<SchemaKey> keys)
    {
        foreach (var key in keys.Where(key => key.IsTypes))
        {
            if (!_names.TryGetValue((key.Service, key.Version), out var names))
            {
                names = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
                _names.Add((key.Service, key.Version), names);
            }

            Add(key, key.Types, names.Types, isResult: false);
            Add(key, key.Results, names.Results, isResult: true);
        }
    }

    /// <summary>The types of requests, or those of results, that a file of a service and version may use.</summary>
    public IReadOnlyCollection<string> Names(string service, string? version, bool isResult)
    {
        var own = NamesOf(service, version, isResult);
        var common = version is null ? [] : NamesOf(service, null, isResult);
        return own.Count == 0 ? common : common.Count == 0 ? own : [.. own, .. common];
    }

    /// <summary>Of the types that a file uses, those that are described for all versions and not for its own.</summary>
    public IEnumerable<string> Common(IEnumerable<string> used, string service, string? version, bool isResult)
    {
        var own = NamesOf(service, version, isResult);
        var common = version is null ? [] : NamesOf(service, null, isResult);
        return used.Where(name => !own.Contains(name) && common.Contains(name));
    }

    /// <summary>Whether all types that a types file uses are here.</summary>
    public bool HasAllUsedBy(SchemaKey key) =>
        key.UsedTypes.All(Names(key.Service, key.Version, isResult: false).Contains)
        && key.UsedResults.All(Names(key.Service, key.Version, isResult: true).Contains);

    /// <summary>Where a type of this name is described first, and whether there it is one of results; null when nowhere.</summary>
    public (string Path, bool IsResult)? First(string service, string? version, string name) =>
        _first.TryGetValue((service, version, name.ToUpperInvariant()), out var first) ? first : null;

    private HashSet<string> NamesOf(string service, string? version, bool isResult) =>
        !_names.TryGetValue((service, version), out var names) ? [] : isResult ? names.Results : names.Types;

    private void Add(SchemaKey key, IEnumerable<string> added, HashSet<string> names, bool isResult)
    {
        foreach (var name in added)
        {
            names.Add(name);
            var identity = (key.Service, key.Version, name.ToUpperInvariant());
            if (!_first.ContainsKey(identity))
            {
                _first.Add(identity, (key.Path, isResult));
            }
        }
    }
}
