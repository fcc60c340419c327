namespace RtcGen.Schema.Tests;

// The repository's schema folder, copied beside the tests by the build.
internal static class SchemaFolder
{
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "schema");

    public static string Action { get; } = Read("rtc/2020-12-01/UpdateSnapshot.rtc.yaml");

    public static string Service { get; } = Read("rtc/service.rtc.yaml");

    public static string[] All { get; } = [.. Directory.GetFiles(Root, "*.rtc.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));
}
