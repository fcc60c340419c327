using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RtcGen.CodeFixes;

/// <summary>Adds assignments to the end of an initialiser, in the way it is written.</summary>
/// <param name="lines">The file.</param>
/// <param name="original">Where the object is created in it.</param>
internal sealed class AssignmentAddition(SourceText lines, BaseObjectCreationExpressionSyntax original)
{
    private static readonly SyntaxTriviaList Space = SyntaxFactory.TriviaList(SyntaxFactory.Space);

    /// <summary>Adds them to the object in its present state.</summary>
    public BaseObjectCreationExpressionSyntax AddTo(BaseObjectCreationExpressionSyntax creation, IEnumerable<string> assignments)
    {
        var result = creation.Initializer is null ? WithInitializer(creation) : creation;
        return assignments.Aggregate(result, (current, assignment) => current.WithInitializer(Add(current.Initializer!, WrittenCode.Parse(assignment))));
    }

    private static BaseObjectCreationExpressionSyntax WithInitializer(BaseObjectCreationExpressionSyntax creation)
    {
        var after = creation.GetTrailingTrivia();
        var initializer = SyntaxFactory.InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            SyntaxFactory.Token(default, SyntaxKind.OpenBraceToken, Space),
            default,
            SyntaxFactory.Token(default, SyntaxKind.CloseBraceToken, after));

        // Parentheses with nothing in them say nothing beside an initialiser, unless there is no type.
        return creation is ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } empty } whole && !empty.DescendantTrivia().Any(IsComment)
            ? whole.WithArgumentList(null).WithType(whole.Type.WithTrailingTrivia(Space)).WithInitializer(initializer)
            : creation.WithTrailingTrivia(Space).WithInitializer(initializer);
    }

    private InitializerExpressionSyntax Add(InitializerExpressionSyntax initializer, ExpressionSyntax assignment)
    {
        var items = initializer.Expressions.ToList();
        var commas = initializer.Expressions.GetSeparators().ToList();
        var hadComma = items.Count > 0 && commas.Count == items.Count;
        var after = hadComma ? commas[commas.Count - 1].TrailingTrivia
            : items.Count > 0 ? items[items.Count - 1].GetTrailingTrivia()
            : initializer.OpenBraceToken.TrailingTrivia;
        var endsLine = after.EndsLine();
        var between = endsLine ? after : IsOverLines() ? SyntaxFactory.TriviaList(NewLine()) : Space;
        var atEnd = endsLine || (items.Count == 0 && IsOverLines()) ? SyntaxFactory.TriviaList(NewLine()) : items.Count == 0 ? Space : after;
        if (hadComma)
        {
            commas[commas.Count - 1] = commas[commas.Count - 1].WithTrailingTrivia(between);
            commas.Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, atEnd));
        }
        else if (items.Count > 0)
        {
            items[items.Count - 1] = items[items.Count - 1].WithoutTrailingTrivia();
            commas.Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, between));
        }

        var indent = IsOverLines() ? SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(Indent())) : default;
        items.Add(assignment.WithLeadingTrivia(indent).WithTrailingTrivia(hadComma ? default : atEnd));
        var open = items.Count == 1 && !endsLine ? initializer.OpenBraceToken.WithTrailingTrivia(between) : initializer.OpenBraceToken;
        return initializer.WithOpenBraceToken(open).WithExpressions(SyntaxFactory.SeparatedList(items, commas));
    }

    private bool IsOverLines() => original.Initializer is { } initializer && LineOf(initializer.OpenBraceToken) != LineOf(initializer.CloseBraceToken);

    private int LineOf(SyntaxToken token) => lines.Lines.IndexOf(token.SpanStart);

    // As the last one, or one step further than the brace.
    private string Indent() => original.Initializer is { Expressions.Count: > 0 } initializer
        ? BeginningOf(initializer.Expressions.Last().SpanStart)
        : BeginningOf(original.Initializer!.OpenBraceToken.SpanStart) is var outer && outer.EndsWith("\t", StringComparison.Ordinal) ? outer + "\t" : outer + "    ";

    private string BeginningOf(int position)
    {
        var line = lines.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private SyntaxTrivia NewLine() => SyntaxFactory.EndOfLine(lines.ToString(TextSpan.FromBounds(lines.Lines[0].End, lines.Lines[0].EndIncludingLineBreak)));

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia);
}
