using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>The rules of a single property.</summary>
internal static class MemberChecks
{
    /// <summary>Checks a property, whether it is assigned or not.</summary>
    /// <param name="scope">The object.</param>
    /// <param name="member">The property.</param>
    public static IEnumerable<Finding> Check(ObjectScope scope, MemberFacts member)
    {
        var isAssigned = scope.Value.Members.TryGetValue(member.Name, out var assigned);
        var value = scope.Value.Get(member.Name);
        var isSet = Presence.IsSet(member, value);
        var effects = isAssigned ? CheckEffect(scope, assigned!, isSet) : [];
        return effects.Concat(CheckPresence(scope, member, isAssigned, value, isSet)).Concat(CheckValue(scope, member, value));
    }

    private static IEnumerable<Finding> CheckEffect(ObjectScope scope, AssignedMember assigned, Truth isSet)
    {
        var member = assigned.Facts;
        var name = member.Property.Name;
        if (member.NoEffect && isSet != Truth.False)
        {
            yield return new(
                RequestRules.NoEffect,
                assigned.Assignment.GetLocation(),
                new($"{name} has no effect: the server ignores it", $"{name} 不起作用：服务端忽略该属性"),
                (FixKeys.Remove, CodeText.Removal(member)));
        }
        else if (member.EffectWhen is { } effect && isSet != Truth.False && ConditionJudge.Judge(effect, scope) == Truth.False)
        {
            yield return IgnoredUnless(assigned, effect);
        }

        if (member is { IsObsolete: true, ReplacedBy: { } successor } && scope.Value.Facts.Members.TryGetValue(successor, out var other))
        {
            yield return new(
                RequestRules.Deprecated,
                assigned.Assignment.GetLocation(),
                new($"{name} is deprecated: use {other.Property.Name}", $"{name} 已弃用，请改用 {other.Property.Name}"),
                (FixKeys.Rename, scope.Value.Members.ContainsKey(successor) || !SymbolEqualityComparer.Default.Equals(other.Property.Type, member.Property.Type) ? null : other.Property.Name));
        }
    }

    /// <summary>Whether what is said of the property itself makes the server ignore it.</summary>
    public static bool IsIgnored(PathTarget target) => target.Member is { } member
        && (member.NoEffect || (member.EffectWhen is { } effect && target.Holder is { } holder && ConditionJudge.Judge(effect, holder) == Truth.False));

    /// <summary>A property that the server uses only under a condition which does not hold.</summary>
    public static Finding IgnoredUnless(AssignedMember assigned, Condition condition)
    {
        var name = assigned.Facts.Property.Name;
        return new(
            RequestRules.NoEffectHere,
            assigned.Assignment.GetLocation(),
            new($"{name} has no effect: the server uses it only with {condition.Text}", $"{name} 不起作用：仅当 {condition.Text} 时服务端才使用该属性"),
            (FixKeys.Remove, CodeText.Removal(assigned.Facts)));
    }

    private static IEnumerable<Finding> CheckPresence(ObjectScope scope, MemberFacts member, bool isAssigned, KnownValue value, Truth isSet)
    {
        // A missing property has no place of its own.
        Location Where() => isAssigned ? value.Syntax.GetLocation() : scope.GetHead();
        if (member.RequiredWhen is { } condition && isSet == Truth.False && ConditionJudge.Judge(condition, scope) == Truth.True)
        {
            yield return MissingWith(member, condition, Where(), isAssigned);
        }

        // What the compiler asks for and nobody assigned is its error.
        if (member.Required && IsMissing(value) && (isAssigned || !member.IsRequiredByCompiler))
        {
            var end = Consequence.OfAbsence(member.WhenInvalid);
            var name = member.Property.Name;
            yield return new(
                RequestRules.Missing,
                Where(),
                value is TextValue
                    ? new($"{name} is empty but required{end.English}", $"{name} 为空，但必填{end.Chinese}")
                    : new($"{name} is missing but required{end.English}", $"缺少必填的 {name}{end.Chinese}"),
                (FixKeys.Add, isAssigned ? null : CodeText.Assignment(member)));
        }
    }

    /// <summary>A property that is required under a condition which holds.</summary>
    public static Finding MissingWith(MemberFacts member, Condition condition, Location location, bool isAssigned)
    {
        var end = Consequence.OfAbsence(member.WhenInvalid);
        var name = member.Property.Name;
        return new(
            RequestRules.MissingHere,
            location,
            new($"{name} is missing but required with {condition.Text}{end.English}", $"当 {condition.Text} 时必须设置 {name}{end.Chinese}"),
            (FixKeys.Add, isAssigned ? null : CodeText.Assignment(member)));
    }

    private static bool IsMissing(KnownValue value) => value is AbsentValue or TextValue { Value: "" };

    private static IEnumerable<Finding> CheckValue(ObjectScope scope, MemberFacts member, KnownValue value) => (member.Kind, value) switch
    {
        (MemberKind.Text, TextValue { Value: not "" } text) => StringChecks.Check(scope, member, text, member.WhenInvalid),
        (MemberKind.Integer or MemberKind.Real, _) => NumberChecks.Check(scope, member, value, member.WhenInvalid),
        (MemberKind.List, ListValue list) => ListChecks.Check(scope, member, list),
        (MemberKind.Map, MapValue map) => ListChecks.Check(scope, member, map),
        _ => [],
    };
}
