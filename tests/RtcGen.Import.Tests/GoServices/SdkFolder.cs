namespace RtcGen.Import.Tests.GoServices;

/// <summary>An SDK on disk: the one of these tests, or the vendor's.</summary>
internal static class SdkFolder
{
    /// <summary>Where the SDK of these tests is.</summary>
    public static string Own { get; } = Path.Combine(AppContext.BaseDirectory, "GoServices", "Sdk");

    /// <summary>The file that says which services have a host for each region.</summary>
    public static GoSource Endpoints(string folder) => Source(Path.Combine(folder, "volcengine", "endpoints", "standard_resolver.go"));

    /// <summary>The packages, in alphabetical order, those that are no services included.</summary>
    public static IEnumerable<GoPackage> Packages(string folder) => Directory
        .GetDirectories(Path.Combine(folder, "service"))
        .Order(StringComparer.Ordinal)
        .Select(package => new GoPackage(Path.GetFileName(package), [.. Directory.GetFiles(package, "*.go").Order(StringComparer.Ordinal).Select(Source)]));

    private static GoSource Source(string path) => new(Path.GetFileName(path), File.ReadAllText(path));
}
