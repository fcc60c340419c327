namespace RtcGen.Generated;

/// <content>Formats of strings, and their timeouts.</content>
public sealed partial class RtcValidator
{
    private const string TooLong = "takes too long to check against";

    /// <summary>
    /// The total timeout for matching the strings of one request whose patterns may take long: a list contains any number of
    /// strings that each stay just below the timeout of one.
    /// </summary>
    private static readonly TimeSpan RequestPatience = TimeSpan.FromMilliseconds(500);

    private readonly TimeProvider _clock;
    private TimeSpan _spent;
    private bool _gaveUp;

    internal RtcValidator(TimeProvider clock) => _clock = clock;

    /// <summary>Describes what is wrong with a string, and what the server does about it; null when it has its format.</summary>
    private (string Complaint, InvalidValueReaction WhenInvalid)? BrokenFormat(RtcStringFormat? format, string value, InvalidValueReaction whenInvalid) => format switch
    {
        null => null,
        { MayTakeLong: true } => IsMatchInTime(format, value) switch
        {
            true => null,
            false => ($"does not match {format.Pattern}", whenInvalid),

            // Nobody can tell what the server would make of it, so it is not an error to send in spite of.
            null => ($"{TooLong} {format.Pattern}", default),
        },
        _ => format.IsMatch(value) == true ? null : ($"does not match {format.Pattern}", whenInvalid),
    };

    private bool? IsMatchInTime(RtcStringFormat format, string value)
    {
        // One such error keeps the request from being sent; finding more of them would take as long each.
        if (_gaveUp)
        {
            return true;
        }

        var start = _clock.GetTimestamp();
        var isMatch = _spent < RequestPatience ? format.IsMatch(value) : null;
        var elapsed = _clock.GetElapsedTime(start);

        // A string takes no longer than this; the rest is a pause of the whole program, for which the strings are not to blame.
        _spent += elapsed < RtcStringFormat.Patience ? elapsed : RtcStringFormat.Patience;
        _gaveUp = isMatch is null;
        return isMatch;
    }
}
