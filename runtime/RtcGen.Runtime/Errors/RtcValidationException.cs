using System.Globalization;
using System.Text;

namespace RtcGen;

/// <summary>The exception that is thrown when a request breaks rules of the schema. Nothing was sent.</summary>
public sealed class RtcValidationException : RtcException
{
    /// <summary>Initializes a new instance of the <see cref="RtcValidationException"/> class.</summary>
    public RtcValidationException()
        : base(null, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcValidationException"/> class with a message.</summary>
    /// <param name="message">The message.</param>
    public RtcValidationException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcValidationException"/> class with a message and an inner exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcValidationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcValidationException"/> class, for a test of code that handles it.</summary>
    /// <param name="errors">The errors that keep the request from being sent.</param>
    /// <param name="warnings">What the server would ignore; null for nothing.</param>
    /// <param name="message">The message; null for one that lists errors and warnings.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcValidationException(IReadOnlyList<RtcValidationError> errors, IReadOnlyList<RtcValidationError>? warnings = null, string? message = null, Exception? innerException = null)
        : this(message ?? Describe("The request", errors, warnings ?? []), innerException)
    {
        Errors = errors;
        Warnings = warnings ?? [];
    }

    /// <summary>Gets every error that kept the request from being sent, in documentation order.</summary>
    public IReadOnlyList<RtcValidationError> Errors { get; } = [];

    /// <summary>Gets the warnings: what the server would have ignored.</summary>
    public IReadOnlyList<RtcValidationError> Warnings { get; } = [];

    internal static RtcValidationException Create(RtcAction action, RtcValidationResult result, IReadOnlyList<RtcValidationError> blocking) =>
        new(blocking, result.Warnings, Describe(action.ToString(), blocking, result.Warnings));

    private static string Describe(string what, IReadOnlyList<RtcValidationError> errors, IReadOnlyList<RtcValidationError> warnings)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{what} was not sent: ");
        text.Append(CultureInfo.InvariantCulture, $"{errors.Count} error{(errors.Count == 1 ? string.Empty : "s")} in the request.");
        foreach (var error in errors)
        {
            text.Append("\n  ").Append(error.Message);
        }

        foreach (var warning in warnings)
        {
            text.Append("\n  (warning) ").Append(warning.Message);
        }

        return text.ToString();
    }
}
