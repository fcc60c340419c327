using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Compares a schema with the facts, value by value and in both directions: what the facts state must be in the schema, and what the schema states must be a fact.</summary>
internal static class FactsComparison
{
    /// <summary>Compares all actions that have a schema.</summary>
    public static Findings All()
    {
        var findings = new Findings();
        foreach (var facts in Facts.All)
        {
            if (Catalogue.Find(facts.Action, facts.Version) is { } action)
            {
                Compare(action, facts, findings);
            }
        }

        return findings;
    }

    public static void Compare(ActionSchema action, ActionFacts facts, Findings findings)
    {
        new ActionComparison(action, findings).Compare(facts);
        RateComparison.Compare(action, facts, findings);
        if (facts.IsOfOldPackage)
        {
            return;
        }

        CompareMembers(action, facts, [.. facts.Parameters.Select(parameter => new MemberFacts(parameter))], findings);
        new ResultComparison(action, facts, findings).Compare();
    }

    private static void CompareMembers(ActionSchema action, ActionFacts of, List<MemberFacts> list, Findings findings)
    {
        var members = SchemaMember.Of(action).ToDictionary(member => member.Path);
        var facts = list.ToDictionary(member => member.Path);
        var conditions = new ConditionComparison(action, members, facts, findings);
        var (kinds, values) = (new MemberComparison(action, findings), new ValueComparison(action, findings));
        foreach (var stated in list)
        {
            findings.Count("member");
            if (!members.TryGetValue(stated.Path, out var member))
            {
                // What is free-form covers all that is inside.
                if (!members.Values.Any(known => known.Field.Type == FieldType.Json && stated.Path.StartsWith($"{known.Path}.", StringComparison.Ordinal)))
                {
                    findings.Report(action, stated.Path, "member", "the member itself");
                }

                continue;
            }

            findings.Expect(action, stated.Path, "place", stated.IsQuery ? "query" : "body", action.Query.Any(field => field.Name == member.Chain.First().Field.Name) ? "query" : "body");
            kinds.Compare(stated, member, of.IsUndocumented);
            if (!of.IsUndocumented && !stated.IsUndocumented && !member.Chain.Any(one => one.Field.Undocumented))
            {
                conditions.Compare(stated, member);
                var around = stated.Path.LastIndexOf("[].", StringComparison.Ordinal) is var end and > 0 && stated.Path.IndexOf('.', end + 3) < 0 ? facts.GetValueOrDefault(stated.Path[..end]) : null;
                values.Compare(stated, member, around, list.Find(inner => inner.Is("unique") && inner.Path == $"{stated.Path}[].{inner.Name}")?.Name);
            }
        }

        foreach (var path in members.Keys.Where(path => !facts.ContainsKey(path) && !list.Exists(stated => stated.Path.StartsWith($"{path}.", StringComparison.Ordinal) || stated.Path.StartsWith($"{path}[]", StringComparison.Ordinal))))
        {
            findings.Report(action, path, "member", "the member is no fact");
        }

        new RuleComparison(action, members, conditions, findings).Compare(list);
    }
}
