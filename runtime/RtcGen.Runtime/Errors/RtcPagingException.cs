using System.Text.Json;

namespace RtcGen;

/// <summary>The exception that is thrown when a list cannot be read to its end. The items returned before are not the whole list.</summary>
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
    /// Gets the items of the last page that cannot be read, as the server sent them, or the value in the place of the list; empty
    /// when the reason is another.
    /// </summary>
    public IReadOnlyList<JsonElement> UnreadableItems { get; } = [];

    /// <summary>Creates an exception from the value in the place of a list, or from its unreadable items.</summary>
    internal static RtcPagingException Create(string message, JsonElement? odd) => odd switch
    {
        { ValueKind: JsonValueKind.Array } items => new([.. items.EnumerateArray()], message),
        { } other => new([other], message),
        null => new(message),
    };
}
