namespace RtcGen.Samples.Tests;

/// <summary>A test that asks a process to end; reported as skipped where there is no such signal.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TerminationFactAttribute : FactAttribute
{
    public TerminationFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has no such signal.";
        }
    }
}
