using System.Globalization;
using System.Text;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Finds out what a name such as <c>TagFilters.1.Values.2</c> means: members and numbers of items, with dots between them.</summary>
internal static class PairNames
{
    // More digits than anybody has items, and few enough for an int.
    private const int MostDigits = 9;

    /// <summary>
    /// The member that a name begins with: the longest, because names may contain dots; in another case as well, unless another member differs from it in case alone.
    /// </summary>
    /// <param name="fields">The members that are looked for.</param>
    /// <param name="siblings">All members of the object.</param>
    /// <param name="name">What is left of the name.</param>
    public static PairStep? FindMember(EquatableArray<FieldSchema> fields, EquatableArray<FieldSchema> siblings, string name) =>
        Longest(fields.Where(field => BeginsWith(name, field.Name, string.Equals))) is { } exact ? Step(exact, name, isExact: true)
        : Longest(fields.Where(field => BeginsWith(name, field.Name, HasSameLetters) && siblings.Count(other => HasSameLetters(other.Name, field.Name)) == 1)) is { } alike ? Step(alike, name, isExact: false)
        : null;

    /// <summary>The number that a name begins with, counted from 1, and what follows; null for anything else.</summary>
    public static (int Number, string? Behind)? FindNumber(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var digits = dot < 0 ? name : name[..dot];
        return digits.Length is > 0 and <= MostDigits && digits[0] != '0' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, dot < 0 ? null : name[(dot + 1)..])
            : null;
    }

    /// <summary>Whether a name leads to a value that must not be shown; one that is not as it should be, as far as it leads.</summary>
    public static bool LeadsToSecret(EquatableArray<FieldSchema> fields, EquatableArray<FieldSchema> siblings, string name) =>
        FindMember(fields, siblings, name) is var (field, rest, _) && LeadsToSecret(field, rest);

    private static bool LeadsToSecret(FieldSchema field, string? rest)
    {
        if (field.Type == FieldType.Array && rest is not null && FindNumber(rest) is var (_, behind))
        {
            (field, rest) = (field.Items!, behind);
        }

        return rest is not null && field.Type == FieldType.Object && FindMember(field.Fields, field.Fields, rest) is var (member, further, _)
            ? LeadsToSecret(member, further)
            : HoldsSecret(field);
    }

    /// <summary>Whether a member is secret, or something in it is.</summary>
    public static bool HoldsSecret(FieldSchema field) =>
        field.Secret || (field.Items is { } item && HoldsSecret(item)) || field.Fields.Any(HoldsSecret);

    private static bool BeginsWith(string name, string member, Func<string, string, bool> isSame) =>
        (name.Length == member.Length || (name.Length > member.Length && name[member.Length] == '.')) && isSame(name[..member.Length], member);

    private static bool HasSameLetters(string name, string other) => Ascii.EqualsIgnoreCase(name, other);

    private static FieldSchema? Longest(IEnumerable<FieldSchema> fields) => fields.MaxBy(field => field.Name.Length);

    private static PairStep Step(FieldSchema field, string name, bool isExact) =>
        new(field, name.Length == field.Name.Length ? null : name[(field.Name.Length + 1)..], isExact);
}

/// <summary>The first step of a name.</summary>
/// <param name="Field">The member.</param>
/// <param name="Rest">What follows the dot behind it; null where the name ends.</param>
/// <param name="IsExact">Whether the case of its letters is right.</param>
internal readonly record struct PairStep(FieldSchema Field, string? Rest, bool IsExact);
