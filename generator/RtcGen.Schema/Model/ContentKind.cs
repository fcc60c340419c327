namespace RtcGen.Schema;

/// <summary>The form of what a string holds.</summary>
public enum ContentKind
{
    /// <summary>A JSON value.</summary>
    Json,

    /// <summary>Bytes in Base64.</summary>
    Base64,

    /// <summary>Items separated by commas.</summary>
    List,
}
