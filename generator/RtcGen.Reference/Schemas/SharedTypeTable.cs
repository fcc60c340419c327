using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>Finds the shared types that members name.</summary>
/// <param name="files">The types files.</param>
internal sealed class SharedTypeTable(IEnumerable<TypesSchema> files)
{
    private readonly IReadOnlyList<TypesSchema> _files = [.. files];

    /// <summary>The file and the type that a name means in a file: the nearest one.</summary>
    /// <exception cref="ArgumentException">No file describes the type.</exception>
    public (TypesSchema File, TypeSchema Type) Find(string name, TypeLocation place)
    {
        foreach (var file in place.Searched.SelectMany(location => _files.Where(file => TypeLocation.From(file) == location)))
        {
            if (file.Types.FirstOrDefault(type => type.Name == name) is { } type)
            {
                return (file, type);
            }
        }

        throw new ArgumentException($"The service {place.Service} describes no type '{name}'.");
    }

    /// <summary>The member with what the shared types in it say, at every level: references between members go through them.</summary>
    public FieldSchema Expand(FieldSchema field, TypeLocation place)
    {
        if (field.Type == FieldType.Shared)
        {
            var (file, type) = Find(field.TypeName!, place);
            var shape = type.Shape;
            field = field with { Type = FieldType.Object, Fields = shape.Fields, Switch = shape.Switch, Rules = shape.Rules, Union = shape.Union };
            place = TypeLocation.From(file);
        }

        return field with
        {
            Fields = new(field.Fields.Select(member => Expand(member, place))),
            Items = field.Items is { } item ? Expand(item, place) : null,
        };
    }
}
