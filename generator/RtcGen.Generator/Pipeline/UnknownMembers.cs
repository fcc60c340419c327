using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// The members of shared types that files want and no file describes. Nearly always there are none, so that an edit of a
/// type's members, which changes nothing here, runs nothing again in the files that use the type.
/// </summary>
/// <param name="Names">The file and the member of each, as <c>path|Type.Member</c>.</param>
internal sealed record UnknownMembers(EquatableArray<string> Names)
{
    /// <summary>None.</summary>
    public static UnknownMembers None { get; } = new(default(EquatableArray<string>));

    /// <summary>Compares what is wanted with what is described.</summary>
    public static UnknownMembers Create(IEnumerable<UniqueMembers?> files)
    {
        var all = files.OfType<UniqueMembers>().ToList();
        return all.Count == 0 ? None : Create(all);
    }

    /// <summary>Whether a file wants some.</summary>
    public bool IsWantedBy(string path) => Names.Count > 0 && Names.Any(name => name.StartsWith(path + "|", StringComparison.Ordinal));

    /// <summary>What is wrong with those lists of a file.</summary>
    public IEnumerable<SchemaDiagnostic> FindDiagnostics(string path, Func<IEnumerable<FieldSchema>> find) => Names.Count == 0 ? [] : find()
        .Where(list => Names.Contains(Key(path, UniqueMembers.GetName(list)), StringComparer.Ordinal))
        .Select(list => new SchemaDiagnostic(
            DiagnosticRules.UnknownReference,
            $"The items of {list.Name} must differ in '{list.UniqueBy}', which is no member with a single value of the type '{list.Items!.TypeName}'.",
            list.GetSpan()));

    private static UnknownMembers Create(List<UniqueMembers> all)
    {
        var described = new HashSet<(TypeLocation, string)>(all.SelectMany(file => file.Described.Select(name => (file.Home, name))));
        var types = new HashSet<(TypeLocation, string)>(all.SelectMany(file => file.Described.Select(name => (file.Home, GetTypeName(name)))));
        var unknown = all.SelectMany(file => file.Wanted.Where(name => IsUnknown(file, name, described, types)).Select(name => Key(file.Path, name)));
        return new(new EquatableArray<string>(unknown.OrderBy(name => name, StringComparer.Ordinal)));
    }

    // A type that nobody describes is reported where it is used.
    private static bool IsUnknown(UniqueMembers file, string name, HashSet<(TypeLocation, string)> described, HashSet<(TypeLocation, string)> types) =>
        file.Home.Searched.FirstOrDefault(home => types.Contains((home, GetTypeName(name)))) is { } found && !described.Contains((found, name));

    private static string GetTypeName(string name) => name.Substring(0, name.IndexOf('.'));

    private static string Key(string path, string name) => $"{path}|{name}";
}
