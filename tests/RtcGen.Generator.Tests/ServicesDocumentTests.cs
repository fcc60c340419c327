using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Generator.Tests;

/// <summary>What the documents show of another service compiles: the files, and the calls.</summary>
public sealed partial class ServicesDocumentTests
{
    // What the examples call besides the action that is shown.
    private const string RunInstances = """
        action: RunInstances
        version: "2020-04-01"
        service: ecs
        method: GET
        summary: Creates instances.
        query:
          ClientToken: { type: string, length: "[1, 64]", idempotencyToken: true }
          ImageId: { type: string, required: true }
          InstanceName: { type: string, required: true }
        result: { type: json }
        """;

    [Theory]
    [InlineData("README.md", 2)]
    [InlineData("README.zh-CN.md", 2)]
    [InlineData("services.md", 4)]
    [InlineData("services.zh-CN.md", 4)]
    public void It_compiles(string document, int calls)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", document)).ReplaceLineEndings("\n");
        var section = document.StartsWith("README", StringComparison.Ordinal) ? OfServices().Match(text).Value : text;
        var schemas = Blocks().Matches(section).Where(block => block.Groups[1].Value == "yaml" && block.Groups[2].Value.Contains("service: ", StringComparison.Ordinal)).Select((block, i) => new SchemaText($"/project/{i}.rtc.yaml", block.Groups[2].Value)).ToList();
        var programs = Blocks().Matches(section).Where(block => block.Groups[1].Value == "csharp").Select(block => block.Groups[2].Value).ToList();
        Assert.Equal((2, calls), (schemas.Count, programs.Count));

        var driver = new Driver([.. schemas, new SchemaText("/project/RunInstances.rtc.yaml", RunInstances)]);
        Assert.Empty(driver.Run().Diagnostics);
        Assert.All(programs, program =>
        {
            var compilation = driver.Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText(Program(program), new CSharpParseOptions(LanguageVersion.CSharp12)));
            Assert.Empty(compilation.GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Info));
        });
    }

    private static string Program(string example)
    {
        var lines = example.Split('\n');
        var usings = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Append("using RtcGen.Ecs;").Append("using RtcGen;").Distinct();
        var body = string.Join('\n', lines.Where(line => !line.StartsWith("using ", StringComparison.Ordinal)));
        var client = body.Contains("client = ", StringComparison.Ordinal) ? string.Empty : "RtcClient client";
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            {{string.Join('\n', usings)}}

            public static class Example
            {
                public static async Task RunAsync({{client}})
                {
            {{body}}
                    await Task.Yield();
                }
            }
            """;
    }

    [GeneratedRegex("\n## (Other services|其他服务)\n(.*?)\n## ", RegexOptions.Singleline)]
    private static partial Regex OfServices();

    [GeneratedRegex("```(yaml|csharp)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
