using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>Changes a sample so that it keeps the rules about several members.</summary>
/// <param name="values">Makes what is missing.</param>
internal sealed class SampleRules(SampleValues values)
{
    /// <summary>Whether a member is one that a caller would choose.</summary>
    public static bool IsSuitable(FieldSchema field) =>
        field is { Deprecated: null, Undocumented: false, Effect: Effect.Normal };

    /// <summary>Keeps a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="scope">The object that has it.</param>
    /// <returns>Whether something was changed.</returns>
    public bool Repair(RuleSchema rule, SampleScope scope) => SampleConditions.Holds(rule.When, scope) && rule.Kind switch
    {
        RuleKind.AtLeastOne or RuleKind.ExactlyOne => rule.Paths.All(path => IsAbsent(path, scope)) && Add(FindBest(rule, scope), scope),
        RuleKind.Together => rule.Paths.Any(path => !IsAbsent(path, scope)) && rule.Paths.Aggregate(false, (changed, path) => Add(path, scope) || changed),
        RuleKind.Equal => CopyFirst(rule, scope),
        RuleKind.Differ => Separate(rule, scope),
        RuleKind.Ascending => Enumerable.Range(1, rule.Paths.Count - 1).Aggregate(false, (changed, i) => Raise(rule.Paths[i - 1], rule.Paths[i], scope) || changed),
        RuleKind.Orthogonal => Turn(rule, scope),
        RuleKind.OneToOne => Pair(rule, scope),
        RuleKind.Count => Resize(rule, scope),
        RuleKind.Requires => rule.Requires!.Terms.Aggregate(false, (changed, term) => Satisfy(term, scope) || changed),
        _ => false,
    };

    private static bool IsAbsent(MemberPath path, SampleScope scope) => scope.Follow(path).Value is null;

    private static MemberPath FindBest(RuleSchema rule, SampleScope scope) =>
        rule.Paths.FirstOrDefault(path => IsSuitable(scope.Follow(path).Field)) ?? rule.Paths[0];

    private bool Add(MemberPath path, SampleScope scope)
    {
        if (!IsAbsent(path, scope))
        {
            return false;
        }

        var holder = scope.Reach(path);
        holder.Object[path.Names[^1]] = values.Create(scope.Follow(path).Field, holder);
        return true;
    }

    private static void Set(MemberPath path, SampleScope scope, JsonNode value) => scope.Reach(path).Object[path.Names[^1]] = value;

    private static bool CopyFirst(RuleSchema rule, SampleScope scope)
    {
        if (scope.Follow(rule.Paths[0]).Value is not { } first || scope.Follow(rule.Paths[1]).Value is not { } second || JsonNode.DeepEquals(first, second))
        {
            return false;
        }

        Set(rule.Paths[1], scope, first.DeepClone());
        return true;
    }

    private bool Separate(RuleSchema rule, SampleScope scope)
    {
        var (first, second) = (scope.Follow(rule.Paths[0]), scope.Follow(rule.Paths[1]));
        if (first.Value is null || second.Value is null || !Texts(first.Value).Overlaps(Texts(second.Value)))
        {
            return false;
        }

        var (path, field) = second.Value is JsonArray ? (rule.Paths[0], first.Field) : (rule.Paths[1], second.Field);
        Set(path, scope, values.Create(field, scope.Reach(path), number: 1));
        return true;
    }

    private static HashSet<string> Texts(JsonNode value) =>
        value is JsonArray list ? [.. list.OfType<JsonNode>().Select(SampleJson.GetText)] : [SampleJson.GetText(value)];

