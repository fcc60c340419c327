using RtcGen.Schema;

namespace RtcGen.ActionIndex;

/// <summary>Finds the types files without which an action gives no code: those with the types that it names, those with the types that these name, and so on.</summary>
internal static class NeededFiles
{
    /// <summary>Finds them, in the order of their paths.</summary>
    /// <exception cref="InvalidDataException">No file describes a type.</exception>
    public static IEnumerable<ReadFile> Find(ActionSchema action, IReadOnlyList<ReadFile> files)
    {
        var found = new HashSet<ReadFile>();
        var home = TypeLocation.From(action);
        Add(found, files, home, SchemaReferences.RequestTypeNames(action), types => types.Types);
        Add(found, files, home, SchemaReferences.ResultTypeNames(action), types => types.Results);
        return found.OrderBy(file => file.Path, StringComparer.Ordinal);
    }

    // A file is compiled whole, so all that its types name is needed too.
    private static void Add(HashSet<ReadFile> found, IReadOnlyList<ReadFile> files, TypeLocation home, IEnumerable<string> names, Func<TypesSchema, EquatableArray<TypeSchema>> kind)
    {
        foreach (var name in names)
        {
            var file = FindType(name, files, home, kind);
            if (found.Add(file))
            {
                var types = file.Content.Types!;
                Add(found, files, TypeLocation.From(types), SchemaReferences.TypeNames(types.Types), each => each.Types);
                Add(found, files, TypeLocation.From(types), SchemaReferences.TypeNames(types.Results), each => each.Results);
            }
        }
    }

    private static ReadFile FindType(string name, IReadOnlyList<ReadFile> files, TypeLocation home, Func<TypesSchema, EquatableArray<TypeSchema>> kind) =>
        home.Searched
            .SelectMany(place => files.Where(file => file.Content.Types is { } types && TypeLocation.From(types) == place && kind(types).Any(type => type.Name == name)))
            .FirstOrDefault() ?? throw new InvalidDataException($"No file describes the type {name}.");
}
