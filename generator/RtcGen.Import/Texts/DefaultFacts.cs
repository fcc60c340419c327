using System.Globalization;
using System.Text.RegularExpressions;
using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>Sets the default of a member where it is a constant of its type.</summary>
internal static partial class DefaultFacts
{
    public static void Read(MemberDraft member, Prose prose)
    {
        if (Defaults.Find(prose) is not { } said)
        {
            member.DefaultNote = prose.Plain.Contains("默认值为自适应", StringComparison.Ordinal) || prose.Plain.Contains("默认为自适应", StringComparison.Ordinal) ? "adaptive" : null;
            return;
        }

        if (member.Items is { } item)
        {
            member.DefaultItems = Items(said, item);
        }
        else
        {
            member.Default = Constant(said, member.Type);
        }
    }

    private static string? Constant(string said, string type) => type switch
    {
        "int32" or "int64" when Number.TryRead(Figure(said), out var whole) && whole == decimal.Truncate(whole) => Number.Format(Figure(said)),
        "double" when Number.TryRead(Figure(said), out _) => Number.Format(Figure(said)),
        "boolean" when said.Equals("true", StringComparison.OrdinalIgnoreCase) || said.Equals("false", StringComparison.OrdinalIgnoreCase) => said.ToLowerInvariant(),
        "string" => said.Trim('"', '\'', ' ') is { Length: > 0 } text ? text : null,
        _ => null,
    };

    // "20秒" is 20.
    private static string Figure(string said) => said.TrimEnd('秒', '毫', '个', ' ');

    /// <summary>"default: forward = [1, 0, 0], right = [0, 1, 0]": what a description of an object says of its members.</summary>
    public static void ReadMembers(MemberDraft member, Prose prose)
    {
        var start = prose.Plain.IndexOf("默认值", StringComparison.Ordinal);
        foreach (Match match in start < 0 ? [] : OfMember().Matches(prose.Plain[start..]).Cast<Match>())
        {
            if (member.Fields.FirstOrDefault(field => field.Name.Equals(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase)) is { Items: { } item } list)
            {
                list.DefaultItems = Items(match.Groups[2].Value, item);
                list.Count ??= list.DefaultItems is { } items ? Interval.Exactly(items.Count.ToString(CultureInfo.InvariantCulture)) : null;
                list.WhenInvalid ??= Outcomes.Find(prose.Plain);
            }
        }
    }

    [GeneratedRegex(@"([A-Za-z]\w{0,60})[ ]?=[ ]?(\[[^\[\]\n]{1,100}\])", RegexOptions.CultureInvariant)]
    private static partial Regex OfMember();

    private static List<string>? Items(string said, MemberDraft item)
    {
        if (!said.StartsWith('[') || item.Type is "object" or "json")
        {
            return null;
        }

        var items = said.Trim('[', ']').Split([',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => Constant(part, item.Type))
            .ToList();
        return items.TrueForAll(part => part is not null) ? [.. items.Select(part => part!)] : null;
    }
}
