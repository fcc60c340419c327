using System.Text.RegularExpressions;

namespace RtcGen.Import.Texts;

/// <summary>A value that a description lists, with what it says the value means.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Meaning">The words behind it, for nothing but finding it a name; empty when there are none.</param>
internal sealed record ListedValue(string Value, string Meaning);

/// <summary>The values that a description lists: in braces, in a row, or an item each with its meaning.</summary>
internal static partial class ValueLists
{
    /// <summary>The values of a number.</summary>
    public static IReadOnlyList<ListedValue> Numbers(string text)
    {
        var items = Items(NumberItem().Matches(text)).Concat(Items(OnlyOne().Matches(text))).DistinctBy(item => item.Value).ToList();
        var set = Set(NumberSet().Matches(text)) ?? Set(NumberRow().Matches(text)) ?? Set(Alone().Matches(text));
        set ??= ItemLists().Matches(text) is { Count: > 0 } lists
            ? [.. lists.SelectMany(list => list.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)]
            : null;
        if (set is null)
        {
            return items.Count > 1 || OnlyOne().IsMatch(text) ? items : [];
        }

        return [.. set.Select(value => items.FirstOrDefault(item => item.Value == value) ?? new(value, string.Empty))];
    }

    /// <summary>The values in a text, in a row behind the words that announce them, or an item each.</summary>
    public static IReadOnlyList<ListedValue> Texts(Prose prose)
    {
        var announced = Announced().Match(prose.Marked);
        if (!announced.Success)
        {
            return [];
        }

        var rest = prose.Marked[announced.Index..];
        var line = rest.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? rest[..end] : rest;
        if (Set(TextRow().Matches(line)) is { } row)
        {
            return [.. row.Select(value => new ListedValue(value, string.Empty))];
        }

        return Items(TextItem().Matches(rest.Replace("`", string.Empty, StringComparison.Ordinal)));
    }

    private static List<ListedValue> Items(MatchCollection matches)
    {
        var items = new List<ListedValue>();
        foreach (Match match in matches)
        {
            var value = match.Groups[1].Value;
            if (items.TrueForAll(item => item.Value != value))
            {
                items.Add(new(value, Next().Replace(match.Groups[2].Value, string.Empty).Trim()));
            }
        }

        return items;
    }

    private static List<string>? Set(MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            var values = match.Groups.Values.Skip(1).First(group => group.Success).Value
                .Split([',', '、', '或', '和', '者', '`', ' ', '/'], StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (values.Count > 0)
            {
                return values;
            }
        }

        return null;
    }

    // What follows the number is only looked at, as the next number can begin in it: "0: on 1: off", "0 or 1: 0 is on". No lazy loop stands in there:
    // what the SDK of .NET 8 generates for one does not compile.
    [GeneratedRegex(
        @"(?:\A|[\s。;,:、(】\-])`?(-?\d{1,9})`?(?=[ ]?(?:,?[ ]?(?:表示|代表|采用)|:|为|是|时,?[ ]?[^\n。;,\d为]{0,8}为)[ ]?(?!-?\d{1,9}`?[ ]?(?:表示|代表|为|是|:))([^\n。;,]{0,60}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumberItem();

    [GeneratedRegex(@"(?:取值|值的?|支持|范围|可选)[^。\n\d{\[]{0,12}(?:\{[ ]?(-?\d{1,9}(?:[ ]?[,、][ ]?-?\d{1,9}){0,40})[ ]?\}|\[[ ]?(-?\d{1,9}(?:[ ]?[,、][ ]?-?\d{1,9}){2,40})[ ]?\])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberSet();

    [GeneratedRegex(@"(?:取值|可取|可以取|可选值|可选|只支持|仅支持)(?:值|包括|为|是|有|:)*[ ]?(-?\d{1,9}(?:[ ]?(?:,|、|或者?|和|/)[ ]?-?\d{1,9})+)(?:[^\d.\w]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberRow();

    // A list of lists: the values are those of all of them.
    [GeneratedRegex(@"(?:\A|\n)- \[(\d{1,9}(?:,[ ]?\d{1,9}){0,40})\](?=[ ]?:)", RegexOptions.CultureInvariant)]
    private static partial Regex ItemLists();

    [GeneratedRegex(@"[ ]-?\d{1,9}[ ]?(?::|表示|为).*", RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    // The one value that is supported.
    [GeneratedRegex(@"(?:仅支持|只支持)(?:取|取值)[ ]?为?[ ]?(-?\d{1,9})(?:[^\d.]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    // "the default is 0, which is aac; only aac is supported"
    [GeneratedRegex(@"默认值为[ ]?(\d{1,9}),此时使用[ ]?([A-Za-z0-9.]{1,20})(?=[^。\n]{0,20}。[^。\n]{0,4}[只仅]支持[ ]?\2)", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyOne();

    [GeneratedRegex(@"取值|可取|可选值|枚举值|支持的?值|以下值", RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex(@"(?:取值|可取|可选值|枚举值|支持的?值)(?:为|包括|有|是|:|如下)*[ ]?(`[A-Za-z0-9_][\w.-]{0,60}`(?:[ ]?(?:,|、|或者?|和|/|[ ])[ ]?`[A-Za-z0-9_][\w.-]{0,60}`){0,40})", RegexOptions.CultureInvariant)]
    private static partial Regex TextRow();

    [GeneratedRegex(@"(?:\A|\n)(?:- )?([A-Za-z0-9_][\w.-]{0,60})[ ]?(?::|为|表示|是|\n|\z)[ ]?([^\n。;,]{0,60})", RegexOptions.CultureInvariant)]
    private static partial Regex TextItem();
}
