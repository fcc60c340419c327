namespace RtcGen.Tests;

/// <summary>How a process ended and what it printed.</summary>
internal sealed record Finished(int ExitCode, string Output, string Errors);
