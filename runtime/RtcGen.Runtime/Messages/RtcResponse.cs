using System.Diagnostics;

namespace RtcGen;

/// <summary>
/// A successful response. <see cref="ToString"/> and the debugger show what was called, and nothing of what the response contains.
/// </summary>
/// <typeparam name="TResult">The type of <c>Result</c>.</typeparam>
/// <param name="result">The result.</param>
/// <param name="metadata">The response metadata.</param>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcResponse<TResult>(TResult result, RtcResponseMetadata metadata)
{
    /// <summary>
    /// Gets the value of <c>Result</c>. An object or a list is never null: it is empty when the response has none. A value of
    /// another type is null when it is null or absent.
    /// </summary>
    public TResult Result { get; } = result;

    /// <summary>Gets the response metadata, including the request id.</summary>
    public RtcResponseMetadata Metadata { get; } = metadata;

    /// <summary>
    /// Gets the response as received; null unless <see cref="RtcCallOptions.KeepRawResponse"/> is true, or <see cref="Result"/>
    /// should only be a word that confirms success and the server sent something else in its place.
    /// </summary>
    public RtcRawResponse? Raw { get; init; }

    /// <summary>Deconstructs the response: <c>var (result, metadata) = await client.UpdateSnapshotAsync(request);</c>.</summary>
    /// <param name="result">The result.</param>
    /// <param name="metadata">The response metadata.</param>
    public void Deconstruct(out TResult result, out RtcResponseMetadata metadata)
    {
        result = Result;
        metadata = Metadata;
    }

    /// <summary>Returns action, version and request id, as <see cref="Metadata"/> does.</summary>
    /// <returns>For example <c>UpdateSnapshot 2023-11-01 RequestId 20240115080910AB</c>.</returns>
    public override string ToString() => Metadata?.ToString() ?? string.Empty;
}
