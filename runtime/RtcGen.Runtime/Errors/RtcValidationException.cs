using System.Globalization;
using System.Text;

namespace RtcGen;

/// <summary>A request breaks rules of the schema. Nothing was sent.</summary>
public sealed class RtcValidationException : RtcException
{
    internal RtcValidationException(RtcAction action, RtcValidationResult result, IReadOnlyList<RtcFault> blocking)
        : base(Describe(action, result, blocking), mayHaveTakenEffect: false)
    {
        Faults = blocking;
        Warnings = result.Warnings;
    }

    /// <summary>Every fault that kept the request from being sent, in documentation order.</summary>
    public IReadOnlyList<RtcFault> Faults { get; }

    /// <summary>What the server would have ignored.</summary>
    public IReadOnlyList<RtcFault> Warnings { get; }

    private static string Describe(RtcAction action, RtcValidationResult result, IReadOnlyList<RtcFault> blocking)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{action} was not sent: ");
        text.Append(CultureInfo.InvariantCulture, $"{blocking.Count} fault{(blocking.Count == 1 ? string.Empty : "s")} in the request.");
        foreach (var fault in blocking)
        {
            text.Append("\n  ").Append(fault.Message);
        }

        foreach (var warning in result.Warnings)
        {
            text.Append("\n  (warning) ").Append(warning.Message);
        }

        return text.ToString();
    }
}
