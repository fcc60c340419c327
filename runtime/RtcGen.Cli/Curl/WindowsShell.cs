using System.Text;
using System.Text.RegularExpressions;

namespace RtcGen.Cli;

/// <summary>Commands of cmd and PowerShell, as far as they go on in a further line or are escaped with a caret.</summary>
internal static partial class WindowsShell
{
    /// <summary>The same command for a POSIX shell; any other stays as it is.</summary>
    /// <param name="text">The command, with line breaks of one character.</param>
    public static string ToPosix(string text) =>
        CmdMark().IsMatch(text) ? WithoutCarets(text)
        : PowerShellMark().IsMatch(text) ? PowerShellMark().Replace(text, " ")
        : text;

    // Between quotation marks a caret is a caret; browsers escape the marks, too, and then it is none.
    private static string WithoutCarets(string text)
    {
        var plain = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '^' && !isQuoted && at + 1 < text.Length)
            {
                at++;
                plain.Append(text[at] == '\n' ? ' ' : text[at]);
                continue;
            }

            isQuoted ^= text[at] == '"' && (at == 0 || text[at - 1] != '\\');
            plain.Append(text[at]);
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"\^\n|\A\s*curl(\.exe)?\s+\^""", RegexOptions.CultureInvariant)]
    private static partial Regex CmdMark();

    [GeneratedRegex(@"`\n", RegexOptions.CultureInvariant)]
    private static partial Regex PowerShellMark();
}
