using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// Decides every C# name of a file: the emitters print what they find here. What a name depends on lies in the file itself, so
/// that an edit of one file changes no name in another.
/// </summary>
internal static class CodeModelBuilder
{
    /// <summary>The model of an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="place">Where its C# stands.</param>
    /// <param name="known">Its model at a place that was not known yet; null for none.</param>
    public static CodeAction Build(ActionSchema action, CodePlace place, CodeAction? known = null) => Once(
        hidden => hidden.Count == 0 && known is not null ? known with { Path = place.Path, Namespace = place.Namespace } : Build(action, place, hidden, new(), out _),
        model => model.InnerTypes.Select(inner => inner.Type).Append(model.Request));

    /// <summary>The model of a types file.</summary>
    public static CodeTypes Build(TypesSchema types, CodePlace place) =>
        Once(hidden => Build(types, place, hidden, new(), out _), model => model.Types.SelectMany(type => type.WithInner()));

    /// <summary>The model of a service.</summary>
    public static CodeService Build(ServiceSchema service, string path) => CodeServiceBuilder.Build(service, path, new());

    /// <summary>Names all that a file describes, wherever its C# will stand.</summary>
    public static FileNames NameAll(SchemaFile file)
    {
        var diagnostics = new NameDiagnostics();
        IReadOnlyList<DeclaredType> derived = [];
        CodeAction? model = null;
        if (file.Action is { } action)
        {
            AddNamespace(diagnostics, action.Namespace, action.NamespaceSpan, action.Service);
            model = Build(action, CodePlace.Unknown, [], diagnostics, out derived);
        }
        else if (file.Types is { } types)
        {
            AddNamespace(diagnostics, types.Namespace, types.NamespaceSpan, types.Service);
            Build(types, CodePlace.Unknown, [], diagnostics, out derived);
        }
        else if (file.Service is { } service)
        {
            CodeServiceBuilder.Build(service, string.Empty, diagnostics);
        }

        return new(diagnostics.All, derived, model);
    }

    /// <summary>The types that an action makes for its members, in documentation order.</summary>
    public static IReadOnlyList<DeclaredType> DerivedTypes(ActionSchema action)
    {
        Build(action, CodePlace.Unknown, [], new(), out var derived);
        return derived;
    }

    /// <summary>The types that shared types make for their members, in documentation order.</summary>
    public static IReadOnlyList<DeclaredType> DerivedTypes(TypesSchema types)
    {
        Build(types, CodePlace.Unknown, [], new(), out var derived);
        return derived;
    }

    private static void AddNamespace(NameDiagnostics diagnostics, string? name, SchemaSpan place, string service)
    {
        if (name is not null && (ReservedNames.IsType(name, service) || ReservedNames.IsOfAction(name)))
        {
            diagnostics.Add(place, $"The namespace '{name}' has a name that generated code uses itself, or that classes of actions have; choose another.");
        }
    }

    // A type that bears the name of a property somewhere in the file must be written with its namespace; that is rare.
    private static T Once<T>(Func<HashSet<string>, T> build, Func<T, IEnumerable<CodeType>> typesOf)
    {
        var model = build([]);
        var types = typesOf(model).ToList();
        return types.Exists(type => types.Exists(other => other.HasProperty(type.Name)))
            ? build(new(types.SelectMany(type => type.Properties).Select(property => property.Name), StringComparer.Ordinal))
            : model;
    }

    private static CodeAction Build(
        ActionSchema action, CodePlace at, HashSet<string> hidden, NameDiagnostics diagnostics, out IReadOnlyList<DeclaredType> derived)
    {
        var name = CSharpNames.Action(action.Action);
        var place = SchemaSpan.AtLine(action.Line);
        if (ReservedNames.IsAction(name))
        {
            diagnostics.Add(place, $"The action '{action.Action}' cannot have a method '{name}Async', because the client's own {name}Async takes any request and does not send it; call it by its name without a schema.");
        }

        var builder = new CodeTypeBuilder(action.Service, at, hidden, diagnostics);
        var requestName = Declare($"{name}Request");
        var extensions = Declare($"{name}Extensions");
        var resultName = Declare($"{name}Result");
        var parameters = new FieldSchema
        {
            Name = name,
            Type = FieldType.Object,
            Fields = new([.. action.Query, .. action.Body]),
            Rules = action.Rules,
            Line = action.Line,
        };
        var request = builder.Class(requestName, CodeTypeKind.Request, parameters, DerivedName.From(name), action.Query.Count);
        var (type, own) = builder.GetTypeName(action.Result.Shape, new(name, "Result"), CodeTypeKind.Result, resultName);
        derived = builder.Derived;
        var resultType = action.Result.Type is FieldType.Object or FieldType.Shared or FieldType.Array ? type : $"{type}?";
        return new(action, at.Path, at.Namespace, request, resultType, own, extensions, $"{name}Async")
        {
            UsesShared = builder.UsesShared,
            UsesDeprecated = at.SeesDeprecated || action.Deprecated is not null || action.Query.Concat(action.Body).Append(action.Result.Shape).Any(Deprecation.HoldsDeprecated),
        };

        string Declare(string wanted) =>
            builder.Declare(wanted, place, $"The action '{action.Action}'", "call the action by its name, without a schema");
    }

    private static CodeTypes Build(
        TypesSchema types, CodePlace at, HashSet<string> hidden, NameDiagnostics diagnostics, out IReadOnlyList<DeclaredType> derived)
    {
        var builder = new CodeTypeBuilder(types.Service, at, hidden, diagnostics);
        foreach (var type in types.Types.Concat(types.Results))
        {
            builder.Declare(type.Name, type.Shape.GetSpan(), $"The type '{type.Name}'", "rename the type");
        }

        var classes = types.Types.Select(type => Class(type, CodeTypeKind.Object)).Concat(types.Results.Select(type => Class(type, CodeTypeKind.Result))).ToList();
        derived = builder.Derived;
        return new(types, at.Path, at.Namespace, new(classes)) { UsesDeprecated = at.SeesDeprecated || classes.Exists(type => type.Field.HoldsDeprecated()) };

        CodeType Class(TypeSchema type, CodeTypeKind kind) => builder.Class(type.Name, kind, type.Shape, DerivedName.From(type.Name), isShared: true);
    }
}
