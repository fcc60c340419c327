using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>Sets the default of a member where it is a constant of its type.</summary>
internal static class DefaultFacts
{
    public static void Read(MemberDraft member, Prose prose)
    {
        if (Defaults.Find(prose) is not { } said)
        {
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
        "int32" or "int64" when Number.TryRead(said, out var whole) && whole == decimal.Truncate(whole) => Number.Of(said),
        "double" when Number.TryRead(said, out _) => Number.Of(said),
        "boolean" when said.Equals("true", StringComparison.OrdinalIgnoreCase) || said.Equals("false", StringComparison.OrdinalIgnoreCase) => said.ToLowerInvariant(),
        "string" => said.Trim('"', '\'', ' ') is { Length: > 0 } text ? text : null,
        _ => null,
    };

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
