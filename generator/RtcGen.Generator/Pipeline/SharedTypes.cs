namespace RtcGen.Generator;

/// <summary>The shared types of all files: which there are, and which file each is from.</summary>
internal sealed class SharedTypes
{
    private readonly Dictionary<TypeHome, (Dictionary<string, SchemaKey> Types, Dictionary<string, SchemaKey> Results)> _files = [];

    // Without regard to case, as the names of generated files are.
    private readonly Dictionary<(TypeHome Home, string Name), (SchemaKey File, bool IsResult)> _first = [];

    public SharedTypes(IEnumerable<SchemaKey> keys)
    {
        foreach (var key in keys.Where(key => key.IsTypes))
        {
            if (!_files.TryGetValue(key.Home, out var files))
            {
                files = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
                _files.Add(key.Home, files);
            }

            Add(key, key.Types, files.Types, isResult: false);
            Add(key, key.Results, files.Results, isResult: true);
        }
    }

    /// <summary>The types of requests, or those of results, that a file may use.</summary>
    public IReadOnlyCollection<string> Names(TypeHome home, bool isResult) =>
        [.. home.Searched.Select(place => FilesOf(place, isResult)).OfType<Dictionary<string, SchemaKey>>().SelectMany(files => files.Keys)];

    /// <summary>The file with the type that a name means in a file: the nearest one. Null for none.</summary>
    public SchemaKey? Find(string name, TypeHome home, bool isResult)
    {
        foreach (var place in home.Searched)
        {
            if (FilesOf(place, isResult) is { } files && files.TryGetValue(name, out var file))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Whether all types that a types file uses are here.</summary>
    public bool HasAllUsedBy(SchemaKey key) =>
        key.UsedTypes.All(name => Find(name, key.Home, isResult: false) is not null)
        && key.UsedResults.All(name => Find(name, key.Home, isResult: true) is not null);

    /// <summary>Where a type of this name is described first, and whether there it is one of results; null when nowhere.</summary>
    public (SchemaKey File, bool IsResult)? First(TypeHome home, string name) =>
        _first.TryGetValue(Identity(home, name), out var first) ? first : null;

    private static (TypeHome Home, string Name) Identity(TypeHome home, string name) =>
        (home with { Namespace = home.Namespace?.ToUpperInvariant() }, name.ToUpperInvariant());

    private Dictionary<string, SchemaKey>? FilesOf(TypeHome home, bool isResult) =>
        !_files.TryGetValue(home, out var files) ? null
        : (isResult ? files.Results : files.Types) is { Count: > 0 } some ? some : null;

    private void Add(SchemaKey key, IEnumerable<string> added, Dictionary<string, SchemaKey> files, bool isResult)
    {
        foreach (var name in added)
        {
            if (!files.ContainsKey(name))
            {
                files.Add(name, key);
            }

            var identity = Identity(key.Home, name);
            if (!_first.ContainsKey(identity))
            {
                _first.Add(identity, (key, isResult));
            }
        }
    }
}
