using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Takes the compiler's CS4014 back where RTC1201 says the same with more, unless a project has turned RTC1201 down.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnawaitedCallSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor SaidAlready = new(
        "RTCS1201", "CS4014", new Bilingual("RTC1201 says of the call what is lost", "RTC1201 已说明该调用的后果").ToLocalizable());

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(SaidAlready);

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (ClientTypes.Find(context.Compilation, context.Options) is not { } types)
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree && !IsTurnedDown(context, tree) && IsSaid(context, types, tree, diagnostic))
            {
                context.ReportSuppression(Suppression.Create(SaidAlready, diagnostic));
            }
        }
    }

    private static bool IsSaid(SuppressionAnalysisContext context, ClientTypes types, SyntaxTree tree, Diagnostic diagnostic)
    {
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return context.GetSemanticModel(tree).GetOperation(node, context.CancellationToken) is { } whole
            && whole.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => UnawaitedCall.Check(types, call) is not null);
    }

    private static bool IsTurnedDown(SuppressionAnalysisContext context, SyntaxTree tree)
    {
        var rule = UsageRules.NotAwaited;
        var compilation = context.Compilation.Options;
        var bulk = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return (compilation.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var stated) && IsLow(stated))
            || (compilation.SyntaxTreeOptionsProvider is { } provider
                && ((provider.TryGetDiagnosticValue(tree, rule.Id, context.CancellationToken, out var local) && IsLow(local))
                    || (provider.TryGetGlobalDiagnosticValue(rule.Id, context.CancellationToken, out var everywhere) && IsLow(everywhere))))
            || (bulk.TryGetValue($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity", out var category) && IsLow(category))
            || (bulk.TryGetValue("dotnet_analyzer_diagnostic.severity", out var all) && IsLow(all));
    }

    private static bool IsLow(ReportDiagnostic severity) => severity is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden or ReportDiagnostic.Info;

    private static bool IsLow(string severity) => severity is "none" or "silent" or "suggestion";
}
