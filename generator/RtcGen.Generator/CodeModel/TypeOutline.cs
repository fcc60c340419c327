using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A shared type as others see into it: names, types, defaults and values of its members, and nothing that is printed.</summary>
/// <param name="Home">Where it belongs.</param>
/// <param name="Type">The type, with the members that are of interest.</param>
internal sealed record TypeOutline(TypeLocation Home, TypeSchema Type)
{
    /// <summary>Those of a types file, with all members.</summary>
    public static EquatableArray<TypeOutline> GetAll(TypesSchema types) =>
        new(types.Types.Select(type => new TypeOutline(TypeLocation.From(types), new(type.Name, Outline(type.Shape)))));

    /// <summary>The type with only those members that some paths lead to.</summary>
    public TypeOutline With(IReadOnlyCollection<IReadOnlyList<string>> paths) => this with { Type = new(Type.Name, Keep(Type.Shape, paths, 0)) };

    private static FieldSchema Outline(FieldSchema field) => new()
    {
        Name = field.Name,
        Type = field.Type,
        TypeName = field.TypeName,
        PropertyName = field.PropertyName,
        Required = field.Required,
        Format = field.Format,
        Default = field.Default,
        Values = new(field.Values.Select(value => new NamedValue(value.Value, value.Name))),
        IgnoreCase = field.IgnoreCase,
        NullClears = field.NullClears,
        Switch = field.Switch,
        Deprecated = field.Deprecated is null ? null : new(string.Empty, null),
        Items = field.Items is { } item ? Outline(item) : null,
        Fields = new(field.Fields.Select(Outline)),
    };

    private static FieldSchema Keep(FieldSchema holder, IReadOnlyCollection<IReadOnlyList<string>> paths, int depth)
    {
        if (holder.Items is { } item)
        {
            return holder with { Items = Keep(item, paths, depth) };
        }

        return holder.Fields.Count == 0 ? holder : holder with
        {
            Fields = new(
                from field in holder.Fields
                let through = paths.Where(path => path.Count > depth && path[depth] == field.Name).ToList()
                where through.Count > 0
                select Keep(field, through, depth + 1)),
        };
    }
}
