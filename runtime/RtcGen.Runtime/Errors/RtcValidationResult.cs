namespace RtcGen;

/// <summary>What checking a request found.</summary>
public sealed class RtcValidationResult
{
    /// <summary>Describes what was found, as tests may.</summary>
    /// <param name="faults">What the server would refuse or silently change.</param>
    /// <param name="warnings">What the server would ignore; null for nothing.</param>
    public RtcValidationResult(IReadOnlyList<RtcValidationError> faults, IReadOnlyList<RtcValidationError>? warnings = null)
    {
        ArgumentNullException.ThrowIfNull(faults);
        Errors = faults;
        Warnings = warnings ?? [];
    }

    /// <summary>What the server would refuse or silently change, in documentation order.</summary>
    public IReadOnlyList<RtcValidationError> Errors { get; }

    /// <summary>What the server would ignore, and members of the caller's own whose names differ from those of the schema only in case.</summary>
    public IReadOnlyList<RtcValidationError> Warnings { get; }

    /// <summary>Whether there is no fault. Warnings do not count.</summary>
    public bool IsValid => Errors.Count == 0;
}
