using System.Globalization;

namespace RtcGen.Analyzers;

/// <summary>Allowed numbers, such as <c>[1, 600]</c>, <c>(0, Canvas.Width]</c> or <c>[16, 1920] or 0, 1</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Low">The lower end; null for none or for that of another property.</param>
/// <param name="High">The upper end; null for none or for that of another property.</param>
/// <param name="HasLow">Whether the lower end itself is allowed.</param>
/// <param name="HasHigh">Whether the upper end itself is allowed.</param>
/// <param name="LowOf">The property that is the lower end.</param>
/// <param name="HighOf">The property that is the upper end.</param>
/// <param name="Also">The numbers that are allowed although they lie outside.</param>
internal sealed record Bounds(
    string Text, decimal? Low, decimal? High, bool HasLow, bool HasHigh, string? LowOf, string? HighOf, IReadOnlyList<decimal> Also)
{
    /// <summary>Reads a range; null when it is none.</summary>
    public static Bounds? Parse(string? text)
    {
        if (text is null || text.IndexOf(',') is var comma && comma < 1)
        {
            return null;
        }

        var close = text.IndexOfAny([']', ')']);
        var low = text.Substring(1, comma - 1).Trim();
        var high = text.Substring(comma + 1, close - comma - 1).Trim();
        var also = text.IndexOf(" or ", close, StringComparison.Ordinal) is > 0 and var or
            ? text.Substring(or + 4).Split(',').Select(Number).OfType<decimal>().ToList()
            : [];
        return new(text, Number(low), Number(high), text[0] == '[', text[close] == ']', Path(low), Path(high), also);
    }

    /// <summary>Whether a number lies between the ends that are numbers, or is allowed beside them.</summary>
    public bool Contains(decimal value) =>
        Also.Contains(value)
        || ((Low is not { } low || (HasLow ? value >= low : value > low)) && (High is not { } high || (HasHigh ? value <= high : value < high)));

    /// <summary>The same of a number with a fraction, which is compared as such.</summary>
    public bool Contains(double value) =>
        Also.Any(other => (double)other == value)
        || (!double.IsNaN(value)
            && (Low is not { } low || (HasLow ? value >= (double)low : value > (double)low))
            && (High is not { } high || (HasHigh ? value <= (double)high : value < (double)high)));

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Path(string text) => text.Length > 0 && Number(text) is null ? text : null;
}
