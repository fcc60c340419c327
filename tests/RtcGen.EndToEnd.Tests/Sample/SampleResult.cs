namespace RtcGen.EndToEnd.Tests;

/// <summary>What a run of the sample left behind.</summary>
internal sealed record SampleResult(int ExitCode, string Output, string Errors)
{
    public string Everything => Output + Errors;

    public void AssertExit(int exitCode) => Assert.True(ExitCode == exitCode, $"Exit code {ExitCode} instead of {exitCode}:\n{Everything}");
}
