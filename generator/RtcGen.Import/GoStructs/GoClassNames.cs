using RtcGen.Import.Draft;

namespace RtcGen.Import;

/// <summary>
/// Keeps the classes of one action out of the names of another. The class of the member Template of GetSpace, and of all in it, would begin
/// with GetSpaceTemplate, as do those of an action of that name. The member gets a class with a name of its own.
/// </summary>
internal static class GoClassNames
{
    // What a member is called that adds nothing to the names of what is in it.
    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal) { "Config", "Data", "Info", "Items", "List", "Params", "Result" };

    /// <summary>Names the classes of all members that need it.</summary>
    /// <param name="actions">The actions of one service.</param>
    public static void Separate(IReadOnlyList<ActionDraft> actions)
    {
        var names = actions.Select(action => GoProperties.Pascal(action.Action)).Order(StringComparer.Ordinal).ToList();
        foreach (var action in actions)
        {
            // In ordinal order those that begin with a name follow it.
            var name = GoProperties.Pascal(action.Action);
            var endings = names
                .Skip(names.BinarySearch(name, StringComparer.Ordinal) + 1)
                .TakeWhile(other => other.StartsWith(name, StringComparison.Ordinal))
                .Where(other => other.Length > name.Length)
                .Select(other => other[name.Length..])
                .ToList();
            Separate(action.Query.Concat(action.Body), name, "Request", endings);
            Separate(action.Result.Fields, name, "Result", endings);
        }
    }

    private static void Separate(IEnumerable<MemberDraft> members, string action, string side, List<string> endings)
    {
        foreach (var member in endings.Count > 0 ? members : [])
        {
            var name = GoProperties.Pascal(member.Name);
            var single = member.Items ?? member;
            if (Holders.Contains(name))
            {
                Separate(single.Fields, action, side, endings);
            }
            else if ((single.Fields.Count > 0 || single.Values.Count > 0) && endings.Exists(ending => Added(action, name).StartsWith(ending, StringComparison.Ordinal)))
            {
                member.CSharp = action + side + name;
            }
        }
    }

    // A word that the name ends with already is not repeated.
    private static string Added(string action, string member)
    {
        for (var length = member.Length - 1; length > 0; length--)
        {
            if (char.IsAsciiLetterUpper(member[length]) && action.EndsWith(member[..length], StringComparison.Ordinal))
            {
                return member[length..];
            }
        }

        return member;
    }
}
