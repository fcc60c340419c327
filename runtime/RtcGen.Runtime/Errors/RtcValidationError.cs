namespace RtcGen;

/// <summary>One broken rule of the schema.</summary>
public sealed class RtcValidationError
{
    /// <summary>Initializes a new instance of the <see cref="RtcValidationError"/> class.</summary>
    /// <param name="path">The member, as a JSON path: <c>$.ImageConfig.Interval</c>.</param>
    /// <param name="rule">The kind of rule.</param>
    /// <param name="message">The error in one sentence.</param>
    /// <param name="value">The given value, as the message shows it; null for none.</param>
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

    /// <summary>The member, as a JSON path: <c>$.ImageConfig.Interval</c>.</summary>
    public string Path { get; }

    /// <summary>The kind of rule.</summary>
    public RtcValidationRule Rule { get; }

    /// <summary>The given value as the message shows it: a text in quotes, cut after 64 characters, control characters escaped; null when there is none.</summary>
    public string? Value { get; }

    /// <summary>The error in one sentence: member, value, rule, and what the server would do.</summary>
    public string Message { get; }

    /// <summary>What the server would do, were the request sent.</summary>
    public RtcServerReaction ServerReaction { get; }

    /// <summary>The value the server would use instead, when it adjusts.</summary>
    public string? ServerUses { get; }

    /// <summary>Gives <see cref="Message"/>.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
