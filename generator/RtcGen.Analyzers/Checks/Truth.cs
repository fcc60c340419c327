namespace RtcGen.Analyzers;

/// <summary>Whether something holds, as far as the source tells.</summary>
internal enum Truth
{
    False,
    Unknown,
    True,
}

/// <summary>What follows from several.</summary>
internal static class Truths
{
    public static Truth From(bool holds) => holds ? Truth.True : Truth.False;

    public static Truth Not(this Truth truth) => (Truth)(2 - (int)truth);

    public static Truth And(this Truth first, Truth second) => (Truth)Math.Min((int)first, (int)second);

    public static Truth Or(this Truth first, Truth second) => (Truth)Math.Max((int)first, (int)second);

    public static Truth All(IEnumerable<Truth> truths) => truths.Aggregate(Truth.True, And);

    public static Truth Any(IEnumerable<Truth> truths) => truths.Aggregate(Truth.False, Or);
}
