using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RtcGen.Reference;

namespace RtcGen.Client.Tests;

/// <summary>The C# that the reference writes for the sample of an action compiles, is valid, and sends just that sample.</summary>
public sealed class SnippetTests
{
    private static readonly ReferenceCatalogue Reference = new([Catalogue.Service], Catalogue.Types, Catalogue.Actions);

    [Fact]
    public void Every_snippet_compiles_and_creates_the_sample()
    {
        var snippets = Compile([.. Reference.Actions.Select((action, index) => GetSource(action, index))]);
        foreach (var (action, index) in Reference.Actions.Select((action, index) => (action, index)))
        {
            var request = snippets.GetType($"Snippet{index}.Snippet", throwOnError: true)!.GetMethod("Create")!.Invoke(null, null)!;
            var errors = Call<RtcValidationResult>(request, "Validate").Errors;
            Assert.True(errors.Count == 0, $"{action.Schema.Action} {action.Schema.Version}: {string.Join('\n', errors)}");
            if (action.WriteRequest(action.Sample) is { ContentType: "application/json", Body: { } body })
            {
                using var sent = JsonDocument.Parse(Call<string>(request, "ToJson"));
                using var sample = JsonDocument.Parse(body);
                Assert.True(JsonElement.DeepEquals(sample.RootElement, sent.RootElement), $"{body}\n{sent.RootElement}");
            }
        }
    }

    private static T Call<T>(object target, string method) =>
        (T)target.GetType().GetMethod(method, BindingFlags.Public | BindingFlags.Instance, [])!.Invoke(target, null)!;

    private static string GetSource(ActionReference action, int index)
    {
        var lines = action.WriteCSharp(action.Sample).Split('\n');
        var usings = string.Join('\n', lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)));
        var statements = string.Join('\n', lines.Where(line => !line.StartsWith("using ", StringComparison.Ordinal)));
        return $$"""
            namespace Snippet{{index}}
            {
                using System;
                using System.Collections.Generic;
                using System.Threading.Tasks;
                {{usings}}

                public static class Snippet
                {
                    public static object Create() => {{action.WriteCSharpRequest(action.Sample)}};

                    public static async Task SendAsync(RtcClient client)
                    {
                        {{statements}}
                    }
                }
            }
            """;
    }

    private static Assembly Compile(IReadOnlyList<string> sources)
    {
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var compilation = CSharpCompilation.Create(
            "Snippets",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12), $"{index}.cs", Encoding.UTF8)),
            trusted.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);

        // A member that should not be used any more may be required all the same.
        var faults = result.Diagnostics.Where(fault => fault.Severity >= DiagnosticSeverity.Warning && fault.Id is not ("CS0612" or "CS0618")).Take(20).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(fault => fault.ToString())));
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }
}
