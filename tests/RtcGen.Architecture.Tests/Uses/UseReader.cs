using Microsoft.CodeAnalysis;

namespace RtcGen.Architecture.Tests;

/// <summary>Finds which files of a project use which.</summary>
internal static class UseReader
{
    /// <summary>Reads a project. A file's uses of one type are one use, at the first line.</summary>
    public static IEnumerable<Use> Read(CompiledProject project) =>
        from file in project.Sources
        let model = project.Compilation.GetSemanticModel(file.Key)
        from use in file.Key.GetRoot().DescendantNodes().SelectMany(node => Read(node, model, project, file.Value)).DistinctBy(use => (use.Type, use.To))
        select use;

    private static IEnumerable<Use> Read(SyntaxNode node, SemanticModel model, CompiledProject project, SourceFile user) =>
        from symbol in UsedSymbols.Of(node, model)
        let type = Outermost(symbol)
        where type is not null
        let to = Home(type, project)
        where to is not null && to != user
        select new Use(user, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, type.Name, to);

    private static INamedTypeSymbol? Outermost(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? (symbol is ITypeParameterSymbol or INamespaceSymbol or ILocalSymbol or IParameterSymbol ? null : symbol.ContainingType);
        while (type?.ContainingType is { } container)
        {
            type = container;
        }

        return type?.OriginalDefinition;
    }

    /// <summary>Of a type in parts, the file that bears its name.</summary>
    private static SourceFile? Home(INamedTypeSymbol type, CompiledProject project)
    {
        var files = type.DeclaringSyntaxReferences
            .Select(reference => project.Sources.GetValueOrDefault(reference.SyntaxTree))
            .OfType<SourceFile>()
            .OrderBy(file => file.Link, StringComparer.Ordinal)
            .ToList();
        return files.Find(file => file.Name == type.Name + ".cs")
            ?? files.Find(file => file.Name.StartsWith(type.Name, StringComparison.Ordinal) && !file.Name.StartsWith(type.Name + ".", StringComparison.Ordinal))
            ?? files.FirstOrDefault();
    }
}
