using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A schema file as C# needs it: a name that cannot be one there is a diagnostic like any other.</summary>
/// <param name="File">What the file describes, and its diagnostics.</param>
/// <param name="DerivedTypes">The types that are named after the path to a member.</param>
internal sealed record NamedSchema(SchemaFile File, EquatableArray<string> DerivedTypes)
{
    /// <summary>The model of its action; null for one that other files have a say in, and for another kind of file.</summary>
    public KnownAction? Model { get; init; }

    /// <summary>Reads a text. Nothing else matters.</summary>
    public static NamedSchema Read(string text, CancellationToken cancellationToken) => From(SchemaReader.Read(text, cancellationToken));

    /// <summary>Names what a file describes.</summary>
    public static NamedSchema From(SchemaFile file)
    {
        var (diagnostics, derived, model) = CodeModelBuilder.NameAll(file);
        return diagnostics.Count == 0
            ? new(WithWarnings(file, derived), new(derived.Select(type => type.Name))) { Model = model is { UsesShared: false } ? new(model) : null }
            : new(new(null, null, null, new(file.Diagnostics.Concat(diagnostics))) { IsAction = file.Action is not null, ServiceWithErrors = file.Service?.Service }, default);
    }

    private static SchemaFile WithWarnings(SchemaFile file, IReadOnlyList<DeclaredType> derived)
    {
        var warnings = ImplicitClashes.Find(file, derived).ToList();
        return warnings.Count == 0
            ? file
            : file with { Diagnostics = new(file.Diagnostics.Concat(warnings).OrderBy(diagnostic => diagnostic.Span.StartLine).ThenBy(diagnostic => diagnostic.Span.StartColumn)) };
    }
}
