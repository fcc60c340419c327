using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Finds the types of a file whose names .NET's implicit usings take.</summary>
internal static class ImplicitClashes
{
    // As many warnings of one kind as anyone reads.
    private const int Maximum = 100;

    /// <summary>One warning for each type.</summary>
    /// <param name="file">A file without errors.</param>
    /// <param name="derived">The types that it makes for members.</param>
    public static IEnumerable<SchemaDiagnostic> Find(SchemaFile file, IReadOnlyList<DeclaredType> derived)
    {
        var named = file.Action is { } action ? OfAction(action)
            : file.Types is { } types ? types.Types.Concat(types.Results).Select(type => Clash(type.Shape.GetSpan(), type.Name, $"The type '{type.Name}'", "rename it"))
            : [];
        return named
            .Concat(derived.Select(type => Clash(
                type.Field.GetSpan(),
                type.Name,
                $"The class '{type.Name}' of the member '{type.Field.Name}'",
                type.Field.Type == FieldType.Object ? "describe it in a shared type with a name of its own" : "write it with its namespace")))
            .OfType<SchemaDiagnostic>()
            .Take(Maximum);
    }

    private static IEnumerable<SchemaDiagnostic?> OfAction(ActionSchema action)
    {
        var name = CSharpNames.Action(action.Action);
        string[] endings = action.Result.Shape.HasOwnType ? ["Request", "Extensions", "Result"] : ["Request", "Extensions"];
        return endings.Select(ending => Clash(
            SchemaSpan.AtLine(action.Line),
            name + ending,
            $"The class '{name}{ending}' of the action '{action.Action}'",
            "call the action by its name, without a schema, or write the class with its namespace"));
    }

    private static SchemaDiagnostic? Clash(SchemaSpan place, string name, string subject, string advice) =>
        ImplicitNames.Describe(name) is { } description ? new(DiagnosticRules.ImplicitName, $"{subject} {description}; {advice}.", place) : null;
}
