namespace RtcGen.Client.Tests.FactsTests;

/// <summary>How a condition looks at one member.</summary>
internal enum Look
{
    HasValue,
    HasItem,
    IsSet,
}

/// <summary>What must be so, in one form for schemas and facts.</summary>
internal abstract record Condition
{
    public static Condition Always { get; } = new AllOf([]);

    public static Condition Never { get; } = new AnyOf([]);

    public Condition And(Condition other) => this == Always ? other : other == Always ? this : new AllOf([this, other]);

    public Condition Or(Condition other) => this == Never ? other : other == Never ? this : new AnyOf([this, other]);

    public Condition Negated() => this is Not not ? not.Inner : new Not(this);

    /// <summary>The looks it consists of.</summary>
    public abstract IEnumerable<LookAt> Looks();

    /// <summary>Whether it holds when the looks have the given answers.</summary>
    public abstract bool Holds(Func<LookAt, bool> answer);
}

/// <summary>One look at one member.</summary>
/// <param name="Path">The whole path, without marks of lists.</param>
/// <param name="Look">What is asked.</param>
/// <param name="Value">The value asked for; empty where none is.</param>
internal sealed record LookAt(string Path, Look Look, string Value) : Condition
{
    public override IEnumerable<LookAt> Looks() => [this];

    public override bool Holds(Func<LookAt, bool> answer) => answer(this);

    public override string ToString() => Look switch
    {
        Look.HasValue => $"{Path} == {Value}",
        Look.HasItem => $"{Path} contains {Value}",
        _ => $"{Path} is set",
    };
}

internal sealed record Not(Condition Inner) : Condition
{
    public override IEnumerable<LookAt> Looks() => Inner.Looks();

    public override bool Holds(Func<LookAt, bool> answer) => !Inner.Holds(answer);

    public override string ToString() => $"not ({Inner})";
}

internal sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override IEnumerable<LookAt> Looks() => Parts.SelectMany(part => part.Looks());

    public override bool Holds(Func<LookAt, bool> answer) => Parts.All(part => part.Holds(answer));

    public override string ToString() => Parts.Count == 0 ? "always" : string.Join(" and ", Parts);
}

internal sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override IEnumerable<LookAt> Looks() => Parts.SelectMany(part => part.Looks());

    public override bool Holds(Func<LookAt, bool> answer) => Parts.Any(part => part.Holds(answer));

    public override string ToString() => Parts.Count == 0 ? "never" : $"({string.Join(" or ", Parts)})";
}
