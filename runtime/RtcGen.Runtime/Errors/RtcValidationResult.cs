namespace RtcGen;

/// <summary>What checking a request found.</summary>
public sealed class RtcValidationResult
{
    /// <summary>Initializes a new instance of the <see cref="RtcValidationResult"/> class.</summary>
    /// <param name="errors">What the server would refuse or silently change.</param>
    /// <param name="warnings">What the server would ignore; null for nothing.</param>
    public RtcValidationResult(IReadOnlyList<RtcValidationError> errors, IReadOnlyList<RtcValidationError>? warnings = null)
    {
        ArgumentNullException.ThrowIfNull(errors);
        Errors = errors;
        Warnings = warnings ?? [];
    }

    /// <summary>What the server would refuse or silently change, in documentation order.</summary>
    public IReadOnlyList<RtcValidationError> Errors { get; }

    /// <summary>What the server would ignore, and members of the caller's own whose names differ from those of the schema only in case.</summary>
    public IReadOnlyList<RtcValidationError> Warnings { get; }

    /// <summary>Whether there is no error. Warnings do not count.</summary>
    public bool IsValid => Errors.Count == 0;
}
