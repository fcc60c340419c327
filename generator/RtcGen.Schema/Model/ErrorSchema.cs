namespace RtcGen.Schema;

/// <summary>An error code of a service.</summary>
/// <param name="Code">The code on the wire, for example <c>InvalidTimestamp</c>.</param>
/// <param name="CodeN">The gateway's number for it, when known.</param>
/// <param name="Http">The HTTP status it comes with, when known.</param>
/// <param name="Message">The fixed message that the server sends, when known.</param>
/// <param name="Summary">What it means.</param>
public sealed record ErrorSchema(string Code, int? CodeN, int? Http, string? Message, LocalizedText Summary)
{
    /// <summary>Gets the gateway's number for it according to an unsure source, when <see cref="CodeN"/> is not known.</summary>
    public int? UnconfirmedCodeN { get; init; }

    /// <summary>Gets what to do about it, when there is something.</summary>
    public LocalizedText? Remedy { get; init; }

    /// <summary>Gets whether the call may be retried.</summary>
    public RetryClass Retry { get; init; }

    /// <summary>Gets whether it is known that the call was not carried out.</summary>
    public ErrorEffect Effect { get; init; }

    /// <summary>Gets the line of the code's key, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>Gets the column of the code's key, counted from 1.</summary>
    public int Column { get; init; }
}
