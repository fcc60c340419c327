namespace RtcGen.Emulator;

/// <summary>Whether a request was signed as the server expects it.</summary>
public enum SignatureStatus
{
    /// <summary>The signature was not looked at, because the request was refused or failed before that.</summary>
    NotChecked,

    /// <summary>The signature is that of a known key.</summary>
    Verified,

    /// <summary>The action needs no signature.</summary>
    NotRequired,

    /// <summary>The request has no signature.</summary>
    Missing,

    /// <summary>The signature, or what belongs to it, was refused.</summary>
    Rejected,
}
