using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.CodeFixes;

/// <summary>What stands between tokens.</summary>
internal static class Trivia
{
    /// <summary>Whether a line ends in it.</summary>
    public static bool EndsLine(this SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>All but the beginning of the last line: comments and directives on lines of their own.</summary>
    public static SyntaxTriviaList WholeLines(this SyntaxTriviaList trivia)
    {
        var count = trivia.Count;
        while (count > 0 && trivia[count - 1].IsKind(SyntaxKind.WhitespaceTrivia))
        {
            count--;
        }

        var lines = trivia.Take(count);
        return lines.All(one => one.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia) ? default : SyntaxFactory.TriviaList(lines);
    }

    /// <summary>The same without the spaces at its beginning.</summary>
    public static SyntaxTriviaList WithoutIndent(this SyntaxTriviaList trivia) =>
        SyntaxFactory.TriviaList(trivia.SkipWhile(one => one.IsKind(SyntaxKind.WhitespaceTrivia)));
}
