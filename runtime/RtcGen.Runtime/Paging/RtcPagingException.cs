using System.Text.Json;

namespace RtcGen;

/// <summary>A long list cannot be read to its end. What was handed out before is not the whole list.</summary>
public sealed class RtcPagingException : RtcException
{
    internal RtcPagingException(string message, JsonElement? odd = null)
        : base(message, mayHaveTakenEffect: false, innerException: null)
    {
        UnreadableItems = odd switch
        {
            { ValueKind: JsonValueKind.Array } items => [.. items.EnumerateArray()],
            { } other => [other],
            null => [],
        };
    }

    /// <summary>
    /// The items of the last page that cannot be read, as the server sent them, or what stands in the place of the list; empty when that is not the reason.
    /// </summary>
    public IReadOnlyList<JsonElement> UnreadableItems { get; }
}
