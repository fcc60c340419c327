using System.Text.Json;

namespace RtcGen;

/// <summary>A long list cannot be read to its end. What was handed out before is not the whole list.</summary>
public sealed class RtcPagingException : RtcException
{
    /// <summary>Initializes a new instance of the <see cref="RtcPagingException"/> class.</summary>
    public RtcPagingException()
        : base(null, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcPagingException"/> class with a message.</summary>
    /// <param name="message">The message.</param>
    public RtcPagingException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcPagingException"/> class with a message and an inner exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcPagingException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcPagingException"/> class, for a test of code that handles it.</summary>
    /// <param name="unreadableItems">The items that cannot be read.</param>
    /// <param name="message">The message; null for a general one.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcPagingException(IReadOnlyList<JsonElement> unreadableItems, string? message = null, Exception? innerException = null)
        : this(message ?? "The list cannot be read to its end; see UnreadableItems.", innerException)
    {
        ArgumentNullException.ThrowIfNull(unreadableItems);
        UnreadableItems = unreadableItems;
    }

    /// <summary>
    /// The items of the last page that cannot be read, as the server sent them, or what stands in the place of the list; empty when that is not the reason.
    /// </summary>
    public IReadOnlyList<JsonElement> UnreadableItems { get; } = [];

    /// <summary>Of what stands in a list's place or among its items.</summary>
    internal static RtcPagingException Create(string message, JsonElement? odd) => odd switch
    {
        { ValueKind: JsonValueKind.Array } items => new([.. items.EnumerateArray()], message),
        { } other => new([other], message),
        null => new(message),
    };
}
