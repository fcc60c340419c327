namespace RtcGen.Client.Tests.Samples;

/// <summary>What can happen to a member of a sample.</summary>
internal enum SampleFindingKind
{
    /// <summary>The request has no property for it: it had to go to the extra members.</summary>
    Extra,

    /// <summary>The request has a property for it that is spelled with other capitals.</summary>
    Spelling,

    /// <summary>The property cannot hold the value.</summary>
    Unfit,

    /// <summary>The request cannot be made without it: zero stands in its place.</summary>
    Missing,

    /// <summary>Validator and emulator refuse it or want it changed.</summary>
    Refused,

    /// <summary>The result has no property for it, or none that can hold the value: it is among the other members.</summary>
    Other,

    /// <summary>The result does not hold what was sent.</summary>
    Changed,

    /// <summary>The result is no word, as described, but something else that only the raw answer keeps.</summary>
    Raw,
}
