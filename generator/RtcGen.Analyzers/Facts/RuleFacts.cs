namespace RtcGen.Analyzers;

/// <summary>A rule about several properties.</summary>
internal sealed record RuleFacts
{
    /// <summary>What it asks for.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>The paths of the properties that it is about.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>What must hold, for <see cref="RuleKind.Requires"/>.</summary>
    public Condition? Requires { get; init; }

    /// <summary>When it holds; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>The properties of an item that make two items equal.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The allowed numbers of items.</summary>
    public Bounds? Range { get; init; }

    /// <summary>What the server does when it is broken.</summary>
    public WhenInvalid WhenInvalid { get; init; }
}
