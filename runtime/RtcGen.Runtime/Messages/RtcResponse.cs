using System.Diagnostics;

namespace RtcGen;

/// <summary>A successful response. <see cref="ToString"/> and the debugger show what was called, and nothing of what the response carries.</summary>
/// <typeparam name="TResult">What it carries in <c>Result</c>.</typeparam>
/// <param name="result">The result.</param>
/// <param name="metadata">What the server says about the call.</param>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcResponse<TResult>(TResult result, RtcResponseMetadata metadata)
{
    /// <summary>
    /// The value of <c>Result</c>. An object or a list is never null: it is empty when the response has none. Of any other type it is null when it is null or absent.
    /// </summary>
    public TResult Result { get; } = result;

    /// <summary>What the server says about the call, the request id among it.</summary>
    public RtcResponseMetadata Metadata { get; } = metadata;

    /// <summary>
    /// The response as it came; null unless <see cref="RtcCallOptions.KeepRawResponse"/> asked for it, or <see cref="Result"/> was only to be a
    /// word that says that the call succeeded, and the server sent something else in its place.
    /// </summary>
    public RtcRawResponse? Raw { get; init; }

    /// <summary>Takes the response apart: <c>var (result, metadata) = await client.UpdateSnapshotAsync(request);</c>.</summary>
    /// <param name="result">The result.</param>
    /// <param name="metadata">What the server says about the call.</param>
    public void Deconstruct(out TResult result, out RtcResponseMetadata metadata)
    {
        result = Result;
        metadata = Metadata;
    }

    /// <summary>Shows action, version and request id, as <see cref="Metadata"/> does.</summary>
    /// <returns>For example <c>UpdateSnapshot 2023-11-01 RequestId 20240115080910AB</c>.</returns>
    public override string ToString() => Metadata?.ToString() ?? string.Empty;
}
