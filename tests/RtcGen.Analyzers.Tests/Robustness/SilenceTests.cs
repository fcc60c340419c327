using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Analyzers.Tests;

/// <summary>A project that does not use RtcGen pays for nothing.</summary>
public sealed class SilenceTests
{
    private const string Anything = """
        using System.Collections.Generic;

        public sealed class Thing
        {
            public int Interval { get; init; }

            public static List<Thing> Make() => [new Thing { Interval = 601 }, new() { Interval = 0 }];
        }
        """;

    [Fact]
    public async Task Nothing_is_registered_in_a_compilation_that_does_not_reference_the_runtime()
    {
        var references = Compiler.References.Where(reference => !Path.GetFileName(reference.Display!).StartsWith("RtcGen.", StringComparison.Ordinal));
        foreach (var analyzer in AllAnalyzers.Create())
        {
            var telemetry = await GetTelemetryAsync(Compiler.Compile(Anything, references), analyzer);

            Assert.Equal(
                (0, 0, 0, 0, 0, 0, 0),
                (telemetry.OperationActionsCount, telemetry.OperationBlockStartActionsCount, telemetry.OperationBlockActionsCount, telemetry.SyntaxNodeActionsCount, telemetry.SymbolActionsCount, telemetry.CodeBlockStartActionsCount, telemetry.SemanticModelActionsCount));
        }
    }

    [Fact]
    public async Task The_same_code_beside_the_client_is_looked_at()
    {
        var telemetry = await GetTelemetryAsync(Compiler.Compile(Anything), new RequestAnalyzer());

        Assert.Equal(1, telemetry.OperationBlockStartActionsCount);
    }

    private static async Task<Microsoft.CodeAnalysis.Diagnostics.Telemetry.AnalyzerTelemetryInfo> GetTelemetryAsync(Compilation compilation, DiagnosticAnalyzer analyzer)
    {
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var driver = compilation.WithAnalyzers([analyzer]);
        Assert.Empty(await driver.GetAnalyzerDiagnosticsAsync());
        return await driver.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
