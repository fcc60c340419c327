using RtcGen.Tests;

namespace RtcGen.Samples.Tests;

/// <summary>A sample as a process of its own, without what the machine's variables would change: credentials, proxies, settings.</summary>
internal static class SampleProcess
{
    public static RunningProcess Start(string sample, params string[] arguments)
    {
        var program = SampleFolder.ProgramOf(sample);
        var start = Command.Program("dotnet", ["exec", program, .. arguments]);

        // Where a host looks for its settings.
        start.WorkingDirectory = Path.GetDirectoryName(program);
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        // Nor may a profile of whoever runs the tests be found.
        start.Environment["HOME"] = start.Environment["USERPROFILE"] = AppContext.BaseDirectory;
        return RunningProcess.Start(start);
    }

    /// <summary>Runs a sample to its end.</summary>
    public static async Task<Finished> RunAsync(string sample, params string[] arguments)
    {
        using var process = Start(sample, arguments);
        return await process.EndAsync();
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("ROOMS__", StringComparison.OrdinalIgnoreCase) || name.StartsWith("RTC__", StringComparison.OrdinalIgnoreCase);
}
