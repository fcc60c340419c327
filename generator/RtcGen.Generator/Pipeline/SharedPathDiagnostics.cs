using RtcGen.Schema;
using RtcGen.Schema.Reading;

namespace RtcGen.Generator;

/// <summary>Judges the paths of a file that go into shared types by the members that they lead to.</summary>
internal static class SharedPathDiagnostics
{
    /// <summary>What is wrong with them, in file order.</summary>
    public static IEnumerable<SchemaDiagnostic> Find(IReadOnlyList<SharedPath> paths, TypeLocation home, IEnumerable<TypeOutline> outlines)
    {
        if (paths.Count == 0)
        {
            return [];
        }

        var table = new OutlineTable(outlines);
        return paths.SelectMany(path => path.Ends.Select(end => Find(path, end, home, table))).OfType<SchemaDiagnostic>();
    }

    private static SchemaDiagnostic? Find(SharedPath path, EquatableArray<string> end, TypeLocation home, OutlineTable table)
    {
        var mayUseList = path.Rule is RuleKind.OneToOne or RuleKind.Disjoint && !path.Path.IsListOfShared;
        var route = table.Follow(home, path.Path.SharedType!, end, mayUseList);
        return route.Missing is { } name ? new(DiagnosticRules.UnknownReference, $"'{path.Path.Text}' leads nowhere, as '{route.MissingIn}' has no member '{name}'.", path.Path.Span)
            : route.End is { } member && Problem(path, member) is { } problem ? new(DiagnosticRules.Contradiction, $"'{path.Path.Text}' {problem}", path.Path.Span)
            : null;
    }

    private static string? Problem(SharedPath path, FieldSchema member) =>
        path.Term is { } term ? Problem(term, member)
        : path.Rule is { } rule ? Expected(rule, member) is { } expected ? $"must be {expected}, which it is not." : null
        : RuleMembers.IsNumber(member.Type) ? null : "is the end of a range, and so must be a number.";

    private static string? Problem(ConditionTerm term, FieldSchema member)
    {
        if (term.Test is ConditionTest.Set or ConditionTest.Absent)
        {
            return null;
        }

        var compared = term.Test == ConditionTest.Contains ? member.Items : member;
        if (compared is not { Type: <= FieldType.Boolean })
        {
            return term.Test == ConditionTest.Contains ? "is not a list of single values, as 'contains' needs." : "has no single value to compare; ask whether it 'is set'.";
        }

        if (term.Test == ConditionTest.Contains && compared.Values.Count > 0 && compared.Type != FieldType.String)
        {
            return "is a list of numbers with names, in which nothing can be looked for from outside of its shared type.";
        }

        var odd = term.Values.FirstOrDefault(value => !JsonLiterals.Fits(value, compared.Type));
        if (odd is not null)
        {
            return $"is compared with '{odd}', but must be {JsonLiterals.Expectation(compared.Type)}.";
        }

        var values = compared.Values.Select(value => value.Value).ToList();
        odd = values.Count == 0 ? null : term.Values.FirstOrDefault(value => !values.Contains(value));
        return odd is null ? null : $"is compared with '{odd}', but its 'values' are {Messages.Some(values)}{Messages.Suggest(odd, values)}";
    }

    private static string? Expected(RuleKind kind, FieldSchema member) => RuleMembers.Expected(kind, member.Type, member.Items?.Type)
        ?? (kind is RuleKind.OneToOne or RuleKind.Disjoint && member.Type > FieldType.Boolean ? "a single value in the items of a list" : null);
}
