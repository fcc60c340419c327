using System.Reflection;

namespace RtcGen.Package.Tests;

/// <summary>What the build of this project knew and its tests need.</summary>
internal static class BuildFacts
{
    public static string RepoRoot => Get(nameof(RepoRoot));

    public static string Configuration => Get(nameof(Configuration));

    public static string PackageFolder => Get(nameof(PackageFolder));

    public static string RivalYamlDotNetVersion => Get(nameof(RivalYamlDotNetVersion));

    private static string Get(string name) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == name).Value!;
}
