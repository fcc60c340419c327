namespace RtcGen.Generator;

/// <summary>The shared types of all files: which there are, and which file each is from.</summary>
internal sealed class SharedTypes
{
    private readonly Dictionary<(string Service, string? Version), (Dictionary<string, SchemaKey> Types, Dictionary<string, SchemaKey> Results)> _files = [];

    // Without regard to case, as the names of generated files are.
    private readonly Dictionary<(string Service, string? Version, string Name), (SchemaKey File, bool IsResult)> _first = [];

    public SharedTypes(IEnumerable<SchemaKey> keys)
    {
        foreach (var key in keys.Where(key => key.IsTypes))
        {
            if (!_files.TryGetValue((key.Service, key.Version), out var files))
            {
                files = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
                _files.Add((key.Service, key.Version), files);
            }

            Add(key, key.Types, files.Types, isResult: false);
            Add(key, key.Results, files.Results, isResult: true);
        }
    }

    /// <summary>The types of requests, or those of results, that a file of a service and version may use.</summary>
    public IReadOnlyCollection<string> Names(string service, string? version, bool isResult)
    {
        var own = FilesOf(service, version, isResult)?.Keys;
        var common = version is null ? null : FilesOf(service, null, isResult)?.Keys;
        return own is null ? common is null ? [] : common : common is null ? own : [.. own, .. common];
    }

    /// <summary>The file with the type that a name means in a file of a service and version: one of the version wins over one of all versions. Null for none.</summary>
    public SchemaKey? Find(string name, string service, string? version, bool isResult) =>
        FilesOf(service, version, isResult) is { } own && own.TryGetValue(name, out var file) ? file
        : version is not null && FilesOf(service, null, isResult) is { } common && common.TryGetValue(name, out file) ? file
        : null;

    /// <summary>Whether all types that a types file uses are here.</summary>
    public bool HasAllUsedBy(SchemaKey key) =>
        key.UsedTypes.All(name => Find(name, key.Service, key.Version, isResult: false) is not null)
        && key.UsedResults.All(name => Find(name, key.Service, key.Version, isResult: true) is not null);

    /// <summary>Where a type of this name is described first, and whether there it is one of results; null when nowhere.</summary>
    public (SchemaKey File, bool IsResult)? First(string service, string? version, string name) =>
        _first.TryGetValue((service, version, name.ToUpperInvariant()), out var first) ? first : null;

    private Dictionary<string, SchemaKey>? FilesOf(string service, string? version, bool isResult) =>
        !_files.TryGetValue((service, version), out var files) ? null
        : (isResult ? files.Results : files.Types) is { Count: > 0 } some ? some : null;

    private void Add(SchemaKey key, IEnumerable<string> added, Dictionary<string, SchemaKey> files, bool isResult)
    {
        foreach (var name in added)
        {
            if (!files.ContainsKey(name))
            {
                files.Add(name, key);
            }

            var identity = (key.Service, key.Version, name.ToUpperInvariant());
            if (!_first.ContainsKey(identity))
            {
                _first.Add(identity, (key, isResult));
            }
        }
    }
}
