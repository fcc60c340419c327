using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RtcGen.Analyzers;

namespace RtcGen.CodeFixes;

/// <summary>Awaits a call, where the function around it is async already: to make it so changes what its callers see.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnawaitedCallFix))]
public sealed class UnawaitedCallFix : CodeFixProvider
{
    private static readonly Bilingual Title = new("Await the call", "等待该调用");

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("RTC1201");

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // A task that may be null cannot be awaited, and a stream cannot at all.
            if (await Editing.FindAsync<InvocationExpressionSyntax>(context, diagnostic).ConfigureAwait(false) is { } found
                && GetWhole(found) is InvocationExpressionSyntax call
                && MayAwait(call)
                && model?.GetTypeInfo(call, context.CancellationToken).Type is { } type
                && type.GetMembers("GetAwaiter").Length > 0)
            {
                // Nothing elastic: what is around it keeps its place.
                var keyword = SyntaxFactory.Token(call.GetLeadingTrivia(), SyntaxKind.AwaitKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
                Editing.Offer(context, diagnostic, Title, call, SyntaxFactory.AwaitExpression(keyword, call.WithoutLeadingTrivia()));
            }
        }
    }

    // The statement, the body that is one, or the value of a local that may have any type.
    private static SyntaxNode? GetWhole(SyntaxNode call) => call.AncestorsAndSelf().FirstOrDefault(static node => node.Parent
        is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax
        or EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } });

    private static bool MayAwait(SyntaxNode call)
    {
        foreach (var around in call.Ancestors())
        {
            switch (around)
            {
                case LockStatementSyntax or UnsafeStatementSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax function:
                    return function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax member:
                    return member.Modifiers.Any(SyntaxKind.AsyncKeyword);
            }
        }

        return false;
    }
}
