using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>Leaves out what the schema language would refuse beside the rest, and says so.</summary>
internal static class Contradictions
{
    public static void Settle(MemberDraft member)
    {
        if (member is { Required: true, Default: not null } or { Required: true, DefaultItems: not null })
        {
            return;
        }

        Default(member);
        WhenInvalid(member);
    }

    private static void Default(MemberDraft member)
    {
        if (member.Default is not { } value)
        {
            return;
        }

        if (member.Values.Count > 0 && !member.Values.Any(known => known.Value == value))
        {
            member.Notes.Add($"the default {value}, which is none of the values");
            member.Default = null;
        }
        else if (member.Range is { } range && !Holds(range, value) && !member.Also.Contains(value))
        {
            // A default outside of the range is how pages say "off".
            member.Also.Add(value);
        }
    }

    private static void WhenInvalid(MemberDraft member)
    {
        var needsDefault = member.WhenInvalid == "default" && member.Default is null && member is { DefaultItems: null, DefaultNote: null };
        var needsRange = member.WhenInvalid == "clamp" && member.Range is null;
        var needsEven = member.WhenInvalid == "roundToEven" && member.MultipleOf is null;
        var needsList = member.WhenInvalid == "dropItem" && member.Type != "array" && member.Content != "list";
        if (needsDefault || needsRange || needsEven || needsList)
        {
            member.WhenInvalid = null;
        }
    }

    private static bool Holds(string range, string value)
    {
        var ends = range[1..^1].Split(',');
        _ = Number.TryRead(value, out var number);
        bool Beyond(string end, bool closed, int sign) =>
            Number.TryRead(end.Trim(), out var bound) && (closed ? sign * number.CompareTo(bound) > 0 : sign * number.CompareTo(bound) >= 0);
        return !Beyond(ends[0], range[0] == '[', -1) && !Beyond(ends[1], range[^1] == ']', 1);
    }
}
