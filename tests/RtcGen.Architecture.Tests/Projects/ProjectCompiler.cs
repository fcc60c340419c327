using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Generator;

namespace RtcGen.Architecture.Tests;

/// <summary>
/// Compiles projects from their sources, and so the projects that they reference, for what a build has put somewhere may be
/// older than the sources.
/// </summary>
internal static class ProjectCompiler
{
    private static readonly ConcurrentDictionary<string, Lazy<CompiledProject>> Compiled = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    /// <summary>The platform and the packages; of this repository there are only sources.</summary>
    private static readonly ImmutableArray<MetadataReference> Libraries =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("RtcGen.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CompiledProject Compile(string path) =>
        Compiled.GetOrAdd(Path.GetFullPath(path), file => new(() => Compile(ProjectFile.Read(file)))).Value;

    /// <summary>Compiles sources that are no project's.</summary>
    public static CSharpCompilation Compile(string name, IEnumerable<SyntaxTree> trees, bool isProgram = false) => CSharpCompilation.Create(
        name,
        trees,
        Libraries,
        new(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private static CompiledProject Compile(ProjectFile project)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14, preprocessorSymbols: Symbols(project));
        var sources = project.Sources.ToDictionary(
            source => (SyntaxTree)CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(source.FullPath)), options, source.FullPath),
            source => source);
        var compilation = Compile(project.Name, [.. sources.Keys, CSharpSyntaxTree.ParseText(Implied(project), options)], project.IsProgram)
            .AddReferences(project.FindAllReferences().Select(reference => Compile(reference).Compilation.ToMetadataReference([.. project.AliasesOf(reference)])));
        return new(Generate(project, compilation, options), sources);
    }

    private static CSharpCompilation Generate(ProjectFile project, CSharpCompilation compilation, CSharpParseOptions options)
    {
        var schemas = project.Schemas.Select(path => new SchemaText(path)).ToList();
        if (schemas.Count == 0)
        {
            return compilation;
        }

        CSharpGeneratorDriver.Create([new RtcGenerator().AsSourceGenerator()], schemas, options).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    private static IEnumerable<string> Symbols(ProjectFile project) =>
        project.IsStandard ? ["NETSTANDARD", "NETSTANDARD2_0"] : ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0", "NET10_0_OR_GREATER"];

    private static string Implied(ProjectFile project) => string.Concat(
    [
        .. ImplicitUsings.Concat(project.Usings).Select(name => $"global using {name};\n"),
        .. project.Friends.Select(name => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{name}\")]\n"),
    ]);

    private sealed class SchemaText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8);
    }
}
