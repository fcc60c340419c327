using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RtcGen.Analyzers;

namespace RtcGen.CodeFixes;

/// <summary>Takes credentials from the environment instead of from the source.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LiteralSecretFix))]
public sealed class LiteralSecretFix : CodeFixProvider
{
    private static readonly Bilingual Title = new("Take the credentials from the environment", "从环境变量读取凭证");

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("RTC1203");

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.ContainsKey(UsageKeys.Environment)
                && await Editing.FindAsync<BaseObjectCreationExpressionSyntax>(context, diagnostic).ConfigureAwait(false) is { Initializer: null } creation
                && model?.GetTypeInfo(creation, context.CancellationToken).Type is { } type)
            {
                var call = SyntaxFactory.ParseExpression($"{type.ToMinimalDisplayString(model, creation.SpanStart)}.FromEnvironment()").WithTriviaFrom(creation);
                Editing.Offer(context, diagnostic, Title, creation, call);
            }
        }
    }
}
