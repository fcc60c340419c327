using System.Runtime.CompilerServices;

namespace RtcGen;

/// <summary>
/// When and how often a failed call is sent again. Each attempt is signed afresh. Whether an error allows it at all is
/// said by the service's error catalogue, and whether a call may be repeated by its action.
/// </summary>
public sealed record RtcRetryOptions
{
    /// <summary>How often a call is sent at most, 4 by default; 1 for no repetition, 10 at most.</summary>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>
    /// The pause before the second attempt is a random part of this, 300 ms by default; the upper end doubles with each
    /// further attempt. More than zero.
    /// </summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Where the doubling ends, 20 s by default; at least <see cref="BaseDelay"/>, and at most an hour.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The longest wait a server may ask for with <c>Retry-After</c>, 1 minute by default. When it asks for more, or for
    /// more than is left of the call's time, the call fails at once.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest a single attempt may take, 10 s by default; <see cref="Timeout.InfiniteTimeSpan"/> for as long as the call.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gives random numbers from 0 up to, but not including, 1.</summary>
    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>Whether it is the same object: options hold functions and handlers, of which nobody can say that they are equal.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether it is the same.</returns>
    public bool Equals(RtcRetryOptions? other) => ReferenceEquals(this, other);

    /// <summary>Fits <see cref="Equals(RtcRetryOptions)"/>.</summary>
    /// <returns>A number.</returns>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    internal static void RequireAttempts(int attempts, string parameter)
    {
        if (attempts is < 1 or > 10)
        {
            throw new ArgumentOutOfRangeException(parameter, attempts, "A call is sent 1 to 10 times.");
        }
    }

    internal void Require()
    {
        RequireAttempts(MaxAttempts, nameof(MaxAttempts));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(BaseDelay, TimeSpan.Zero, nameof(BaseDelay));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDelay, BaseDelay, nameof(MaxDelay));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDelay, TimeSpan.FromHours(1), nameof(MaxDelay));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRetryAfter, TimeSpan.Zero, nameof(MaxRetryAfter));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxRetryAfter, TimeSpan.FromHours(1), nameof(MaxRetryAfter));
        TimeLimit.Require(AttemptTimeout, nameof(AttemptTimeout));
    }
}
