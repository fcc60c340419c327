using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Compares the rules about several members with what the facts say in sentences.</summary>
/// <param name="action">The schema.</param>
/// <param name="members">The members by their path.</param>
/// <param name="conditions">What reads and compares conditions.</param>
/// <param name="findings">Where differences go.</param>
internal sealed class RuleComparison(ActionSchema action, IReadOnlyDictionary<string, SchemaMember> members, ConditionComparison conditions, Findings findings)
{
    // Judged elsewhere: as counts, as effects and as what is required; and what only the server judges.
    private static readonly RuleKind[] Apart = [RuleKind.Ignored, RuleKind.Server];

    public void Compare(IReadOnlyCollection<MemberFacts> facts)
    {
        var found = Rules().ToList();
        var stated = new List<RuleText>();
        foreach (var (member, sentence) in facts.Where(member => members.ContainsKey(member.Path)).SelectMany(Sentences))
        {
            var readings = RuleReadings.Of(sentence);
            findings.Count(readings.Count > 0 ? "rule" : "rule in words");
            foreach (var wanted in readings.Select(reading => Read(reading, members[member.Path].Plain)))
            {
                stated.Add(wanted);
                if (!found.Exists(rule => rule.IsSame(wanted, conditions.Same)))
                {
                    findings.Report(action, member.Path, "rule", $"no rule says: {wanted}");
                }
            }

            // In words: of the member, of what it lies in, or of a rule around it.
            if (readings.Count == 0 && members[member.Path] is var silent && !IsSaid(silent))
            {
                findings.Report(action, member.Path, "rule", $"nothing says: {sentence}");
            }
        }

        stated.AddRange(RuleReadings.Elsewhere.Select(reading => Read(reading, string.Empty)));
        foreach (var rule in found.Where(rule => !stated.Exists(known => known.IsSame(rule, conditions.Same)) && !IsCondition(rule, facts)))
        {
            findings.Count("rule");
            findings.Report(action, string.Empty, "rule", $"rule is no fact: {rule}");
        }
    }

    // Some notes are rules as well. Of what no page describes nothing is checked.
    private IEnumerable<(MemberFacts Member, string Sentence)> Sentences(MemberFacts member)
    {
        if (member.IsUndocumented || members[member.Path].Chain.Any(one => one.Field.Undocumented))
        {
            yield break;
        }

        if (member.Text("crossField") is { } sentence)
        {
            yield return (member, sentence);
        }

        if (member.Text("note") is { } note && RuleReadings.Of(note).Count > 0)
        {
            yield return (member, note);
        }
    }

    private IEnumerable<RuleText> Rules()
    {
        var inside = members.Values.DistinctBy(member => member.Plain).SelectMany(member => member.Field.Rules.Concat(member.Field.Items?.Rules ?? []).Select(rule => (rule, member.Plain)));
        var shared = members.Values.SelectMany(member => member.Holders).Where(holder => holder.Path.EndsWith("[]", StringComparison.Ordinal)).DistinctBy(holder => holder.Path)
            .SelectMany(holder => holder.Field.Rules.Select(rule => (rule, holder.Plain)));
        return action.Rules.Select(rule => (rule, string.Empty)).Concat(inside).Concat(shared).Distinct()
            .Where(pair => !Apart.Contains(pair.Item1.Kind) && !IsCount(pair.Item1) && RequestConditions.RequiredBy(pair.Item1, pair.Item2) is null)
            .Select(pair => RuleText.Of(pair.Item1, pair.Item2));
    }

    private static bool IsCount(RuleSchema rule) => rule is { Kind: RuleKind.Count, When: null };

    private bool IsSaid(SchemaMember member) => member.Field.Rules.Count > 0 || member.Chain.TakeLast(3).Any(one => one.Field.Remarks is not null) || new RequestConditions(action).RulesAround(member)
        .Any(pair => pair.Rule.Paths.Any(path => SchemaMember.Absolute(path, pair.Around).StartsWith(member.Plain, StringComparison.Ordinal)) || pair.Rule.Kind == RuleKind.Server);

    // "One of several" is what is required of each of them.
    private static bool IsCondition(RuleText rule, IReadOnlyCollection<MemberFacts> facts) =>
        (rule.Name.StartsWith($"{RuleKind.AtLeastOne}:", StringComparison.Ordinal) || rule.Name.StartsWith($"{RuleKind.ExactlyOne}:", StringComparison.Ordinal))
        && rule.Name[(rule.Name.IndexOf(':', StringComparison.Ordinal) + 2)..].Split(", ") is var paths
        && facts.Any(member => member.Has("requiredWhen") && paths.Contains(SchemaMember.Strip(member.Path)));

    private RuleText Read(RuleReadings.Reading reading, string member)
    {
        var around = SchemaMember.Outside(member);
        var paths = reading.Members.Select(name => name.Length == 0 ? member : conditions.Reader.Find(name, around) ?? name);
        return new(
            RuleText.Join(reading.Kind, paths, reading.Range.Length > 0 ? $" {reading.Range}" : string.Empty),
            Condition(reading.When, around),
            Condition(reading.Requires, around));
    }

    private Condition Condition(string? text, string around) => text is null
        ? FactsTests.Condition.Always
        : conditions.Reader.Read(text, around) ?? throw new InvalidOperationException($"{action.Action}: {text}");
}
