extern alias Generator;
using System.Collections.Immutable;
using System.Text;
using Generator::RtcGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RtcGen.Documents.Tests;

/// <summary>Compiles the C# of a page as its reader would, with what the page's own schema files give.</summary>
internal sealed class Snippets
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    // A snippet may await nothing, leave a variable alone, and name a namespace that is known. The page's own schema of an RTC action takes the place of the client's.
    private static readonly string[] Tolerated = ["CS0105", "CS0168", "CS0219", "CS0436", "CS1701", "CS1702", "CS1998", "CS8321"];

    private static readonly SyntaxTree Usings = Parse(string.Concat(ImplicitUsings.Select(name => $"global using {name};\n")));
    private static readonly SyntaxTree Names = Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Snippets", "Prelude.cs")));

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsForUsers).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Page _page;
    private readonly ImmutableArray<SyntaxTree> _generated;

    public Snippets(Page page)
    {
        _page = page;
        var schemas = page.Blocks.Where(SchemaBlocks.IsSchema).Select(block => block.Text).ToList();
        _generated = schemas.Count == 0 ? [] : Generate([.. schemas, .. SchemaBlocks.Companions(schemas)]);
    }

    /// <summary>Compiles a block.</summary>
    /// <returns>What is wrong with it, at the lines of the page; nothing if it fits one of the frames.</returns>
    public IReadOnlyList<string> Check(CodeBlock block)
    {
        // Who reads on has the using directives of the blocks above.
        var above = string.Concat(_page.Blocks.TakeWhile(other => other != block).SelectMany(other => Frame.NamespacesOf(other)).Select(name => $"global using {name};\n"));
        List<string>? fewest = null;
        foreach (var frame in Frame.All)
        {
            var faults = Faults(Compile(frame.Around(_page.Path, block), above));
            if (faults.Count == 0)
            {
                return [];
            }

            fewest = fewest is null || faults.Count < fewest.Count ? faults : fewest;
        }

        return fewest!;
    }

    /// <summary>A block that is a whole program.</summary>
    public CSharpCompilation Compile(string program, string usings = "")
    {
        var tree = Parse(program);

        // A block with the using directives of the project is taken as it would be pasted; the others know what the page is about.
        var isWhole = program.Contains("using RtcGen;", StringComparison.Ordinal) || program.Contains("using RtcGen.Emulator;", StringComparison.Ordinal);
        var kind = tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return CSharpCompilation.Create(
            "Snippet",
            [Usings, Parse(isWhole ? "global using static Prelude;\n" : usings), isWhole ? WithoutUsings(Names) : Names, tree, .. _generated],
            References,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
    }

    /// <summary>A program that is pasted into an empty project.</summary>
    public static CSharpCompilation CompileAlone(string program) =>
        CSharpCompilation.Create("Pasted", [Usings, Parse(program)], References, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static List<string> Faults(CSharpCompilation compilation) =>
    [
        .. compilation.GetDiagnostics()
            .Where(fault => fault.Severity > DiagnosticSeverity.Info && !Tolerated.Contains(fault.Id))
            .Select(fault => (Place: fault.Location.GetMappedLineSpan(), fault))
            .Select(found => FormattableString.Invariant($"{found.Place.Path}:{found.Place.StartLinePosition.Line + 1}: {found.fault.Id}: {found.fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")),
    ];

    // The prelude's own using directives, for itself alone.
    private static SyntaxTree WithoutUsings(SyntaxTree prelude) => Parse(prelude.ToString().Replace("global using", "using", StringComparison.Ordinal));

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Language, encoding: Encoding.UTF8);

    private static bool IsForUsers(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return !name.StartsWith("RtcGen.", StringComparison.Ordinal)
            || name is "RtcGen.Client" or "RtcGen.Credentials" or "RtcGen.DependencyInjection" or "RtcGen.Emulator" or "RtcGen.RateLimiting.Redis" or "RtcGen.Runtime";
    }

    private static ImmutableArray<SyntaxTree> Generate(IReadOnlyList<string> schemas)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new RtcGenerator().AsSourceGenerator()],
            schemas.Select((text, at) => new SchemaFile(FormattableString.Invariant($"/project/{at}.rtc.yaml"), text)),
            Language,
            new ProjectOptions());
        var result = driver.RunGenerators(CSharpCompilation.Create("Snippet", [Parse("class Other;")], References)).GetRunResult();
        Assert.Empty(result.Diagnostics);
        return result.GeneratedTrees;
    }

    private sealed class SchemaFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
