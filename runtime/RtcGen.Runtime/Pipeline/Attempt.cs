namespace RtcGen;

/// <summary>One attempt of a call, as far as its failure must know it.</summary>
/// <param name="Action">The action that is called.</param>
/// <param name="Number">How often the call was sent, this time included.</param>
/// <param name="SignedAt">The date of the signature, in the server's time as far as it is known.</param>
/// <param name="EarlierMayHaveTakenEffect">Whether one of the attempts before may have taken effect.</param>
internal readonly record struct Attempt(RtcAction Action, int Number, DateTimeOffset SignedAt, bool EarlierMayHaveTakenEffect)
{
    /// <summary>The last sentences of a message: how often the call was sent, and what may have come of it.</summary>
    /// <param name="mayHaveTakenEffect">Whether the call may have taken effect.</param>
    /// <param name="inPart">Whether it is known that a part of it did.</param>
    public string Consequence(bool mayHaveTakenEffect, bool inPart = false)
    {
        var effect = inPart ? " A part of the call took effect."
            : mayHaveTakenEffect ? " The call may have taken effect."
            : EarlierMayHaveTakenEffect ? " An earlier attempt may have taken effect."
            : " The call did not take effect.";
        return Number == 1 ? effect : $" After {Number} attempts.{effect}";
    }
}
