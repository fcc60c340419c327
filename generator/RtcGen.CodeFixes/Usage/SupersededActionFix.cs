using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RtcGen.Analyzers;

namespace RtcGen.CodeFixes;

/// <summary>
/// Takes the current version of an action, where the file still compiles with it: a property that is gone, has another type or has
/// become required leaves the diagnostic without a fix, and so does a result that is read in another way.
/// </summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SupersededActionFix))]
public sealed class SupersededActionFix : CodeFixProvider
{
    private static readonly Bilingual Title = new("Use the current version", "使用当前版本");

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("RTC1205");

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is not null
                && diagnostic.Properties.TryGetValue(UsageKeys.Namespace, out var space)
                && await Editing.FindAsync<BaseObjectCreationExpressionSyntax>(context, diagnostic).ConfigureAwait(false) is { } creation
                && await FindChangeAsync(document, new(model, space!, context.CancellationToken), creation, context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                Editing.Offer(context, diagnostic, Title, _ => Task.FromResult(changed));
            }
        }
    }

    private static async Task<Document?> FindChangeAsync(Document document, VersionRewriter rewriter, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken)
    {
        var errors = await CountErrorsAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (var root in rewriter.GetRoots(creation))
        {
            var changed = document.WithSyntaxRoot(root);
            if (await CountErrorsAsync(changed, cancellationToken).ConfigureAwait(false) <= errors)
            {
                return changed;
            }
        }

        return null;
    }

    private static async Task<int> CountErrorsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model!.GetDiagnostics(cancellationToken: cancellationToken).Count(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
    }
}
