namespace RtcGen.Schema;

/// <summary>Where a response holds the result.</summary>
public enum ResponseEnvelope
{
    /// <summary>In <c>Result</c>, beside <c>ResponseMetadata</c>.</summary>
    Standard,

    /// <summary>The members of the result themselves stand beside <c>ResponseMetadata</c>.</summary>
    Flat,

    /// <summary>The whole body is the result: there is no <c>ResponseMetadata</c>.</summary>
    None,
}
