using System.Text.RegularExpressions;

namespace RtcGen.Documents.Tests;

/// <summary>What stands around a snippet so that it is a program.</summary>
internal sealed partial record Frame(string Name, string Before, string After)
{
    // Of those that do not apply, the first reports its errors: most snippets are statements or whole programs.
    public static IReadOnlyList<Frame> All { get; } =
    [
        new("statements", string.Empty, string.Empty),
        new("members", "internal sealed class Snippet\n{", "}"),
        new("the end of a try statement", "try { await client.UpdateSnapshotAsync(request); }", string.Empty),
        new("an expression", "object snippet =", ";"),
    ];

    /// <summary>The whole program, whose diagnostics name the document and its lines.</summary>
    public string Around(string path, CodeBlock block)
    {
        var usings = Using().Matches(block.Text).Select(match => match.Value).ToList();
        var body = Before.Length == 0 ? block.Text : Using().Replace(block.Text, string.Empty);
        return $"{(Before.Length == 0 ? string.Empty : string.Join('\n', usings))}\n{Before}\n#line {block.Line} \"{path}\"\n{body}\n#line hidden\n{After}\n";
    }

    /// <summary>The namespaces that a block brings in.</summary>
    public static IEnumerable<string> NamespacesOf(CodeBlock block) =>
        block.Language == "csharp" ? Namespace().Matches(block.Text).Select(match => match.Groups["name"].Value) : [];

    [GeneratedRegex(@"^using (?<name>RtcGen\.[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (static )?[\w. =]+;.*$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
