using System.Reflection;

namespace RtcGen.Aot.Tests;

/// <summary>What the build of this project knew and its tests need.</summary>
internal static class BuildFacts
{
    public static string RepoRoot => Get(nameof(RepoRoot));

    /// <summary>The runtime identifier of this machine, as packages name it.</summary>
    public static string Rid => Get(nameof(Rid));

    private static string Get(string name) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == name).Value!;
}
