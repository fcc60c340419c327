using System.Reflection;
using RtcGen.Tests;

namespace RtcGen.EndToEnd.Tests;

/// <summary>The sample as a process of its own, without what the machine's variables would change: credentials, proxies, colours.</summary>
internal static class SampleProcess
{
    private static readonly string Program = typeof(SampleProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(fact => fact.Key == "SampleProgram").Value!;

    public static RunningProcess Start(IReadOnlyDictionary<string, string>? variables, params string[] arguments)
    {
        var start = Command.Program("dotnet", ["exec", Program, .. arguments]);
        start.Environment.Remove("GITHUB_ACTIONS");
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return RunningProcess.Start(start);
    }

    /// <summary>Runs the sample to its end.</summary>
    public static async Task<Finished> RunAsync(IReadOnlyDictionary<string, string>? variables, params string[] arguments)
    {
        using var sample = Start(variables, arguments);
        return await sample.EndAsync();
    }
}
