using System.Text;
using RtcGen.Import.Draft;

namespace RtcGen.Import;

/// <summary>Gives members of one object that would be one property in C# a property each.</summary>
internal static class GoProperties
{
    /// <summary>Names the properties of an object and of all objects in it.</summary>
    public static void Name(IEnumerable<MemberDraft> members)
    {
        var all = members.ToList();
        var taken = all.Select(member => Pascal(member.Name)).ToHashSet(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in all)
        {
            var name = Pascal(member.Name);
            if (!given.Add(name))
            {
                member.Property = Free(taken, name);
            }

            Name(member.Fields);
            for (var item = member.Items; item is not null; item = item.Items)
            {
                Name(item.Fields);
            }
        }
    }

    /// <summary>A name as the generator makes it: separators go, and the letter behind one becomes a capital.</summary>
    public static string Pascal(string name)
    {
        var pascal = new StringBuilder();
        var starts = true;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                pascal.Append(starts ? char.ToUpperInvariant(c) : c);
            }

            starts = !char.IsAsciiLetterOrDigit(c);
        }

        return pascal.ToString();
    }

    private static string Free(HashSet<string> taken, string name)
    {
        var number = 2;
        while (!taken.Add(FormattableString.Invariant($"{name}{number}")))
        {
            number++;
        }

        return FormattableString.Invariant($"{name}{number}");
    }
}
