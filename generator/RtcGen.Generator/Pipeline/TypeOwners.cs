using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// Which file each C# type is of. A name that two files need belongs to the one whose callers know it: first to a namespace and the classes of an
/// action, then to a shared type, and last to what is named after the path to a member; among equals, to the first path.
/// </summary>
internal sealed class TypeOwners
{
    // By namespace, then by name.
    private readonly Dictionary<string, Dictionary<string, TypeOwner>> _owners = new(StringComparer.Ordinal);
    private readonly Namespaces _namespaces;

    /// <summary>Gives each name to a file.</summary>
    /// <param name="keys">The keys of all files, in the order of their paths.</param>
    /// <param name="namespaces">Which namespace each lies in.</param>
    public TypeOwners(IReadOnlyCollection<SchemaIdentity> keys, Namespaces namespaces)
    {
        _namespaces = namespaces;
        foreach (var key in keys.Where(key => key.Namespace is not null))
        {
            Add(NamesIn(CSharpNames.Namespace(key.Service, null)), key.Namespace!, new(key.Path, "a namespace"));
        }

        foreach (var key in keys.Where(key => key.Action is not null))
        {
            AddAll(key, new(ReservedNames.OfAction.Select(ending => CSharpNames.Action(key.Action!) + ending)), $"a class of the action {key.Action}");
        }

        foreach (var key in keys.Where(key => key.IsTypes))
        {
            AddAll(key, key.Types, "a type");
            AddAll(key, key.Results, "a type");
        }

        foreach (var key in keys)
        {
            AddAll(key, key.DerivedTypes, "made for a member");
        }
    }

    /// <summary>The owner of a name that a file wants; null when the file has it.</summary>
    public TypeOwner? OtherThan(SchemaIdentity key, string name) => OtherThan(key.Path, _namespaces.Get(key), name);

    /// <summary>Whether a file has all the names of one kind that it wants.</summary>
    public bool HasAll(SchemaIdentity key, EquatableArray<string> names)
    {
        if (names.Count == 0)
        {
            return true;
        }

        var ns = _namespaces.Get(key);
        foreach (var name in names)
        {
            if (OtherThan(key.Path, ns, name) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private TypeOwner? OtherThan(string path, string ns, string name) =>
        _owners.TryGetValue(ns, out var names) && names.TryGetValue(name, out var owner) && owner.Path != path ? owner : null;

    private void AddAll(SchemaIdentity key, EquatableArray<string> names, string what)
    {
        if (names.Count == 0)
        {
            return;
        }

        var owned = NamesIn(_namespaces.Get(key));
        var owner = new TypeOwner(key.Path, what);
        foreach (var name in names)
        {
            Add(owned, name, owner);
        }
    }

    private Dictionary<string, TypeOwner> NamesIn(string ns)
    {
        if (!_owners.TryGetValue(ns, out var names))
        {
            _owners.Add(ns, names = new(StringComparer.Ordinal));
        }

        return names;
    }

    private static void Add(Dictionary<string, TypeOwner> names, string name, TypeOwner owner)
    {
        if (!names.ContainsKey(name))
        {
            names.Add(name, owner);
        }
    }
}
