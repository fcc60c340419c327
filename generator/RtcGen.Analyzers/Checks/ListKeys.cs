using System.Globalization;

namespace RtcGen.Analyzers;

/// <summary>What the items of a list are compared by with those of another.</summary>
internal static class ListKeys
{
    private const char Separator = '\u0001';

    /// <summary>The keys of a list, or of the lists' property that a path leads to; null where one is not known.</summary>
    public static HashSet<string>? Of(PathTarget target, IReadOnlyList<string> by)
    {
        var (list, names) = target is { List: { } holder, Item: { } item } ? (holder, [item]) : (target, by);
        if (list.Value is AbsentValue)
        {
            return [];
        }

        if (list.Value is not ListValue { Items: var items })
        {
            return null;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in items.Where(one => one is not AbsentValue))
        {
            if (KeyOf(one, names) is not { } key)
            {
                return null;
            }

            keys.Add(key);
        }

        return keys;
    }

    private static string? KeyOf(KnownValue item, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return Text(item, null);
        }

        if (item is not ObjectValue known)
        {
            return null;
        }

        var parts = names.Select(name => known.Facts.Members.TryGetValue(name, out var member) ? Text(known.Get(name), member) : null).ToList();
        return parts.Contains(null) ? null : string.Join(Separator.ToString(), parts);
    }

    // One that is not set counts as its default.
    private static string? Text(KnownValue value, MemberFacts? member) => value switch
    {
        AbsentValue or TextValue { Value: "" } when member is { Required: false } => member.Default ?? string.Empty,
        AbsentValue => string.Empty,
        _ => ItemKeys.Of(value) is { } key ? Convert.ToString(key, CultureInfo.InvariantCulture) : null,
    };
}
