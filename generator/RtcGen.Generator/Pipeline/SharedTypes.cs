using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The shared types of all files: which there are, and which file each is from.</summary>
internal sealed class SharedTypes
{
    private readonly Dictionary<TypeLocation, Files> _files = [];

    // Without regard to case, as the names of generated files are.
    private readonly Dictionary<TypeLocation, Dictionary<string, Declaration>> _first = [];

    public SharedTypes(IEnumerable<SchemaIdentity> keys)
    {
        foreach (var key in keys.Where(key => key.IsTypes))
        {
            if (!_files.TryGetValue(key.Home, out var files))
            {
                _files.Add(key.Home, files = new());
            }

            Add(key, key.Types, files.Types, isResult: false);
            Add(key, key.Results, files.Results, isResult: true);
        }
    }

    /// <summary>All types that a file may use: those of requests, then those of results.</summary>
    public IEnumerable<string> Names(TypeLocation home) => Names(home, isResult: false).Concat(Names(home, isResult: true));

    /// <summary>The file with the type that a name means in a file: the nearest one. Null for none.</summary>
    public SchemaIdentity? Find(string name, TypeLocation home, bool isResult)
    {
        foreach (var place in home.Searched)
        {
            if (GetFiles(place, isResult) is { } files && files.TryGetValue(name, out var file))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Whether all types that a types file uses are here.</summary>
    public bool HasAllUsedBy(SchemaIdentity key) =>
        key.UsedTypes.All(name => Find(name, key.Home, isResult: false) is not null)
        && key.UsedResults.All(name => Find(name, key.Home, isResult: true) is not null);

    /// <summary>Where a type of this name is described first, and whether there it is one of results; null when nowhere.</summary>
    public Declaration? First(TypeLocation home, string name) =>
        _first.TryGetValue(WithoutCase(home), out var names) && names.TryGetValue(name, out var first) ? first : null;

    private IEnumerable<string> Names(TypeLocation home, bool isResult) =>
        home.Searched.Select(place => GetFiles(place, isResult)).OfType<Dictionary<string, SchemaIdentity>>().SelectMany(files => files.Keys);

    private static TypeLocation WithoutCase(TypeLocation home) => home with { Namespace = home.Namespace?.ToUpperInvariant() };

    private Dictionary<string, SchemaIdentity>? GetFiles(TypeLocation home, bool isResult) =>
        !_files.TryGetValue(home, out var files) ? null
        : (isResult ? files.Results : files.Types) is { Count: > 0 } some ? some : null;

    private void Add(SchemaIdentity key, IEnumerable<string> added, Dictionary<string, SchemaIdentity> files, bool isResult)
    {
        var home = WithoutCase(key.Home);
        if (!_first.TryGetValue(home, out var first))
        {
            _first.Add(home, first = new(StringComparer.OrdinalIgnoreCase));
        }

        foreach (var name in added)
        {
            if (!files.ContainsKey(name))
            {
                files.Add(name, key);
            }

            if (!first.ContainsKey(name))
            {
                first.Add(name, new(key, isResult));
            }
        }
    }

    /// <summary>Where a type is described.</summary>
    /// <param name="File">The file.</param>
    /// <param name="IsResult">Whether it is one of results.</param>
    internal sealed record Declaration(SchemaIdentity File, bool IsResult);

    private sealed class Files
    {
        public Dictionary<string, SchemaIdentity> Types { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, SchemaIdentity> Results { get; } = new(StringComparer.Ordinal);
    }
}
