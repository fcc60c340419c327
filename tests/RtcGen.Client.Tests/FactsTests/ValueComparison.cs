using System.Text.RegularExpressions;
using RtcGen.Schema;
using Reaction = RtcGen.Schema.WhenInvalid;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Compares which values a member may have, and what the server does with others.</summary>
/// <param name="action">The schema.</param>
/// <param name="findings">Where differences go.</param>
internal sealed partial class ValueComparison(ActionSchema action, Findings findings)
{
    /// <param name="facts">The facts of the member.</param>
    /// <param name="member">The member.</param>
    /// <param name="list">The facts of the list in whose items the member lies; null for none.</param>
    /// <param name="uniqueInside">The member of the items that the facts call unique.</param>
    public void Compare(MemberFacts facts, SchemaMember member, MemberFacts? list, string? uniqueInside)
    {
        var (field, rules) = (member.Field, CountsOf(member));
        CompareRange(facts, "minimum", facts.Text(facts.IsList ? "itemMin" : "min"), facts.Is("exclusiveMin"), null, facts.IsList ? field.Items?.Range : field.Range, isLow: true);
        CompareRange(facts, "maximum", facts.Text(facts.IsList ? "itemMax" : "max"), facts.Is("exclusiveMax"), facts.Text("maxRef"), facts.IsList ? field.Items?.Range : field.Range, isLow: false);
        var exact = facts.IsList ? facts.Text("length") : null;
        var count = field.Count ?? rules;
        ExpectLeast(facts, "least items", exact ?? facts.Text("minItems"), count);
        Expect(facts, "most items", exact ?? facts.Text("maxItems"), MemberFacts.Plain(count?.Maximum));
        ExpectLeast(facts, "least characters", facts.Text("minLength"), field.Length);
        Expect(facts, "most characters", facts.Text("maxLength"), MemberFacts.Plain((field.Length ?? field.Items?.Length)?.Maximum));
        Expect(facts, "most bytes", facts.Text("maxBytes"), MemberFacts.Plain(field.Bytes?.Maximum));
        Expect(facts, "unique", facts.Text("itemUnique") ?? uniqueInside, field.Unique ? field.UniqueBy ?? "item" : null);
        Expect(facts, "when invalid", ReactionOf(facts, field, list), ReactionOf(field));
        CompareValues(facts, facts.IsList ? "itemEnum" : "enum", facts.IsList ? field.Items : field);
        foreach (var value in facts.Texts("notSupported"))
        {
            Expect(facts, "not supported", value, field.Meaning.Any(meaning => meaning.Value == value) ? value : null);
        }
    }

    private static string? End(string? value, bool isOpen) => value is null ? null : $"{(isOpen ? "beyond " : string.Empty)}{value}";

    private static string? ReactionOf(FieldSchema field)
    {
        // What holds for three lists at once is a rule of the object that has them.
        var known = field.WhenInvalid != Reaction.Unstated ? field.WhenInvalid : field.Rules.Select(rule => rule.WhenInvalid).FirstOrDefault();
        var name = known.ToString();
        return known == Reaction.Unstated ? null : char.ToLowerInvariant(name[0]) + name[1..];
    }

    // Some lists say it for all members of their items.
    private static string? ReactionOf(MemberFacts facts, FieldSchema field, MemberFacts? list) => (facts.Text("onInvalid"), list) switch
    {
        ({ } own, _) => own,
        (null, { } around) when field.WhenInvalid.ToString() is var found && around.Entry("childOnInvalid", facts.Is("required") ? "required" : "optional") is { } told
            && told.Split("-or-").Contains(found, StringComparer.OrdinalIgnoreCase) => told.Split("-or-")[0],
        _ => null,
    };

    private NumberRange? CountsOf(SchemaMember member) => action.Rules
        .Where(rule => rule.Kind == RuleKind.Count && rule.When is null && rule.Paths.Any(path => SchemaMember.Absolute(path, string.Empty) == member.Plain))
        .Select(rule => rule.Range)
        .FirstOrDefault();

    // 0 or more says nothing; neither does 1 or more, as what is empty is absent.
    private void ExpectLeast(MemberFacts facts, string kind, string? stated, NumberRange? range) =>
        Expect(facts, kind, stated == "0" ? null : stated, range?.Minimum is { } least && (least > 1 || (least == 1 && stated is not null)) ? MemberFacts.Plain(least) : null);

    private void CompareRange(MemberFacts facts, string kind, string? stated, bool isOpen, string? reference, NumberRange? range, bool isLow)
    {
        var (number, other, isIncluded) = isLow ? (range?.Minimum, range?.MinimumOf, range?.MinimumIncluded) : (range?.Maximum, range?.MaximumOf, range?.MaximumIncluded);
        Expect(facts, kind, End(reference?.Split('.')[^1] ?? stated, isOpen), End(other?.Names[^1] ?? MemberFacts.Plain(number), isIncluded == false));
    }

    private void CompareValues(MemberFacts facts, string key, FieldSchema? field)
    {
        var (stated, named) = (facts.Texts(key), facts.Keys($"{key}Names"));
        if (stated.Count == 0 && facts.Text("note") is { } note && note.Contains("open list", StringComparison.Ordinal))
        {
            stated = [.. Numbers().Matches(note).Select(number => number.Value)];
        }

        if (stated.Count == 0 && named.Count == 0)
        {
            Expect(facts, "values", null, field?.Values.Count > 0 ? string.Join(", ", field.Values.Select(value => value.Value)) : null);
            return;
        }

        // Numbers that no source names are a range.
        var values = stated.Concat(named).Distinct().Order(StringComparer.Ordinal).ToList();
        if (named.Count == 0 && field is { Values.Count: 0, Range: { } range } && values.All(value => decimal.TryParse(value, out var number) && range.Contains(number)))
        {
            findings.Count("values");
        }
        else
        {
            var known = field?.Values.Select(value => value.Value) ?? [];
            Expect(facts, "values", string.Join(", ", values), string.Join(", ", known.Order(StringComparer.Ordinal)));
        }

        foreach (var value in named)
        {
            var isNamed = field?.Values.Any(known => known.Value == value) == true || field?.Meaning.Any(known => known.Value == value) == true;
            Expect(facts, "name of a value", value, isNamed ? value : null);
        }
    }

    // A note that lists numbers names each of them.
    [GeneratedRegex(@"\b\d{5}\b")]
    private static partial Regex Numbers();

    private void Expect(MemberFacts facts, string kind, string? stated, string? found) => findings.Expect(action, facts.Path, kind, stated, found);
}
