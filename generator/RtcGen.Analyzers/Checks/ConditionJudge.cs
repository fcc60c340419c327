using System.Globalization;

namespace RtcGen.Analyzers;

/// <summary>Whether a condition holds for an object, as far as its values are known.</summary>
internal static class ConditionJudge
{
    /// <summary>Whether all terms hold.</summary>
    public static Truth Judge(Condition condition, ObjectScope scope) => Truths.All(condition.Terms.Select(term => Judge(term, scope)));

    private static Truth Judge(ConditionTerm term, ObjectScope scope)
    {
        var target = scope.Resolve(term.Path);
        if (target.Member is not { } member)
        {
            return Truth.Unknown;
        }

        return term.Test switch
        {
            ConditionTest.Set => Presence.IsSet(member, target.Value),
            ConditionTest.Absent => Presence.IsSet(member, target.Value).Not(),
            ConditionTest.Contains => Contains(member, target.Value, term.Values[0]),
            ConditionTest.NotEqual => IsOneOf(member, target.Value, term.Values).Not(),
            _ => IsOneOf(member, target.Value, term.Values),
        };
    }

    private static Truth IsOneOf(MemberFacts member, KnownValue value, IReadOnlyList<string> written)
    {
        var used = value is AbsentValue or TextValue { Value: "" } && !(member.Required && value is TextValue) ? WithDefault(member, value) : value;
        return used is UnknownValue ? Truth.Unknown : Truths.Any(written.Select(one => Truths.From(IsSame(member, used, one))));
    }

    private static Truth Contains(MemberFacts member, KnownValue value, string written) => value switch
    {
        ListValue list => Truths.Any(list.Items.Select(item => item is UnknownValue ? Truth.Unknown : Truths.From(IsSame(member, item, written)))),
        UnknownValue => Truth.Unknown,
        _ => Truth.False,
    };

    // What the server uses for one that is not set.
    private static KnownValue WithDefault(MemberFacts member, KnownValue value) => member.Default is { } usual
        ? Read(member, value, usual)
        : new AbsentValue(value.Syntax);

    private static KnownValue Read(MemberFacts member, KnownValue value, string written) => member.ItemKind switch
    {
        MemberKind.Text => new TextValue(value.Syntax, written),
        MemberKind.Flag => new FlagValue(value.Syntax, written == "true"),
        _ => decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new IntegerValue(value.Syntax, number) : new UnknownValue(value.Syntax),
    };

    private static bool IsSame(MemberFacts member, KnownValue value, string written) => value switch
    {
        TextValue text => text.Value.Equals(written, member.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
        FlagValue flag => flag.Value == (written == "true"),
        IntegerValue whole => decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == whole.Value,
        RealValue real => double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number.Equals(real.Value),
        _ => false,
    };
}
