using System.Text;

namespace RtcGen.Generated;

/// <summary>
/// Finds a name in the list of those that an object has: <c>Id State|status Name</c>, where what follows a bar is another name under which
/// the member may arrive. Names hold neither blanks nor bars.
/// </summary>
internal static class MemberNames
{
    /// <summary>Finds the member that has just this name, beginning with the one behind the last: servers keep to an order.</summary>
    /// <param name="names">The list.</param>
    /// <param name="name">The name.</param>
    /// <param name="next">Where to begin; afterwards behind the member that was found.</param>
    /// <returns>The member's number in the list; -1 for none.</returns>
    public static int Find(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name, ref (int Member, int Start) next) =>
        FindFrom(names, name, next, names.Length, ref next) is var found and >= 0 ? found : FindFrom(names, name, default, next.Start, ref next);

    /// <summary>Finds the one member that is meant by a name that none has: by another name of it, or because only case differs.</summary>
    /// <param name="names">The list.</param>
    /// <param name="name">The name.</param>
    /// <param name="ownName">The member's own name.</param>
    /// <returns>The member's number in the list; -1 when there is none, when there are several, or when one has just this name.</returns>
    public static int FindMeant(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> ownName)
    {
        ownName = default;
        var (meant, alike, isAlias) = (-1, 0, false);
        var member = 0;
        var own = ReadOnlySpan<byte>.Empty;
        for (var isOwn = true; names.Length > 0;)
        {
            var end = names.IndexOfAny((byte)' ', (byte)'|');
            var candidate = end < 0 ? names : names[..end];
            own = isOwn ? candidate : own;
            var isExact = candidate.SequenceEqual(name);
            if (isExact && isOwn)
            {
                return -1;
            }

            var isLike = !isExact && Ascii.EqualsIgnoreCase(candidate, name);
            alike += isLike ? 1 : 0;
            if (isExact || (isLike && !isAlias))
            {
                meant = member;
                ownName = own;
            }

            isAlias |= isExact;
            isOwn = end >= 0 && names[end] == ' ';
            member += isOwn ? 1 : 0;
            names = end < 0 ? default : names[(end + 1)..];
        }

        return isAlias || alike == 1 ? meant : -1;
    }

    // Looks at the names from one on that begin before a place.
    private static int FindFrom(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name, (int Member, int Start) from, int end, ref (int Member, int Start) next)
    {
        for (var (member, start) = from; start < end && start < names.Length; member++)
        {
            var rest = names[start..];
            var length = rest.IndexOf((byte)' ') is var blank and >= 0 ? blank : rest.Length;
            start += length + 1;
            if (StartsWithName(rest, name))
            {
                next = (member + 1, start);
                return member;
            }
        }

        return -1;
    }

    private static bool StartsWithName(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name) =>
        names.StartsWith(name)
        && (names.Length == name.Length || names[name.Length] is (byte)' ' or (byte)'|')
        && !name.ContainsAny((byte)' ', (byte)'|');
}
