using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;

namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>Programs around statements. What is to be found is marked: <c>{|RTC1201:UpdateSnapshotAsync|}</c>.</summary>
internal static class Snippets
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using RtcGen;
        using RtcGen.Rtc;

        """;

    /// <summary>What the programs use of ASP.NET Core, the emulator and the package for dependency injection, which the tests do not reference.</summary>
    private const string Others = """
        namespace Microsoft.AspNetCore.Builder
        {
            public sealed class WebApplication { public System.Collections.Generic.IDictionary<string, string> Configuration { get; } = null!; }
            public static class EndpointRouteBuilderExtensions
            {
                public static void MapGet(this WebApplication app, string pattern, System.Delegate handler) { }
                public static void MapPost(this WebApplication app, string pattern, System.Delegate handler) { }
                public static void Use(this WebApplication app, System.Func<Microsoft.AspNetCore.Http.HttpContext, System.Func<System.Threading.Tasks.Task>, System.Threading.Tasks.Task> middleware) { }
            }
        }
        namespace Microsoft.AspNetCore.Http { public class HttpContext { public System.Collections.Generic.IDictionary<string, string> Items { get; } = null!; } }
        namespace Microsoft.AspNetCore.Mvc
        {
            public sealed class NonActionAttribute : System.Attribute { }
            public abstract class ControllerBase { public Microsoft.AspNetCore.Http.HttpContext HttpContext { get; } = null!; }
        }
        namespace RtcGen { public sealed class RtcCredentialOptions { public string? AccessKey { get; set; } public string? SecretKey { get; set; } public string? SessionToken { get; set; } } }
        namespace RtcGen.Emulator { public sealed class RtcEmulator { public System.Uri Endpoint { get; } = null!; } }
        """;

    /// <summary>The statements in a method that is async and has a client and two requests.</summary>
    public static string InMethod(string statements, string parameters = "") => Usings + $$"""
        static class Program
        {
            static readonly RtcClientOptions Options = new();

            static async Task RunAsync(RtcClient client, UpdateSnapshotRequest request, ListRelayStreamRequest list{{parameters}})
            {
                await Task.Yield();
        {{Indent(statements)}}
            }
        }

        """;

    /// <summary>A file with the usual directives.</summary>
    public static string File(string text) => Usings + "\n" + text + "\n";

    /// <summary>Whether a file is a program without a class.</summary>
    public static bool HasTopLevelStatements(string source) =>
        ((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source).GetRoot()).Members.Any(member => member is GlobalStatementSyntax);

    /// <summary>Checks that a file compiles, and that what is marked is found and nothing else.</summary>
    public static async Task CheckAsync(string marked, bool isTest = false)
    {
        TestFileMarkupParser.GetPositionsAndSpans(marked, out var source, out _, out var spans);
        var compilation = Compiler.Compile(source, Compiler.References.Where(reference => isTest || !Compiler.IsOfTests(reference)));
        compilation = compilation
            .WithOptions(compilation.Options.WithOutputKind(HasTopLevelStatements(source) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Others, (CSharpParseOptions)compilation.SyntaxTrees[0].Options));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = await Compiler.AnalyzeAsync(compilation, new UsageAnalyzer());
        Assert.Equal(
            spans.SelectMany(pair => pair.Value.Select(span => $"{pair.Key} {span} {source.Substring(span.Start, span.Length)}")).Order(StringComparer.Ordinal),
            found.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan} {source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}").Order(StringComparer.Ordinal));
    }

    private static string Indent(string statements) => string.Join('\n', statements.Split('\n').Select(line => line.Length == 0 ? line : $"        {line}"));
}
