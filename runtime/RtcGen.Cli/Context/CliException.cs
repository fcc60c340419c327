using System.Diagnostics.CodeAnalysis;

namespace RtcGen.Cli;

/// <summary>Ends a verb with a sentence for the user.</summary>
/// <param name="words">What is wrong, and what to do.</param>
/// <param name="exitCode">What the process returns.</param>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It does not leave the tool.")]
internal sealed class CliException(Words words, int exitCode = ExitCode.Failure) : Exception(words.English)
{
    /// <summary>What a library says of an argument, without the name that the argument has there.</summary>
    public static CliException From(Exception error, int exitCode = Cli.ExitCode.Failure)
    {
        var message = error is ArgumentException { ParamName: { } name } ? error.Message.Replace($" (Parameter '{name}')", string.Empty, StringComparison.Ordinal) : error.Message;
        return new(new(message, message), exitCode);
    }

    public Words Words { get; } = words;

    public int ExitCode { get; } = exitCode;
}
