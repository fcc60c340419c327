namespace RtcGen;

/// <summary>A broken rule of the schema.</summary>
public sealed class RtcValidationError
{
    /// <summary>Initializes a new instance of the <see cref="RtcValidationError"/> class.</summary>
    /// <param name="path">The JSON path of the property: <c>$.ImageConfig.Interval</c>.</param>
    /// <param name="rule">The kind of rule.</param>
    /// <param name="message">The error in one sentence.</param>
    /// <param name="value">The specified value, as the message shows it; null for none.</param>
    /// <param name="serverReaction">What the server would do.</param>
    /// <param name="serverUses">The value the server would use instead; null for none.</param>
    public RtcValidationError(string path, RtcValidationRule rule, string message, string? value = null, RtcServerReaction serverReaction = RtcServerReaction.Unstated, string? serverUses = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(message);
        Path = path;
        Rule = rule;
        Value = value;
        Message = message;
        ServerReaction = serverReaction;
        ServerUses = serverUses;
    }

    /// <summary>Gets the JSON path of the property: <c>$.ImageConfig.Interval</c>.</summary>
    public string Path { get; }

    /// <summary>Gets the kind of rule.</summary>
    public RtcValidationRule Rule { get; }

    /// <summary>
    /// Gets the specified value as the message shows it: a string in quotes, truncated after 64 characters, with control characters
    /// escaped; null when there is none.
    /// </summary>
    public string? Value { get; }

    /// <summary>Gets the error in one sentence: property, value, rule, and what the server would do.</summary>
    public string Message { get; }

    /// <summary>Gets what the server would do if the request were sent.</summary>
    public RtcServerReaction ServerReaction { get; }

    /// <summary>Gets the value that the server would use instead, when it adjusts.</summary>
    public string? ServerUses { get; }

    /// <summary>Returns <see cref="Message"/>.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
