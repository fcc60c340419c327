using Microsoft.CodeAnalysis.Text;

namespace RtcGen.Cli.Checking;

/// <summary>Puts right what has one answer, until nothing changes.</summary>
internal static class SchemaFixer
{
    // Each round can show what an error hid; a file has not so many levels.
    private const int MaximumRounds = 40;

    private const string Syntax = "RTCGEN001";

    /// <summary>Fixes the files of a project in memory.</summary>
    /// <returns>The number of replacements, and the files before the first of them.</returns>
    public static (int Count, IReadOnlyList<SchemaSource> Before) Fix(CheckedProject project, CancellationToken cancellationToken)
    {
        var before = new Dictionary<string, SchemaSource>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < MaximumRounds; round++)
        {
            var findings = project.Check(cancellationToken);
            GiveBack(project, findings, before, counts, given);
            var changes = Changes(project, findings).Where(file => !given.Contains(file.Key)).ToList();
            if (changes.Count == 0)
            {
                break;
            }

            foreach (var file in changes)
            {
                var old = project[file.Key];
                if (old.With(file) is { } fixedSource)
                {
                    before.TryAdd(file.Key, old);
                    counts[file.Key] = counts.GetValueOrDefault(file.Key) + file.Count();
                    project[file.Key] = fixedSource;
                }
                else
                {
                    given.Add(file.Key);
                }
            }
        }

        return (counts.Values.Sum(), [.. before.Values.OrderBy(source => source.Path, StringComparer.Ordinal)]);
    }

    // A replacement that is no YAML in its place was no answer: the file stays as it was.
    private static void GiveBack(CheckedProject project, IReadOnlyList<Finding> findings, Dictionary<string, SchemaSource> before, Dictionary<string, int> counts, HashSet<string> given)
    {
        foreach (var path in findings.Where(finding => finding.Id == Syntax).Select(finding => finding.Path!).Where(before.ContainsKey).Distinct().ToList())
        {
            project[path] = before[path];
            before.Remove(path);
            counts.Remove(path);
            given.Add(path);
        }
    }

    private static IEnumerable<IGrouping<string, TextChange>> Changes(CheckedProject project, IEnumerable<Finding> findings) => findings
        .Where(finding => finding is { Written: not null, Meant: not null, Path: not null })
        .Select(finding => (Path: finding.Path!, Change: Change(project[finding.Path!].Text, finding)))
        .Where(change => change.Change is not null)
        .Select(change => (change.Path, Change: change.Change!.Value))
        .DistinctBy(change => (change.Path, change.Change.Span.Start))
        .OrderBy(change => change.Change.Span.Start)
        .GroupBy(change => change.Path, change => change.Change, StringComparer.Ordinal);

    // The place may have quotes around the words; where the file spells them with escapes, they are not found.
    private static TextChange? Change(SourceText text, Finding finding)
    {
        if (finding.Span.End.Line >= text.Lines.Count)
        {
            return null;
        }

        var place = text.Lines.GetTextSpan(finding.Span);
        var at = text.ToString(place).IndexOf(finding.Written!, StringComparison.Ordinal);
        return at < 0 ? null : new(new(place.Start + at, finding.Written!.Length), finding.Meant!);
    }
}
