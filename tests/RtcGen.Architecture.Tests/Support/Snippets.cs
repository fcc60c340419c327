using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Architecture.Tests;

/// <summary>A project of a few lines.</summary>
internal static class Snippets
{
    /// <summary>Compiles sources, of which each is a path within the project and a text.</summary>
    public static CompiledProject Compile(params IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var sources = files.ToDictionary(
            file => (SyntaxTree)CSharpSyntaxTree.ParseText(file.Text, options, file.Path),
            file => new SourceFile(file.Path, file.Path));
        return new(ProjectCompiler.Compile("Snippets", sources.Keys), sources);
    }
}
