using System.Globalization;

namespace RtcGen;

/// <summary>This machine's clock cannot be right, so no signature would be accepted. Nothing was sent.</summary>
public sealed class RtcClockException : RtcException
{
    // The API's first version is of this day: no call was ever made before it.
    private static readonly DateTimeOffset Earliest = new(2020, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private RtcClockException(DateTimeOffset clock)
        : base(
            string.Create(CultureInfo.InvariantCulture, $"The clock of this machine reads {clock.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, which is before the API existed. Set the clock; nothing was sent."),
            mayHaveTakenEffect: false)
    {
        Clock = clock;
    }

    /// <summary>What the clock reads.</summary>
    public DateTimeOffset Clock { get; }

    internal static void ThrowIfImplausible(DateTimeOffset clock)
    {
        if (clock < Earliest)
        {
            throw new RtcClockException(clock);
        }
    }
}
