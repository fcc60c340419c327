namespace RtcGen.Release.Tests;

/// <summary>A fact about a script for a shell. A release is made on Linux; on Windows it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "The scripts of a release need a Unix shell." : null!;
}
