namespace RtcGen.Generator;

/// <summary>
/// Which file each C# type is of. A name that two files need belongs to the one whose callers know it: first to a namespace and the classes of an
/// action, then to a shared type, and last to what is named after the path to a member; among equals, to the first path.
/// </summary>
internal sealed class TypeOwners
{
    private readonly Dictionary<(string Namespace, string Name), TypeOwner> _owners = [];
    private readonly Namespaces _namespaces;

    /// <summary>Gives each name to a file.</summary>
    /// <param name="keys">The keys of all files, in the order of their paths.</param>
    /// <param name="namespaces">Which namespace each lies in.</param>
    public TypeOwners(IReadOnlyCollection<SchemaIdentity> keys, Namespaces namespaces)
    {
        _namespaces = namespaces;
        foreach (var key in keys.Where(key => key.Namespace is not null))
        {
            Add((CSharpNames.Namespace(key.Service, null), key.Namespace!), new(key.Path, "a namespace"));
        }

        foreach (var key in keys.Where(key => key.Action is not null))
        {
            AddAll(key, ReservedNames.OfAction.Select(ending => CSharpNames.Action(key.Action!) + ending), $"a class of the action {key.Action}");
        }

        foreach (var key in keys.Where(key => key.IsTypes))
        {
            AddAll(key, key.Types.Concat(key.Results), "a type");
        }

        foreach (var key in keys)
        {
            AddAll(key, key.DerivedTypes, "made for a member");
        }
    }

    /// <summary>The owner of a name that a file wants; null when the file has it.</summary>
    public TypeOwner? OtherThan(SchemaIdentity key, string name) =>
        _owners.TryGetValue((_namespaces.Get(key), name), out var owner) && owner.Path != key.Path ? owner : null;

    /// <summary>Whether a file has all the names it wants.</summary>
    public bool HasAll(SchemaIdentity key) =>
        key.Types.Concat(key.Results).Concat(key.DerivedTypes).All(name => OtherThan(key, name) is null);

    private void AddAll(SchemaIdentity key, IEnumerable<string> names, string what)
    {
        var ns = _namespaces.Get(key);
        foreach (var name in names)
        {
            Add((ns, name), new(key.Path, what));
        }
    }

    private void Add((string Namespace, string Name) place, TypeOwner owner)
    {
        if (!_owners.ContainsKey(place))
        {
            _owners.Add(place, owner);
        }
    }
}
