using System.Globalization;

namespace RtcGen.Analyzers;

/// <summary>Which of two values comes first.</summary>
internal static class Order
{
    /// <summary>Whether one is less than the other; what is absent, or no number and no time, passes.</summary>
    public static Truth AreAscending(PathTarget first, PathTarget second) => (first.Value, second.Value) switch
    {
        (AbsentValue, _) or (_, AbsentValue) => Truth.True,
        (TextValue start, TextValue end) => AreAscending(start.Value, end.Value),
        (IntegerValue low, IntegerValue high) => Truths.From(low.Value < high.Value),
        (TimeValue start, TimeValue end) => Truths.From(end.Value == default || start.Value < end.Value),
        (RealValue low, RealValue high) => Truths.From(low.Value < high.Value),
        _ => Truth.Unknown,
    };

    // Times without an offset are those of UTC.
    private static Truth AreAscending(string first, string second) =>
        DateTimeOffset.TryParse(first, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            && DateTimeOffset.TryParse(second, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)
                ? Truths.From(start < end)
                : Truth.True;
}
