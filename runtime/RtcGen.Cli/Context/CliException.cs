using System.Diagnostics.CodeAnalysis;

namespace RtcGen.Cli;

/// <summary>Ends a verb with a sentence for the user.</summary>
/// <param name="words">What is wrong, and what to do.</param>
/// <param name="exitCode">What the process returns.</param>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It does not leave the tool.")]
internal sealed class CliException(Words words, int exitCode = ExitCode.Failure) : Exception(words.English)
{
    public Words Words { get; } = words;

    public int ExitCode { get; } = exitCode;
}
