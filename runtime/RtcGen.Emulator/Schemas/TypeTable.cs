using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>The types that actions share, by the names members use.</summary>
/// <param name="files">The types files.</param>
internal sealed class TypeTable(IEnumerable<TypesSchema> files)
{
    private const int DeepestLevel = 32;

    // Most actions share no types: the files are read for the first that does.
    private readonly Lazy<IReadOnlyList<TypesSchema>> _files = new(() => [.. files]);

    /// <summary>
    /// The member with what its shared type says in its place, and where the types are looked for that it names: a type of the file's own namespace comes before one
    /// of the service, and a type of the version before one of all versions.
    /// </summary>
    /// <exception cref="ArgumentException">No file describes the type.</exception>
    public (FieldSchema Field, TypeLocation Place) Resolve(FieldSchema field, TypeLocation place, bool inResult)
    {
        if (field.Type != FieldType.Shared)
        {
            return (field, place);
        }

        var (file, type) = Find(field.TypeName!, place, inResult)
            ?? throw new ArgumentException($"The service {place.Service} describes no type '{field.TypeName}', which {field.Name} uses.");
        var shape = type.Shape;
        return (field with { Type = FieldType.Object, Fields = shape.Fields, Switch = shape.Switch, Rules = shape.Rules, Union = shape.Union }, TypeLocation.From(file));
    }

    /// <summary>The member with what the shared types in it say, at every level: references between members go through them.</summary>
    /// <exception cref="ArgumentException">No file describes a type; or types hold each other.</exception>
    public FieldSchema Expand(FieldSchema field, TypeLocation place, bool inResult, int level = 0)
    {
        if (level > DeepestLevel)
        {
            throw new ArgumentException($"The shared types of the service {place.Service} are more than {DeepestLevel} levels deep at {field.Name}.");
        }

        var (resolved, inside) = Resolve(field, place, inResult);
        return resolved with
        {
            Fields = new(resolved.Fields.Select(member => Expand(member, inside, inResult, level + 1))),
            Items = resolved.Items is { } item ? Expand(item, inside, inResult, level + 1) : null,
        };
    }

    private (TypesSchema File, TypeSchema Type)? Find(string name, TypeLocation place, bool inResult) => place.Searched
        .SelectMany(location => _files.Value.Where(file => TypeLocation.From(file) == location))
        .SelectMany(file => (inResult ? file.Results : file.Types).Where(type => type.Name == name).Select(type => ((TypesSchema, TypeSchema)?)(file, type)))
        .FirstOrDefault();
}
