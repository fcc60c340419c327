namespace RtcGen;

/// <summary>A successful answer.</summary>
/// <typeparam name="TResult">What it carries in <c>Result</c>.</typeparam>
/// <param name="result">The result.</param>
/// <param name="metadata">What the server says about the call.</param>
public sealed class RtcResponse<TResult>(TResult? result, RtcResponseMetadata metadata)
{
    /// <summary>The value of <c>Result</c>; null when it is null or absent.</summary>
    public TResult? Result { get; } = result;

    /// <summary>What the server says about the call, the request id among it.</summary>
    public RtcResponseMetadata Metadata { get; } = metadata;

    /// <summary>
    /// The answer as it came; null unless <see cref="RtcCallOptions.KeepRawResponse"/> asked for it, or <see cref="Result"/> was only to be a
    /// word that says that the call succeeded, and the server sent something else in its place.
    /// </summary>
    public RtcRawResponse? Raw { get; init; }
}
