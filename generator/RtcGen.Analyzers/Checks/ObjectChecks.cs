using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>The rules of a request, or of an object in one.</summary>
internal static class ObjectChecks
{
    /// <summary>Checks the object of a scope, without those inside it.</summary>
    public static IEnumerable<Finding> Check(ObjectScope scope)
    {
        var value = scope.Value;
        if (IsAbsent(scope) || IsInsideOfWhatIsOff(scope))
        {
            return [];
        }

        if (value.Facts.Switch is { } name)
        {
            var isOn = IsOn(value, name);
            if (isOn != Truth.True)
            {
                return isOn == Truth.False ? CheckSwitchedOff(scope, value, name) : [];
            }
        }

        return value.Members.Values.Select(static assigned => assigned.Facts)
            .Concat(value.Facts.Required.Where(member => !value.Members.ContainsKey(member.Name)))
            .SelectMany(member => MemberChecks.Check(scope, member))
            .Concat(Once(value.Facts.Rules.SelectMany(rule => RuleChecks.Check(scope, rule))));
    }

    /// <summary>Whether an object is switched off for want of the property that switches it on.</summary>
    public static bool LacksSwitch(ObjectValue value) => value.Facts.Switch is { } name
        && value.Get(name) is AbsentValue
        && IsOn(value, name) == Truth.False
        && Presence.HoldsAny(value) == Truth.True;

    // Two rules may ignore one property.
    private static IEnumerable<Finding> Once(IEnumerable<Finding> findings)
    {
        var ignored = new HashSet<Location>();
        return findings.Where(finding => finding.Rule != RequestRules.NoEffectHere || ignored.Add(finding.Location));
    }

    // An optional object without a value is not sent, and one of a list is. Where it goes is not always known.
    private static bool IsAbsent(ObjectScope scope) =>
        !scope.IsItem && scope.Holder?.Required != true && !IsRequest(scope.Value) && Presence.HoldsAny(scope.Value) == Truth.False;

    // Nothing counts in an object that is switched off, or may be.
    private static bool IsInsideOfWhatIsOff(ObjectScope scope)
    {
        for (var outer = scope.Outer; outer is not null; outer = outer.Outer)
        {
            if (outer.Value.Facts.Switch is { } name && IsOn(outer.Value, name) != Truth.True)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRequest(ObjectValue value) => value.Facts.Type.BaseType is { Name: "RtcRequest" };

    private static Truth IsOn(ObjectValue value, string name) => value.Get(name) switch
    {
        FlagValue flag => Truths.From(flag.Value),
        AbsentValue => Truths.From(value.Facts.Members.TryGetValue(name, out var member) && member.Default == "true"),
        _ => Truth.Unknown,
    };

    private static IEnumerable<Finding> CheckSwitchedOff(ObjectScope scope, ObjectValue value, string name)
    {
        if (!value.Members.TryGetValue(name, out var enabling) || enabling.Value is AbsentValue)
        {
            // Nobody means that. Where the object is ignored anyway, that has been said.
            var isIgnored = scope is { Holder: { } holder, Outer: { } outer } && MemberChecks.IsIgnored(new(holder, value) { Holder = outer });
            if (!isIgnored && LacksSwitch(value) && value.Facts.Members.TryGetValue(name, out var member))
            {
                yield return new(
                    RequestRules.NoEffectHere,
                    scope.GetHead(),
                    new($"The object has no effect: {member.Property.Name}, which switches it on, is not set", $"该对象不起作用：未设置启用它的 {member.Property.Name}"),
                    (FixKeys.Add, $"{member.Property.Name} = true"));
            }

            yield break;
        }

        foreach (var member in value.Members.Values.Where(member => member != enabling && Presence.IsSet(member.Facts, member.Value) != Truth.False))
        {
            yield return new(
                RequestRules.SwitchedOff,
                member.Assignment.GetLocation(),
                new($"{member.Facts.Property.Name} has no effect while {enabling.Facts.Property.Name} is false", $"{enabling.Facts.Property.Name} 为 false 时，{member.Facts.Property.Name} 不起作用"),
                (FixKeys.Remove, CodeText.Removal(member.Facts)));
        }
    }
}
