using RtcGen.Import.Draft;
using RtcGen.Import.Writing;
using RtcGen.Schema;

namespace RtcGen.Import;

/// <summary>
/// Sees to it that the schema reader takes what is written: a member whose description says what the language refuses, such as
/// a range that leads to no member, keeps its name, type and place, and a note says what the reader said.
/// </summary>
internal static class Readable
{
    // What is left out may bring out what was hidden behind it, but not for long.
    private const int MaximumRounds = 4;

    public static void Make(ActionDraft draft)
    {
        for (var round = 0; round < MaximumRounds && Faults(draft) is { Count: > 0 } faults; round++)
        {
            foreach (var (member, rule) in faults)
            {
                Bare(member, rule);
            }
        }
    }

    private static List<(MemberDraft Member, string Rule)> Faults(ActionDraft draft)
    {
        var lines = SchemaWriter.Print(draft);
        return [.. SchemaReader.Read(lines.ToString()).Diagnostics
            .Where(diagnostic => diagnostic.IsError)
            .Select(diagnostic => (At(lines, diagnostic.Span.StartLine), diagnostic.Id))
            .Where(fault => fault.Item1 is { } member && HasFacts(member))
            .Select(fault => (fault.Item1!, fault.Id))
            .DistinctBy(fault => fault.Item1)];
    }

    private static MemberDraft? At(Lines lines, int line) => lines.Starts.LastOrDefault(start => start.Line <= line).Member;

    private static bool HasFacts(MemberDraft member) =>
        Parts(member).Any(part => part.Range is not null || part.Values.Count > 0 || part.Pattern is not null || part.Length is not null
            || part.Bytes is not null || part.Content is not null || part.Count is not null || part.Default is not null || part.DefaultItems is not null
            || part.MultipleOf is not null || part.WhenInvalid is not null || part.Unit is not null || part.Format is not null || part.Also.Count > 0);

    private static void Bare(MemberDraft member, string rule)
    {
        foreach (var part in Parts(member))
        {
            part.Range = part.Pattern = part.Length = part.Bytes = part.Content = part.Count = part.Default = part.WhenInvalid = part.Unit = part.Format = null;
            part.DefaultItems = null;
            part.MultipleOf = null;
            part.Values.Clear();
            part.Also.Clear();
        }

        member.Notes.Add(FormattableString.Invariant($"what the description says, which cannot be written as it stands there ({rule}): see line {member.Line} of the page"));
    }

    // An item of single values is written on its list's lines.
    private static IEnumerable<MemberDraft> Parts(MemberDraft member) =>
        member.Items is { Fields.Count: 0 } item ? [member, item] : [member];
}
