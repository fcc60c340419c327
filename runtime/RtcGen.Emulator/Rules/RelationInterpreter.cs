using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Decides rules about several members.</summary>
internal static class RelationInterpreter
{
    // The documentation says "orthogonal" of decimal fractions and gives no tolerance; a thousandth of the lengths is ours.
    private const double Tolerance = 1e-3;

    /// <summary>Whether a rule holds, or does not apply.</summary>
    public static bool Holds(RuleSchema rule, MemberScope scope) =>
        !ConditionInterpreter.Holds(rule.When, scope) || rule.Kind switch
        {
            RuleKind.AtLeastOne => NumberSet(rule, scope) >= 1,
            RuleKind.ExactlyOne => NumberSet(rule, scope) == 1,
            RuleKind.AtMostOne => NumberSet(rule, scope) <= 1,
            RuleKind.Together => NumberSet(rule, scope) is var set && (set == 0 || set == rule.Paths.Count),
            RuleKind.Equal => Pair(rule, scope) is not var (first, second) || Same(first, second),
            RuleKind.Differ => Pair(rule, scope) is not var (first, second) || !Overlap(first, second),
            RuleKind.Ascending => Enumerable.Range(1, rule.Paths.Count - 1).All(i => Ascending(scope.Follow(rule.Paths[i - 1]).Value, scope.Follow(rule.Paths[i]).Value)),
            RuleKind.Orthogonal => Orthogonal([.. rule.Paths.Select(path => Vector(scope.Items(path))).Where(vector => vector.Length == 3)]),
            RuleKind.OneToOne => Keys(rule.Paths[0], scope).SetEquals(Keys(rule.Paths[1], scope)),
            RuleKind.Disjoint => !Keys(rule.Paths[0], rule.By, scope).Overlaps(Keys(rule.Paths[1], rule.By, scope)),
            RuleKind.Requires => ConditionInterpreter.Holds(rule.Requires, scope),
            RuleKind.Count => rule.Range!.Contains(scope.Items(rule.Paths[0]).Count),
            _ => true,
        };

    /// <summary>The members of an object that its rules say are ignored now.</summary>
    public static IEnumerable<string> Ignored(FieldSchema holder, MemberScope scope) => holder.Rules.Count == 0 ? [] : holder.Rules
        .Where(rule => rule.Kind == RuleKind.Ignored && ConditionInterpreter.Holds(rule.When, scope))
        .SelectMany(rule => rule.Paths.Select(path => path.Text));

    /// <summary>The members of an object that belong to other choices than the one made.</summary>
    public static IReadOnlySet<string> Unused(FieldSchema holder, MemberScope scope)
    {
        if (holder.Union is not { } union)
        {
            return FrozenSet<string>.Empty;
        }

        var choice = new MemberPath(union.By, 0, new([union.By]));
        var (by, chosen) = (scope.Follow(choice).Field, scope.Effective(choice));
        var used = union.Branches.Where(branch => chosen is not null && ConditionInterpreter.IsSame(by, chosen, branch.Value)).Select(branch => branch.Member).ToHashSet(StringComparer.Ordinal);
        return union.Branches.Select(branch => branch.Member).Where(member => !used.Contains(member)).ToHashSet(StringComparer.Ordinal);
    }

    private static int NumberSet(RuleSchema rule, MemberScope scope) => rule.Paths.Count(path => scope.Follow(path).Value is not null);

    private static (JsonElement First, JsonElement Second)? Pair(RuleSchema rule, MemberScope scope) =>
        scope.Follow(rule.Paths[0]).Value is { } first && scope.Follow(rule.Paths[1]).Value is { } second ? (first, second) : null;

    private static bool Same(JsonElement first, JsonElement second) => BodyMembers.Describe(first) == BodyMembers.Describe(second);

    private static bool Overlap(JsonElement first, JsonElement second) => (first.ValueKind, second.ValueKind) switch
    {
        (JsonValueKind.Array, _) => first.EnumerateArray().Any(item => Same(item, second)),
        (_, JsonValueKind.Array) => second.EnumerateArray().Any(item => Same(item, first)),
        _ => Same(first, second),
    };

    private static bool Ascending(JsonElement? first, JsonElement? second)
    {
        if (first is not { } low || second is not { } high)
        {
            return true;
        }

        if (low.ValueKind == JsonValueKind.Number && high.ValueKind == JsonValueKind.Number)
        {
            return FieldTypes.GetNumber(low) < FieldTypes.GetNumber(high);
        }

        return Time(low) is not { } start || Time(high) is not { } end || start < end;
    }

    internal static DateTimeOffset? Time(JsonElement value) =>
        DateTimeOffset.TryParse(BodyMembers.GetText(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static double[] Vector(IReadOnlyList<JsonElement> items) =>
        [.. items.Where(item => item.ValueKind == JsonValueKind.Number).Select(item => item.GetDouble())];

    private static bool Orthogonal(double[][] vectors)
    {
        for (var i = 0; i < vectors.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Math.Abs(Dot(vectors[i], vectors[j])) > Tolerance * Math.Sqrt(Dot(vectors[i], vectors[i]) * Dot(vectors[j], vectors[j])))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static double Dot(double[] a, double[] b) => (a[0] * b[0]) + (a[1] * b[1]) + (a[2] * b[2]);

    private static HashSet<string> Keys(MemberPath path, MemberScope scope)
    {
        var list = path with { Names = new(path.Names.Take(path.Names.Count - 1)) };
        return Keys(list, new([path.Names[^1]]), scope);
    }

    private static HashSet<string> Keys(MemberPath list, EquatableArray<string> by, MemberScope scope)
    {
        if (by.Count == 0)
        {
            return [.. scope.Items(list).Select(BodyMembers.Describe)];
        }

        var fields = scope.Follow(list).Field.Items?.Fields ?? [];
        return [.. scope.Items(list).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => string.Join('\n', by.Select(name => GetKey(item, name, fields))))];
    }

    private static string GetKey(JsonElement item, string name, EquatableArray<FieldSchema> fields) =>
        fields.FirstOrDefault(field => field.Name == name) is not { } field ? string.Empty
        : BodyMembers.Find(item, field, fields) is { } value ? $"={BodyMembers.Describe(value)}"
        : field.Default is { } usual ? $"={usual}"
        : string.Empty;
}
