using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>The types that actions share, by the names members use.</summary>
/// <param name="files">The types files.</param>
internal sealed class TypeTable(IEnumerable<TypesSchema> files)
{
    private const int DeepestLevel = 32;

    private readonly IReadOnlyList<TypesSchema> _files = [.. files];

    /// <summary>The member with what its shared type says in its place; a type of the version comes before one of all versions.</summary>
    /// <exception cref="ArgumentException">No file describes the type.</exception>
    public FieldSchema Resolve(FieldSchema field, string service, string version, bool inResult)
    {
        if (field.Type != FieldType.Shared)
        {
            return field;
        }

        var shape = (Find(field.TypeName!, service, version, inResult) ?? Find(field.TypeName!, service, null, inResult))?.Shape
            ?? throw new ArgumentException($"The service {service} describes no type '{field.TypeName}', which {field.Name} uses.");
        return field with { Type = FieldType.Object, Fields = shape.Fields, Switch = shape.Switch, Rules = shape.Rules, Union = shape.Union };
    }

    /// <summary>The member with what the shared types in it say, at every level: references between members go through them.</summary>
    /// <exception cref="ArgumentException">No file describes a type; or types hold each other.</exception>
    public FieldSchema Expand(FieldSchema field, string service, string version, bool inResult, int level = 0)
    {
        if (level > DeepestLevel)
        {
            throw new ArgumentException($"The shared types of the service {service} are more than {DeepestLevel} levels deep at {field.Name}.");
        }

        var resolved = Resolve(field, service, version, inResult);
        return resolved with
        {
            Fields = new(resolved.Fields.Select(member => Expand(member, service, version, inResult, level + 1))),
            Items = resolved.Items is { } item ? Expand(item, service, version, inResult, level + 1) : null,
        };
    }

    private TypeSchema? Find(string name, string service, string? version, bool inResult) => _files
        .Where(file => file.Service == service && file.Version == version)
        .SelectMany(file => inResult ? file.Results : file.Types)
        .FirstOrDefault(type => type.Name == name);
}
