namespace RtcGen.Emulator;

/// <summary>How long the patterns of one request may take together, where they may take long at all.</summary>
/// <param name="clock">The clock.</param>
internal sealed class PatternTime(TimeProvider clock)
{
    /// <summary>How long one string may take.</summary>
    public static readonly TimeSpan OfText = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan OfRequest = TimeSpan.FromMilliseconds(500);

    private TimeSpan _spent;
    private bool _gaveUp;

    /// <summary>Matches while there is time; null when there is none left, or when that takes too long.</summary>
    public bool? Match(Func<bool?> match)
    {
        // One string that takes too long has the call refused; the others need no more time.
        if (_gaveUp)
        {
            return true;
        }

        var start = clock.GetTimestamp();
        var isMatch = _spent < OfRequest ? match() : null;
        var elapsed = clock.GetElapsedTime(start);

        // What is beyond the time of one string is a pause of the whole program.
        _spent += elapsed < OfText ? elapsed : OfText;
        _gaveUp = isMatch is null;
        return isMatch;
    }
}
