using Microsoft.CodeAnalysis;
using RtcGen.Analyzers;

namespace RtcGen.CodeFixes;

/// <summary>One way to mend what a diagnostic reports.</summary>
/// <param name="Key">What to do: one of <see cref="FixKeys"/>.</param>
/// <param name="EquivalenceKey">What those have in common that are done together.</param>
/// <param name="Code">The C# that it takes.</param>
/// <param name="Title">What the user chooses.</param>
internal sealed record RequestFix(string Key, string EquivalenceKey, string Code, Bilingual Title)
{
    /// <summary>The ways that a user is offered: of two with one outcome the first.</summary>
    public static IEnumerable<RequestFix> Offer(Diagnostic diagnostic)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return All(diagnostic).Where(fix => fix.Key is not (FixKeys.Nearest or FixKeys.Named or FixKeys.Default) || seen.Add(fix.Code));
    }

    /// <summary>All ways that a diagnostic tells of.</summary>
    public static IEnumerable<RequestFix> All(Diagnostic diagnostic)
    {
        foreach (var key in new[] { FixKeys.Named, FixKeys.Nearest, FixKeys.Default, FixKeys.Rename, FixKeys.Add, FixKeys.Remove, FixKeys.RemoveItem })
        {
            if (!diagnostic.Properties.TryGetValue(key, out var code) || code is null)
            {
                continue;
            }

            var lines = key == FixKeys.Add ? code.Split('\n') : [code];
            foreach (var line in lines)
            {
                // Where there is no choice, all that is missing is added together; else what is chosen.
                var together = lines.Length == 1 ? key : $"{key}:{NameOf(line)}";
                yield return new(key, together, line, TitleOf(key, line));
            }
        }
    }

    private static Bilingual TitleOf(string key, string code) => key switch
    {
        FixKeys.Nearest => new($"Use {code}, the nearest allowed value", $"使用最接近的允许值 {code}"),
        FixKeys.Default => new($"Use the default, {Brief(code)}", $"使用默认值 {Brief(code)}"),
        FixKeys.Named => new($"Use {Brief(code)}", $"使用 {Brief(code)}"),
        FixKeys.Rename => new($"Use {code} instead", $"改用 {code}"),
        FixKeys.Add => new($"Set {NameOf(code)}", $"设置 {NameOf(code)}"),
        FixKeys.RemoveItem => new("Remove the item", "删除该元素"),
        _ => new("Remove what the server ignores", "删除服务端忽略的内容"),
    };

    private static string NameOf(string assignment) => assignment.Substring(0, assignment.IndexOf(' '));

    // The class and the constant, as they are written with a using directive.
    private static string Brief(string code)
    {
        if (!code.StartsWith("global::", StringComparison.Ordinal))
        {
            return code;
        }

        var parts = code.Split('.');
        return $"{parts[parts.Length - 2]}.{parts[parts.Length - 1]}";
    }
}
