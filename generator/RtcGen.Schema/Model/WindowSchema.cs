using System;

namespace RtcGen.Schema;

/// <summary>The times a query may ask for.</summary>
/// <param name="Lookback">How far back it may reach.</param>
/// <param name="Span">How long it may be.</param>
/// <param name="Delay">How late data arrives.</param>
/// <param name="OverSpan">What the server does with a longer one.</param>
public sealed record WindowSchema(TimeSpan? Lookback, TimeSpan? Span, TimeSpan? Delay, WhenInvalid OverSpan)
{
    /// <summary>Gets the steps in which times count.</summary>
    public TimeSpan? Step { get; init; }
}
