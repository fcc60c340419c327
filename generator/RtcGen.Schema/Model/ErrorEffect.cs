namespace RtcGen.Schema;

/// <summary>Whether a call that failed was carried out all the same.</summary>
public enum ErrorEffect
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>A part of it was, whatever the HTTP status.</summary>
    Partial,
}
