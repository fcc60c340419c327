namespace RtcGen;

/// <summary>The result of validating a request.</summary>
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

    /// <summary>Gets the errors: what the server would refuse or silently change, in documentation order.</summary>
    public IReadOnlyList<RtcValidationError> Errors { get; }

    /// <summary>
    /// Gets the warnings: what the server would ignore, and extra members whose names differ from those of the schema only in case.
    /// </summary>
    public IReadOnlyList<RtcValidationError> Warnings { get; }

    /// <summary>Gets a value indicating whether there is no error. Warnings do not count.</summary>
    public bool IsValid => Errors.Count == 0;
}
