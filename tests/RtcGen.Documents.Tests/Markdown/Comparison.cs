using System.Text.RegularExpressions;

namespace RtcGen.Documents.Tests;

/// <summary>Compares a page with its counterpart in the other language.</summary>
internal static partial class Comparison
{
    /// <summary>What differs, each with the line of the Chinese page.</summary>
    public static IReadOnlyList<string> Differences(Page english, Page chinese) =>
        [.. Headings(english, chinese), .. Blocks(english, chinese), .. Tables(english, chinese), .. Links(english, chinese)];

    private static IEnumerable<string> Headings(Page english, Page chinese)
    {
        foreach (var (one, other) in Pairs(english.Headings, chinese.Headings))
        {
            if (one?.Level != other?.Level)
            {
                yield return $"{At(chinese, other?.Line)}: the heading '{other?.Text}' stands for '{one?.Text}' of {english.Path}:{one?.Line}, which has another level or is missing.";
                yield break;
            }
        }
    }

    private static IEnumerable<string> Blocks(Page english, Page chinese)
    {
        foreach (var (one, other) in Pairs(english.Blocks, chinese.Blocks))
        {
            if (one is null || other is null || one.Language != other.Language)
            {
                yield return $"{At(chinese, other?.Line)}: the block '{other?.Language}' stands for '{one?.Language}' of {english.Path}:{one?.Line}.";
                yield break;
            }

            foreach (var (line, otherLine) in Pairs(Wording.CodeLines(one), Wording.CodeLines(other)))
            {
                if (!Wording.AreSame(line.Text ?? string.Empty, otherLine.Text ?? string.Empty))
                {
                    yield return $"{At(chinese, other.Line + otherLine.Offset)}: '{otherLine.Text}' is not '{line.Text}' of {english.Path}:{one.Line + line.Offset}.";
                    break;
                }
            }
        }
    }

    private static IEnumerable<string> Tables(Page english, Page chinese)
    {
        foreach (var (one, other) in Pairs(english.Tables, chinese.Tables))
        {
            if (one is null || other is null || one.Rows.Count != other.Rows.Count || one.Rows[0].Count != other.Rows[0].Count)
            {
                yield return $"{At(chinese, other?.Line)}: the table has {other?.Rows.Count} rows of {other?.Rows[0].Count}, and that of {english.Path}:{one?.Line} {one?.Rows.Count} of {one?.Rows[0].Count}.";
                yield break;
            }

            for (var row = 0; row < one.Rows.Count; row++)
            {
                var (codes, otherCodes) = (Codes(one.Rows[row]), Codes(other.Rows[row]));
                if (one.Rows[row].Count != other.Rows[row].Count || !codes.SequenceEqual(otherCodes))
                {
                    yield return $"{At(chinese, other.Line + row)}: the row has {string.Join(", ", otherCodes.Except(codes))} where {english.Path}:{one.Line + row} has {string.Join(", ", codes.Except(otherCodes))}.";
                }
            }
        }
    }

    private static IEnumerable<string> Links(Page english, Page chinese)
    {
        for (var section = 0; section <= Math.Max(english.Headings.Count, chinese.Headings.Count); section++)
        {
            var (targets, others) = (Targets(english, section), Targets(chinese, section));
            if (!targets.SequenceEqual(others))
            {
                var line = section == 0 || section > chinese.Headings.Count ? 1 : chinese.Headings[section - 1].Line;
                yield return $"{At(chinese, line)}: the section links to {string.Join(", ", Without(others, targets))} where {english.Path} links to {string.Join(", ", Without(targets, others))}.";
            }
        }
    }

    private static List<string> Targets(Page page, int section) =>
        [.. page.Links.Where(link => link.Section == section).Select(link => Anchor().Replace(link.Target.Replace(".zh-CN.md", ".md", StringComparison.Ordinal), "#")).Order(StringComparer.Ordinal)];

    // Each as often as it is there.
    private static List<string> Without(List<string> some, List<string> others)
    {
        var left = some.ToList();
        others.ForEach(other => left.Remove(other));
        return left;
    }

    private static List<string> Codes(IReadOnlyList<string> row) => [.. row.SelectMany(cell => Code().Matches(cell).Select(match => match.Value)).Where(code => !Wording.HasChinese(code)).Order(StringComparer.Ordinal)];

    private static IEnumerable<(T? First, T? Second)> Pairs<T>(IReadOnlyList<T> first, IReadOnlyList<T> second) =>
        Enumerable.Range(0, Math.Max(first.Count, second.Count)).Select(at => (first.ElementAtOrDefault(at), second.ElementAtOrDefault(at)));

    private static string At(Page page, int? line) => $"{page.Path}:{line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "end"}";

    [GeneratedRegex("#.*")]
    private static partial Regex Anchor();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();
}
