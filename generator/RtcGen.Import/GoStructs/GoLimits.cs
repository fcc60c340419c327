using System.Globalization;
using RtcGen.Import.Draft;
using RtcGen.Import.Texts;

namespace RtcGen.Import;

/// <summary>What the tags <c>min</c>, <c>max</c> and <c>enum</c> say of a member.</summary>
internal static class GoLimits
{
    // What stands between values that somebody wrote into one.
    private static readonly char[] Separators = ['\u3001', '\uFF0C', '\\'];

    /// <summary>Adds the facts. A result has no limits, and its values are only the known ones.</summary>
    public static void Add(MemberDraft member, GoTag tag, GoFile types, bool inResult)
    {
        if (tag.Find("enum") is { } name)
        {
            Values(member, name, types);
        }

        if (!inResult && Interval(tag) is { } interval)
        {
            _ = member.Type switch
            {
                "string" => member.Length = Size(interval),
                "array" or "map" => member.Count = Size(interval),
                "int32" or "int64" or "double" when member.Values.Count == 0 => member.Range = interval,
                _ => null,
            };
        }
    }

    private static string? Interval(GoTag tag)
    {
        var (minimum, maximum) = (Bound(tag, "min"), Bound(tag, "max"));
        return (minimum, maximum) switch
        {
            (null, null) => null,
            (null, _) => $"(, {maximum}]",
            (_, null) => $"[{minimum}, )",
            _ => $"[{minimum}, {maximum}]",
        };
    }

    // What is counted starts at none.
    private static string Size(string interval) => interval.StartsWith("(,", StringComparison.Ordinal) ? "[0" + interval[1..] : interval;

    // 1e+09 is how Go writes a number that is large.
    private static string? Bound(GoTag tag, string key) =>
        decimal.TryParse(tag.Find(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.############################", CultureInfo.InvariantCulture) : null;

    private static void Values(MemberDraft member, string name, GoFile types)
    {
        if (!types.Enums.TryGetValue(name, out var values))
        {
            member.Notes.Add($"the allowed values: the constants of {name} were not found");
        }
        else if (values.Any(IsSlip))
        {
            member.Notes.Add($"the allowed values: the SDK has {string.Join(", ", values.Select(value => $"'{value}'"))}");
        }
        else
        {
            foreach (var value in ValueNames.Choose(values.Distinct(StringComparer.Ordinal)))
            {
                member.Values.Add(value);
            }
        }
    }

    // Several values in one, or one that was cut off with a blank: nobody can tell what the server takes.
    private static bool IsSlip(string value) => value.Length == 0 || value.Trim().Length != value.Length || value.IndexOfAny(Separators) >= 0;
}
