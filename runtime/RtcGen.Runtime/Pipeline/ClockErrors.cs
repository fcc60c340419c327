namespace RtcGen;

/// <summary>Creates the errors of calls whose date was rejected, when the server's time is not taken over.</summary>
internal static class ClockErrors
{
    public static RtcClockException Create(in Attempt attempt, DateTimeOffset clock, DateTimeOffset serverTime, RtcException refusal) => new(
        clock,
        serverTime,
        $"{attempt.Action.ToString()} was rejected for its date. The clock of this machine reads {RtcClockException.Format(clock)}, and the server's response is dated {RtcClockException.Format(serverTime)}"
            + $"{(serverTime < RtcClockException.Earliest ? ", before the API existed" : string.Empty)}. Only a difference of up to a day is corrected. "
            + $"Set the clock if it is wrong; if it is right, check what responds in the server's place.{attempt.Consequence(refusal.MayHaveTakenEffect)}",
        refusal)
    {
        Attempts = attempt.Number,
        MayHaveTakenEffect = refusal.MayHaveTakenEffect,
    };
}
