namespace RtcGen.Release.Tests;

/// <summary>The same for several cases, see <see cref="UnixFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "The scripts of a release need a Unix shell." : null!;
}
