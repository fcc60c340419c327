namespace RtcGen.Schema;

/// <summary>The time a rate limit counts over.</summary>
public enum RateUnit
{
    /// <summary>Per second.</summary>
    Second,

    /// <summary>Per minute.</summary>
    Minute,
}
