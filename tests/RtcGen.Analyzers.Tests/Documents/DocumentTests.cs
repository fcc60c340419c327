using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Analyzers.Tests;

/// <summary>What the documents show is what users paste: the checks have nothing to say about it, but where it says itself that a value is wrong.</summary>
public sealed partial class DocumentTests
{
    // A block that shows what a check says names the rule and is left out.
    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.Linq", "System.Threading", "System.Threading.Tasks", "RtcGen", "RtcGen.Rtc"];

    public static TheoryData<string> Documents() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "documents"), "*.md").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task No_check_complains_about_a_snippet(string document)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "documents", document));
        foreach (var block in Blocks().Matches(text).Select(match => match.Groups["code"].Value).Where(block => !block.Contains("RTC1", StringComparison.Ordinal)))
        {
            // Some documents show an old version on purpose; that is information.
            var found = (await Compiler.AnalyzeAsync(Wrap(block, isTest: document.StartsWith("testing", StringComparison.Ordinal)), AllAnalyzers.Create())).Where(diagnostic => diagnostic.Id != "RTC1205").ToList();

            Assert.True(found.Count == 0, $"{string.Join('\n', found)}\n{block}");
        }
    }

    // Some blocks are statements, some members, some types: an analyzer looks at what binds.
    private static CSharpCompilation Wrap(string block, bool isTest)
    {
        var usings = string.Concat(Usings.Select(name => $"global using {name};\n"));
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        return CSharpCompilation.Create(
            "Document",
            [CSharpSyntaxTree.ParseText(usings, options), CSharpSyntaxTree.ParseText(block, options)],
            Compiler.References.Where(reference => isTest || !Compiler.IsOfTests(reference)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    [GeneratedRegex("^```csharp\\r?\\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