    private static bool Raise(MemberPath low, MemberPath high, SampleScope scope)
    {
        if (scope.Follow(low).Value is not { } first || scope.Follow(high) is not (var field, { } second))
        {
            return false;
        }

        if (SampleJson.GetNumber(first) is { } number)
        {
            if (SampleJson.GetNumber(second) > number)
            {
                return false;
            }

            Set(high, scope, SampleJson.Number(field, number + 1));
            return true;
        }

        var later = SampleText.Later(SampleJson.GetText(first), 1);
        if (string.CompareOrdinal(SampleJson.GetText(second), SampleJson.GetText(first)) > 0)
        {
            return false;
        }

        Set(high, scope, JsonValue.Create(later));
        return true;
    }

    private static bool Turn(RuleSchema rule, SampleScope scope)
    {
        var sent = rule.Paths.Where(path => !IsAbsent(path, scope)).ToList();
        var isChanged = false;
        for (var axis = 0; axis < sent.Count; axis++)
        {
            var vector = new JsonArray([.. Enumerable.Range(0, 3).Select(i => (JsonNode)(i == axis ? 1 : 0))]);
            if (!JsonNode.DeepEquals(vector, scope.Follow(sent[axis]).Value))
            {
                Set(sent[axis], scope, vector);
                isChanged = true;
            }
        }

        return isChanged;
    }

    private bool Pair(RuleSchema rule, SampleScope scope)
    {
        var lists = rule.Paths.Select(path => path with { Names = new(path.Names.Take(path.Names.Count - 1)) }).ToArray();
        var count = lists.Max(list => scope.Items(list).Count);
        var isChanged = false;
        for (var side = 0; side < lists.Length && count > 0; side++)
        {
            isChanged |= Add(lists[side], scope);
            var (field, value) = scope.Follow(lists[side]);
            var items = (JsonArray)value!;
            isChanged |= items.Count != count;
            values.Resize(field, items, scope.Reach(lists[side]), count);
            isChanged |= NumberItems(items, rule.Paths[side].Names[^1], field);
        }

        return isChanged;
    }

    private static bool NumberItems(JsonArray items, string member, FieldSchema list)
    {
        var field = list.Items!.Fields.First(one => one.Name == member);
        var isChanged = false;
        for (var i = 0; i < items.Count; i++)
        {
            var node = items[i]!.AsObject();
            if (SampleJson.GetNumber(node[member]) != i)
            {
                node[member] = SampleJson.Number(field, i);
                isChanged = true;
            }
        }

        return isChanged;
    }

    private bool Resize(RuleSchema rule, SampleScope scope)
    {
        var (count, range) = (scope.Items(rule.Paths[0]).Count, rule.Range!);
        if (range.Contains(count))
        {
            return false;
        }

        var wanted = (int)(count < range.Minimum ? range.Minimum : range.Maximum ?? count);
        if (wanted == 0)
        {
            return scope.Reach(rule.Paths[0]).Object.Remove(rule.Paths[0].Names[^1]);
        }

        Add(rule.Paths[0], scope);
        var (field, value) = scope.Follow(rule.Paths[0]);
        values.Resize(field, (JsonArray)value!, scope.Reach(rule.Paths[0]), wanted);
        return true;
    }

    private bool Satisfy(ConditionTerm term, SampleScope scope)
    {
        if (SampleConditions.Holds(term, scope))
        {
            return false;
        }

        var field = scope.Follow(term.Path).Field;
        switch (term.Test)
        {
            case ConditionTest.Set:
                return Add(term.Path, scope);
            case ConditionTest.Absent:
                return scope.Reach(term.Path).Object.Remove(term.Path.Names[^1]);
            case ConditionTest.Contains:
                Set(term.Path, scope, new JsonArray(SampleJson.Parse(field.Items!, term.Values[0])));
                return true;
            case ConditionTest.NotEqual:
                var other = field.Values.FirstOrDefault(value => !term.Values.Contains(value.Value))?.Value;
                Set(term.Path, scope, other is not null ? SampleJson.Parse(field, other) : values.Create(field, scope.Reach(term.Path), number: 1));
                return true;
            default:
                Set(term.Path, scope, SampleJson.Parse(field, term.Values[0]));
                return true;
        }
    }
}
