using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RtcGen.Architecture.Tests;

/// <summary>A project whose names can be asked for what they mean.</summary>
/// <param name="Compilation">The compiler's view of it.</param>
/// <param name="Sources">The files that people wrote.</param>
internal sealed record CompiledProject(CSharpCompilation Compilation, IReadOnlyDictionary<SyntaxTree, SourceFile> Sources)
{
    /// <summary>Gets the errors of the files that people wrote: behind each, a use may go unseen.</summary>
    public IEnumerable<Diagnostic> FindErrors() => Compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Where(diagnostic => diagnostic.Location.SourceTree is not { } tree || (Sources.ContainsKey(tree) && !AwaitsGenerator(diagnostic, tree)));

    /// <summary>The SDK's own generators write the other half of such a member, and they do not run here.</summary>
    private static bool AwaitsGenerator(Diagnostic diagnostic, SyntaxTree tree) =>
        diagnostic.Id is "CS8795" or "CS9248"
        && tree.GetRoot().FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "GeneratedRegex" or "LoggerMessage");
}
