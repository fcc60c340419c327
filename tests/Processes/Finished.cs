namespace RtcGen.Tests;

/// <summary>How a process ended and what it printed.</summary>
internal sealed record Finished(int ExitCode, string Output, string Errors)
{
    public string Everything => Output + Errors;

    public void AssertExit(int exitCode) => Assert.True(ExitCode == exitCode, $"Exit code {ExitCode} instead of {exitCode}:\n{Everything}");
}
