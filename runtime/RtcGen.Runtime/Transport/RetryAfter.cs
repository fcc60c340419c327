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
        _ => null,
    };
}
