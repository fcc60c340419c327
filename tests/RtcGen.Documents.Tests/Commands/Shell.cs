using System.Text.RegularExpressions;
using RtcGen.Cli;

namespace RtcGen.Documents.Tests;

/// <summary>The commands of a block.</summary>
internal static partial class Shell
{
    /// <summary>Each command with its line in the page: of a session what follows the prompt, of a pipe or a chain each part.</summary>
    public static IEnumerable<(int Line, string[] Words)> Commands(CodeBlock block)
    {
        var lines = block.Text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var first = at;
            var line = lines[at];
            while (line.EndsWith('\\') && at + 1 < lines.Length)
            {
                line = line[..^1] + lines[++at].Trim();
            }

            if (block.Language == "console")
            {
                if (!line.StartsWith("$ ", StringComparison.Ordinal))
                {
                    continue;
                }

                line = line[2..];
            }

            line = Redirection().Replace(Wording.WithoutComment(line, "sh"), string.Empty);
            foreach (var command in Separator().Split(line).Select(part => part.Trim()).Where(part => part.Length > 0))
            {
                yield return (block.Line + first, [.. ShellWords.Split(command)]);
            }
        }
    }

    // None of these stands within quotation marks in a document.
    [GeneratedRegex(@" (?:&&|\||;) ")]
    private static partial Regex Separator();

    [GeneratedRegex(@" [<>] ?\S+")]
    private static partial Regex Redirection();
}
