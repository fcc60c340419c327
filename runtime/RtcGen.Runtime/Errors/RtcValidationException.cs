using System.Globalization;
using System.Text;

namespace RtcGen;

/// <summary>A request breaks rules of the schema. Nothing was sent.</summary>
public sealed class RtcValidationException : RtcException
{
    /// <summary>Makes one without details, as tests may.</summary>
    public RtcValidationException()
        : base(null, null)
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">The message.</param>
    public RtcValidationException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Makes one with a message and what caused it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public RtcValidationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes one of faults, for a test of code that handles it.</summary>
    /// <param name="faults">What keeps the request from being sent.</param>
    /// <param name="warnings">What the server would ignore; null for nothing.</param>
    /// <param name="message">The message; null for one that lists faults and warnings.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public RtcValidationException(IReadOnlyList<RtcValidationError> faults, IReadOnlyList<RtcValidationError>? warnings = null, string? message = null, Exception? innerException = null)
        : this(message ?? Describe("The request", faults, warnings ?? []), innerException)
    {
        Errors = faults;
        Warnings = warnings ?? [];
    }

    /// <summary>Every fault that kept the request from being sent, in documentation order.</summary>
    public IReadOnlyList<RtcValidationError> Errors { get; } = [];

    /// <summary>What the server would have ignored.</summary>
    public IReadOnlyList<RtcValidationError> Warnings { get; } = [];

    internal static RtcValidationException Create(RtcAction action, RtcValidationResult result, IReadOnlyList<RtcValidationError> blocking) =>
        new(blocking, result.Warnings, Describe(action.ToString(), blocking, result.Warnings));

    private static string Describe(string what, IReadOnlyList<RtcValidationError> faults, IReadOnlyList<RtcValidationError> warnings)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{what} was not sent: ");
        text.Append(CultureInfo.InvariantCulture, $"{faults.Count} fault{(faults.Count == 1 ? string.Empty : "s")} in the request.");
        foreach (var fault in faults)
        {
            text.Append("\n  ").Append(fault.Message);
        }

        foreach (var warning in warnings)
        {
            text.Append("\n  (warning) ").Append(warning.Message);
        }

        return text.ToString();
    }
}
