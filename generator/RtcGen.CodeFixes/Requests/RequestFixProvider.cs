using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RtcGen.Analyzers;

namespace RtcGen.CodeFixes;

/// <summary>Carries out what <see cref="RequestAnalyzer"/> says would mend a request.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestFixProvider))]
[Shared]
public sealed class RequestFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = FixAllProvider.Create(
        static (context, document, diagnostics) => ApplyAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken)!);

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(RequestRules.All, rule => rule.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in RequestFix.Offer(diagnostic))
            {
                var title = fix.Title.For(null);
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => ApplyAsync(context.Document, ImmutableArray.Create(diagnostic), fix.EquivalenceKey, cancellation), fix.EquivalenceKey),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    // All at once: edits of one initialiser share its commas and lines.
    private static async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string? equivalenceKey, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return document;
        }

        var edits = new RequestEdits(root, model, cancellationToken);
        foreach (var (fix, place) in diagnostics
            .SelectMany(diagnostic => RequestFix.All(diagnostic).Where(fix => fix.EquivalenceKey == equivalenceKey).Select(fix => (fix, diagnostic.Location.SourceSpan)))
            .OrderBy(pair => pair.SourceSpan.Start)
            .ThenBy(pair => pair.fix.Code, StringComparer.Ordinal))
        {
            edits.Include(fix, place);
        }

        return document.WithSyntaxRoot(edits.Apply());
    }
}
