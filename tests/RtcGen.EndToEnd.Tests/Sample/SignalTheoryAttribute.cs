using System.Globalization;

namespace RtcGen.EndToEnd.Tests;

/// <summary>A test that sends signals; skipped where there are none, or where a child would inherit that Ctrl+C is ignored.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SignalTheoryAttribute : TheoryAttribute
{
    private const string Status = "/proc/self/status";
    private const string IgnoredSignals = "SigIgn:";
    private const ulong Interrupt = 1UL << 1;

    public SignalTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has no such signals.";
        }
        else if (InterruptIsIgnored())
        {
            Skip = "The tests were started with SIGINT ignored, and children inherit that.";
        }
    }

    private static bool InterruptIsIgnored() =>
        File.Exists(Status)
        && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(IgnoredSignals, StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line.AsSpan(IgnoredSignals.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
}
