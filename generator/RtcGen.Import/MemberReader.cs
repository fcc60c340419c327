using RtcGen.Import.Draft;
using RtcGen.Import.Pages;
using RtcGen.Import.Texts;

namespace RtcGen.Import;

/// <summary>Makes members of rows: name, type and nesting here, what the description says in <see cref="MemberFacts"/>.</summary>
internal sealed class MemberReader
{
    private const int MaximumMembers = 10_000;
    private const int MaximumDepth = 12;
    private readonly Structures _structures;
    private readonly MemberFacts _facts;
    private readonly bool _isResult;
    private readonly Stack<PageTable> _open = new();
    private int _members;

    public MemberReader(Structures structures, MemberFacts facts, bool isResult)
    {
        _structures = structures;
        _facts = facts;
        _isResult = isResult;
    }

    public void Read(IEnumerable<PageRow> rows, IList<MemberDraft> into, int depth = 0)
    {
        var names = new HashSet<string>(into.Select(member => member.Name), StringComparer.Ordinal);
        var skipped = new List<string>();
        foreach (var row in rows)
        {
            if (++_members > MaximumMembers)
            {
                throw new ImportException(row.Line, "The page describes more than 10000 members.");
            }

            var name = row.Name.EndsWith("[]", StringComparison.Ordinal) ? row.Name[..^2] : row.Name;
            if (!MemberNames.IsValid(name) || !names.Add(name))
            {
                skipped.Add(FormattableString.Invariant($"the row on line {row.Line} of the page has no name that a member can have, or one that stands above"));
                continue;
            }

            into.Add(Member(row, name, depth));
        }

        if (into.Count > 0)
        {
            foreach (var note in skipped)
            {
                into[^1].Notes.Add(note);
            }

            _facts.CoverAbove(into);
        }
    }

    private MemberDraft Member(PageRow row, string name, int depth)
    {
        var type = TypeText.Of(row.Type);
        var member = new MemberDraft { Name = name, Type = type.Type ?? "json", Line = row.Line };
        var single = member;
        if (type.IsList || row.Name.EndsWith("[]", StringComparison.Ordinal))
        {
            single = new() { Name = name, Type = member.Type, Line = row.Line };
            member.Type = "array";
            member.Items = single;
        }

        if (type.Type is null)
        {
            single.Type = Guess(row, member);
        }

        Members(row, type, single, depth);
        Widen(type, single, name);
        if (_isResult)
        {
            MemberFacts.ReadResult(member, row);
            return member;
        }

        Required(member, row);
        _facts.ReadRequest(member, row);
        return member;
    }

    private void Members(PageRow row, TypeText type, MemberDraft single, int depth)
    {
        if (depth >= MaximumDepth)
        {
            throw new ImportException(row.Line, "The members are nested more than 12 levels deep.");
        }

        if (row.Children.Count > 0)
        {
            single.Type = "object";
            Read(row.Children, single.Fields, depth + 1);
        }
        else if (single.Type == "object")
        {
            Linked(row, type, single, depth);
        }

        if (single.Type == "object" && single.Fields.Count == 0)
        {
            single.Type = "json";
            single.Notes.Add("the members of the object, which the page does not list");
        }
    }

    private void Linked(PageRow row, TypeText type, MemberDraft single, int depth)
    {
        if (_structures.Find(type.Structure is null ? type with { Structure = row.Name } : type) is { } table)
        {
            Table(table, single, single.Fields, depth);
            return;
        }

        var kinds = _structures.Kinds(type);
        foreach (var kind in kinds)
        {
            var members = new List<MemberDraft>();
            Table(kind, single, members, depth);
            Merge(single.Fields, members, isFirst: kind == kinds[0]);
            single.Notes.Add(FormattableString.Invariant($"which members belong together: the table on line {kind.Line} of the page is one of several for this object"));
        }
    }

    private void Table(PageTable table, MemberDraft single, IList<MemberDraft> into, int depth)
    {
        if (_open.Contains(table))
        {
            single.Notes.Add("the members of the object, which holds itself");
            return;
        }

        _open.Push(table);
        Read(table.Rows, into, depth + 1);
        _open.Pop();
    }

    // Only what every kind needs is needed.
    private static void Merge(IList<MemberDraft> members, List<MemberDraft> more, bool isFirst)
    {
        foreach (var known in members)
        {
            known.Required &= more.Find(member => member.Name == known.Name)?.Required ?? false;
        }

        foreach (var member in more.Where(member => members.All(known => known.Name != member.Name)).ToList())
        {
            member.Required &= isFirst;
            members.Add(member);
        }
    }

    private static string Guess(PageRow row, MemberDraft member)
    {
        member.Notes.Add("the type, which the page does not give");
        return row.Children.Count > 0 ? "object" : "json";
    }

    // A page that says no more than "Int" means whole numbers of any size; ids and times do not fit 32 bits.
    private static void Widen(TypeText type, MemberDraft single, string name)
    {
        if (type.IsVague && MemberNames.IsLarge(name))
        {
            single.Type = "int64";
        }
    }

    private static void Required(MemberDraft member, PageRow row)
    {
        switch (row.Required?.Trim('*', ' ').ToLowerInvariant())
        {
            case "是" or "必选" or "必填" or "yes" or "true" or "required":
                member.Required = true;
                break;
            case "否" or "可选" or "选填" or "no" or "false" or "optional":
                break;
            default:
                member.Notes.Add("whether the member must be sent, which the page does not say");
                break;
        }
    }
}
