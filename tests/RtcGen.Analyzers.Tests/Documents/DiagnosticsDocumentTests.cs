using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RtcGen.Client.Tests;

namespace RtcGen.Analyzers.Tests;

/// <summary>The page of the rules: each has a section, and what a section shows is what the compiler says of its code.</summary>
public sealed partial class DiagnosticsDocumentTests
{
    // Writes the messages into the documents: for whoever changes one.
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1";

    public static TheoryData<string, string> Documents() => new() { { "diagnostics.md", "en-US" }, { "diagnostics.zh-CN.md", "zh-CN" } };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_rule_has_a_section_with_its_title_and_severity(string document, string language)
    {
        var text = Read(document);
        var culture = CultureInfo.GetCultureInfo(language);
        foreach (var rule in AllAnalyzers.Create().SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id))
        {
            var title = rule.Title.ToString(culture);
            Assert.Contains($"| [{rule.Id}](#{rule.Id.ToLowerInvariant()}) | {rule.DefaultSeverity} | {title} |\n", text, StringComparison.Ordinal);
            Assert.Matches($"\n## {rule.Id}\n\n\\*\\*{Regex.Escape(title)}[.。]\\*\\* \\S", text);
        }

        var sections = Sections().Matches(text).Select(match => match.Groups["id"].Value);
        Assert.Equal(AllAnalyzers.Create().SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), sections);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_message_of_a_section_is_what_the_compiler_says_of_its_code(string document, string language)
    {
        var text = Read(document);
        var culture = CultureInfo.GetCultureInfo(language);
        var written = text;
        foreach (var match in Examples().Matches(text).Cast<Match>())
        {
            var compilation = Compile(match.Groups["code"].Value);
            var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            Assert.True(errors.Count == 0, $"{match.Value}\n{string.Join('\n', errors)}");
            var id = match.Groups["id"].Value;
            var found = (await Compiler.AnalyzeAsync(compilation, AllAnalyzers.Create()))
                .Where(diagnostic => diagnostic.Id == id || diagnostic.Severity > DiagnosticSeverity.Info)
                .ToList();
            Assert.All(found, diagnostic => Assert.True(diagnostic.Id == id, diagnostic.ToString()));
            Assert.True(found.Count > 0, match.Value);
            written = written.Replace(match.Value, match.Value.Replace(match.Groups["line"].Value, $"// {id}: {found[0].GetMessage(culture)}\n", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        if (Accepts)
        {
            await File.WriteAllTextAsync(Path.Combine(Repository.Folder, "docs", document), written);
        }

        Assert.Equal(text, written);
        Assert.True(Examples().Count(text) > 20);
    }

    private static string Read(string document) => File.ReadAllText(Path.Combine(Repository.Folder, "docs", document)).ReplaceLineEndings("\n");

    private static CSharpCompilation Compile(string code)
    {
        var isStatement = !code.Contains("class ", StringComparison.Ordinal);
        var whole = $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using RtcGen;
            using RtcGen.Rtc;

            {{(isStatement ? $"public static class Example {{ public static object Make() {{ {code.Replace("var value =", "return", StringComparison.Ordinal)} }} }}" : code)}}
            """;
        return Compiler.Compile(whole, Compiler.References.Where(reference => !Compiler.IsOfTests(reference)));
    }

    [GeneratedRegex("^## (?<id>RTC\\d+)$", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex("^```csharp\\n(?<line>// (?<id>RTC\\d+): .*\\n)(?<code>(?:.*\\n)+?)```", RegexOptions.Multiline)]
    private static partial Regex Examples();
}
