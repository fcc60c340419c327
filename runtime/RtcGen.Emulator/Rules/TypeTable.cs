using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>The types that actions share, by the names members use.</summary>
/// <param name="files">The types files.</param>
internal sealed class TypeTable(IEnumerable<TypesSchema> files)
{
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
        return field with { Type = FieldType.Object, Fields = shape.Fields, Rules = shape.Rules, Union = shape.Union };
    }

    private TypeSchema? Find(string name, string service, string? version, bool inResult) => _files
        .Where(file => file.Service == service && file.Version == version)
        .SelectMany(file => inResult ? file.Results : file.Types)
        .FirstOrDefault(type => type.Name == name);
}
