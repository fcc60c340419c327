using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RtcGen.Analyzers;

namespace RtcGen.CodeFixes;

/// <summary>Gives a call the cancellation token, by name where a parameter before it is left out.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenFix))]
public sealed class TokenFix : CodeFixProvider
{
    private static readonly Bilingual Title = new("Pass the cancellation token", "传入取消令牌");

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("RTC1206");

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(UsageKeys.Token, out var token)
                && await Editing.FindAsync<InvocationExpressionSyntax>(context, diagnostic).ConfigureAwait(false) is { } call
                && model?.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method
                && method.Parameters.FirstOrDefault(static parameter => parameter.Type.Name == nameof(CancellationToken)) is { } parameter)
            {
                var given = call.ArgumentList.Arguments;
                var argument = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(token!));
                if (given.Count != parameter.Ordinal || given.Any(static other => other.NameColon is not null))
                {
                    argument = argument.WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(parameter.Name), SyntaxFactory.Token(default, SyntaxKind.ColonToken, SyntaxFactory.TriviaList(SyntaxFactory.Space))));
                }

                Editing.Offer(context, diagnostic, Title, call.ArgumentList, Append(call.ArgumentList, argument));
            }
        }
    }

    // Where the last argument ends its line, the new one gets a line of its own.
    private static ArgumentListSyntax Append(ArgumentListSyntax list, ArgumentSyntax argument)
    {
        if (list.Arguments.Count == 0)
        {
            return list.WithArguments(SyntaxFactory.SingletonSeparatedList(argument));
        }

        var last = list.Arguments.Last();
        var after = last.GetTrailingTrivia();
        var endsLine = after.EndsLine();
        var comma = SyntaxFactory.Token(default, SyntaxKind.CommaToken, endsLine ? after : SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var added = endsLine
            ? argument.WithLeadingTrivia(last.GetLeadingTrivia().Where(static one => one.IsKind(SyntaxKind.WhitespaceTrivia))).WithTrailingTrivia(after.Last(static one => one.IsKind(SyntaxKind.EndOfLineTrivia)))
            : argument.WithTrailingTrivia(after);
        var given = list.Arguments.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators();
        return list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(given.Add(comma).Add(added)));
    }
}
