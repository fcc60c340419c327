namespace RtcGen.Schema;

/// <summary>A rule about several members at once.</summary>
public sealed record RuleSchema
{
    /// <summary>Gets what the rule asks for.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>Gets the members it is about.</summary>
    public EquatableArray<MemberPath> Paths { get; init; }

    /// <summary>Gets the item members that make two items equal, for <see cref="RuleKind.Disjoint"/>.</summary>
    public EquatableArray<string> By { get; init; }

    /// <summary>Gets the allowed number, for <see cref="RuleKind.Count"/>.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>Gets what must hold, for <see cref="RuleKind.Requires"/>.</summary>
    public ConditionSchema? Requires { get; init; }

    /// <summary>Gets when the rule holds; null for always.</summary>
    public ConditionSchema? When { get; init; }

    /// <summary>Gets a value indicating whether a breach is a warning alone, and the request is sent.</summary>
    public bool Warning { get; init; }

    /// <summary>Gets what the server does when the rule is broken.</summary>
    public WhenInvalid WhenInvalid { get; init; }

    /// <summary>Gets the rule in words; always there for <see cref="RuleKind.Server"/>.</summary>
    public LocalizedText? Summary { get; init; }

    /// <summary>Gets the line of the rule, counted from 1.</summary>
    public int Line { get; init; }
}
