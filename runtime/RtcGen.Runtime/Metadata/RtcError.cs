using System.ComponentModel;

namespace RtcGen;

/// <summary>An entry of a service's catalogue of error codes.</summary>
public sealed class RtcError
{
    /// <summary>Initializes a new instance of the <see cref="RtcError"/> class. Generated code calls this.</summary>
    /// <param name="code">The code.</param>
    /// <param name="retryClass">Whether a call that failed with the code may be retried.</param>
    /// <param name="meaning">The meaning of the code.</param>
    /// <param name="remedy">What can be done about it; null when nothing is known.</param>
    /// <param name="mayHaveTakenEffect">Whether a call that ended so may have been carried out; it may in any case when <paramref name="retryClass"/> is <see cref="RtcRetryClass.Unknown"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RtcError(RtcErrorCode code, RtcRetryClass retryClass, RtcLocalizedText meaning, RtcLocalizedText? remedy = null, bool mayHaveTakenEffect = false)
    {
        Code = code;
        RetryClass = retryClass;
        Meaning = meaning;
        Remedy = remedy;
        MayHaveTakenEffect = mayHaveTakenEffect || retryClass == RtcRetryClass.Unknown;
    }

    /// <summary>Gets the code.</summary>
    public RtcErrorCode Code { get; }

    /// <summary>
    /// Gets whether a call that failed with this code may be retried. The vendor publishes no such list: it follows from the
    /// meaning.
    /// </summary>
    public RtcRetryClass RetryClass { get; }

    /// <summary>
    /// Gets a value indicating whether a call that failed with this code may have been carried out. The vendor publishes no such list: it
    /// follows from the meaning. <see cref="RtcException.MayHaveTakenEffect"/> also considers what the action does, and the HTTP status.
    /// </summary>
    public bool MayHaveTakenEffect { get; }

    /// <summary>Gets a value indicating whether a part of the call was carried out, whatever the HTTP status says.</summary>
    internal bool TookEffectInPart { get; init; }

    /// <summary>Gets the meaning of the code.</summary>
    public RtcLocalizedText Meaning { get; }

    /// <summary>Gets what can be done about it; null when nothing is known.</summary>
    public RtcLocalizedText? Remedy { get; }

    /// <summary>Returns code and meaning.</summary>
    /// <returns>For example <c>FailToConnect: The gateway could not reach the service behind it.</c></returns>
    public override string ToString() => $"{Code.Value}: {Meaning.ToString()}";
}
