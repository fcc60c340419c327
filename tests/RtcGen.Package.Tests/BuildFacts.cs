using System.Reflection;
using System.Xml.Linq;

namespace RtcGen.Package.Tests;

/// <summary>What the build of this project knew and its tests need.</summary>
internal static class BuildFacts
{
    public static string RepoRoot => Get(nameof(RepoRoot));

    public static string Configuration => Get(nameof(Configuration));

    public static string PackageFolder => Get(nameof(PackageFolder));

    public static string RivalYamlDotNetVersion => Get(nameof(RivalYamlDotNetVersion));

    /// <summary>The version of a package that the tests themselves use, and that is surely there.</summary>
    public static string VersionOf(string package) => XDocument.Load(Path.Combine(RepoRoot, "Directory.Packages.props"))
        .Descendants("PackageVersion").First(element => element.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

    private static string Get(string name) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == name).Value!;
}
