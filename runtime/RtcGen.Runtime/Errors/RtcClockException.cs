using System.Globalization;

namespace RtcGen;

/// <summary>
/// The exception that is thrown when the local clock cannot be right, so that no signature would be accepted, or when it differs
/// from the server's by more than a day, so that the server's time is not used either.
/// </summary>
public sealed class RtcClockException : RtcException
{
    // The API's first version is of this day: no call was ever made before it.
    internal static readonly DateTimeOffset Earliest = new(2020, 12, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Initializes a new instance of the <see cref="RtcClockException"/> class.</summary>
    public RtcClockException()
        : base(null, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcClockException"/> class with a message.</summary>
    /// <param name="message">The message.</param>
    public RtcClockException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcClockException"/> class with a message and an inner exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcClockException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcClockException"/> class, for a test of code that handles it.</summary>
    /// <param name="clock">The time of the local clock.</param>
    /// <param name="serverTime">The date of the response that refused the call; null when nothing was sent.</param>
    /// <param name="message">The message; null for one that states the times.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcClockException(DateTimeOffset clock, DateTimeOffset? serverTime = null, string? message = null, Exception? innerException = null)
        : base(message ?? $"The clock of this machine reads {Format(clock)}{(serverTime is { } time ? $", and the server's response is dated {Format(time)}" : string.Empty)}.", innerException)
    {
        Clock = clock;
        ServerTime = serverTime;
    }

    /// <summary>Gets the time of the local clock.</summary>
    public DateTimeOffset Clock { get; }

    /// <summary>Gets the <c>Date</c> of the response that refused the call, less than a second off; null when nothing was sent.</summary>
    public DateTimeOffset? ServerTime { get; }

    internal static void ThrowIfImplausible(DateTimeOffset clock)
    {
        if (clock < Earliest)
        {
            throw new RtcClockException(clock, message: $"The clock of this machine reads {Format(clock)}, which is before the API existed. Set the clock; nothing was sent.");
        }
    }

    internal static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
