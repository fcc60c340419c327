namespace RtcGen.Schema;

/// <summary>A range with open or closed ends, written <c>[1, 600]</c> or <c>(0, Canvas.Width]</c>.</summary>
/// <param name="Minimum">The lower end, or null for none or for that of another member.</param>
/// <param name="Maximum">The upper end, or null for none or for that of another member.</param>
/// <param name="MinimumIncluded">Whether the lower end itself is allowed.</param>
/// <param name="MaximumIncluded">Whether the upper end itself is allowed.</param>
public sealed record NumberRange(decimal? Minimum, decimal? Maximum, bool MinimumIncluded, bool MaximumIncluded)
{
    /// <summary>Gets the member whose value is the lower end.</summary>
    public MemberPath? MinimumOf { get; init; }

    /// <summary>Gets the member whose value is the upper end.</summary>
    public MemberPath? MaximumOf { get; init; }

    /// <summary>Whether <paramref name="value"/> lies between the ends that are numbers.</summary>
    /// <param name="value">The number to judge.</param>
    /// <returns>True inside the range.</returns>
    public bool Contains(decimal value) =>
        (Minimum is not { } low || (MinimumIncluded ? value >= low : value > low))
        && (Maximum is not { } high || (MaximumIncluded ? value <= high : value < high));
}
