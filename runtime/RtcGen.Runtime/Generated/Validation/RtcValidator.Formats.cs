namespace RtcGen.Generated;

/// <content>Formats of texts, and the time that they may take.</content>
public sealed partial class RtcValidator
{
    private const string TooLong = "takes too long to check against";

    /// <summary>
    /// How long the texts of one request may take together, where they may take long at all: a list holds any number of
    /// texts that each stay just below what one of them may take.
    /// </summary>
    private static readonly TimeSpan RequestPatience = TimeSpan.FromMilliseconds(500);

    private readonly TimeProvider _clock;
    private TimeSpan _spent;
    private bool _gaveUp;

    internal RtcValidator(TimeProvider clock) => _clock = clock;

    /// <summary>What is wrong with a text, and what the server does about it; null where it is of its format.</summary>
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
        // One such fault keeps the request from being sent; finding more of them would take as long each.
        if (_gaveUp)
        {
            return true;
        }

        var start = _clock.GetTimestamp();
        var isMatch = _spent < RequestPatience ? format.IsMatch(value) : null;
        var elapsed = _clock.GetElapsedTime(start);

        // A text takes no longer than this; the rest is a pause of the whole program, which says nothing of the texts.
        _spent += elapsed < RtcStringFormat.Patience ? elapsed : RtcStringFormat.Patience;
        _gaveUp = isMatch is null;
        return isMatch;
    }
}
