namespace RtcGen;

/// <summary>How long a server asks to wait.</summary>
internal static class RetryAfter
{
    /// <summary>Reads the header.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">The time at the server.</param>
    /// <returns>The wait; null when there is no such header, or it cannot be read.</returns>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,

        // Both dates are the server's when it sends its own.
        { Date: { } date } when date - (response.Headers.Date ?? now) is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => IsNumber(response) ? TimeSpan.MaxValue : null,
    };

    // Too large for a number of .NET is still a wait, and longer than anybody's patience.
    private static bool IsNumber(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Retry-After", out var values) && values.ToString() is { Length: > 0 } text && text.All(char.IsAsciiDigit);
}
