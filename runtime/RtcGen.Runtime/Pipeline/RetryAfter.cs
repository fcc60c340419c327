using System.Globalization;
using System.Net.Http.Headers;

namespace RtcGen;

/// <summary>How long a server asks to wait, at least.</summary>
internal static class RetryAfter
{
    // A date that is further from the call's own is not the time at the server.
    private static readonly TimeSpan MaxSkew = TimeSpan.FromDays(1);

    /// <summary>Reads the header. What servers and proxies write beside the standard counts too: <c>1.5</c>, <c>2s</c>, <c>500ms</c>; of several the longest.</summary>
    /// <param name="response">The response.</param>
    /// <param name="now">The time at the server.</param>
    /// <returns>The wait; null when there is no such header, or it cannot be read.</returns>
    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        return response.Headers.NonValidated.TryGetValues("Retry-After", out var values)
            ? values.Max(value => RetryConditionHeaderValue.TryParse(value, out var standard) && standard.Date is { } date
                ? Until(date, response, now)
                : value.Split(',').Max(OfOne))
            : null;
    }

    // Both dates are the server's when it sends its own, fresh and believable.
    private static TimeSpan Until(DateTimeOffset date, HttpResponseMessage response, DateTimeOffset now)
    {
        var there = response.Headers.Date is { } sent && !response.Headers.NonValidated.Contains("Age") && (sent - now).Duration() <= MaxSkew ? sent : now;
        return TimeSpan.FromTicks(Math.Max(0, (date - there).Ticks));
    }

    private static TimeSpan? OfOne(string value)
    {
        var text = value.AsSpan().Trim();
        var unit = text.TrimStart("0123456789.");
        var number = text[..^unit.Length];
        var scale = GetScale(unit.TrimStart());
        if (scale == 0 || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        // Too large for a time of .NET is still a wait, and longer than anybody's patience.
        seconds *= scale;
        return seconds < TimeSpan.MaxValue.TotalSeconds - 1 ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
    }

    private static double GetScale(ReadOnlySpan<char> unit) =>
        unit.IsEmpty || unit.Equals("s", StringComparison.OrdinalIgnoreCase) || unit.Equals("sec", StringComparison.OrdinalIgnoreCase) || unit.StartsWith("second", StringComparison.OrdinalIgnoreCase) ? 1
        : unit.Equals("ms", StringComparison.OrdinalIgnoreCase) ? 0.001
        : 0;
}
