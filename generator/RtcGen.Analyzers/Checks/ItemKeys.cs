namespace RtcGen.Analyzers;

/// <summary>What makes items equal.</summary>
internal static class ItemKeys
{
    /// <summary>A value as a key; null for one that is absent, unknown, or compared by what it is and not by what it holds.</summary>
    public static object? Of(KnownValue value) => value switch
    {
        TextValue text => text.Value,
        IntegerValue whole => whole.Value,
        RealValue real => real.Value,
        TimeValue time => time.Value,
        FlagValue flag => flag.Value,
        _ => null,
    };
}
