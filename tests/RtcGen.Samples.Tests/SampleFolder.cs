using System.Reflection;

namespace RtcGen.Samples.Tests;

/// <summary>The folder of the samples, as the build knows it.</summary>
internal static class SampleFolder
{
    public static string Root { get; } = Fact("Samples").Single();

    /// <summary>The folders of the samples, by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Root, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal)];

    /// <summary>The built program of a sample.</summary>
    public static string ProgramOf(string sample) => Fact("SampleProgram").Single(file => Path.GetFileNameWithoutExtension(file) == sample);

    public static string ReadText(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path])).ReplaceLineEndings("\n");

    private static IEnumerable<string> Fact(string key) =>
        typeof(SampleFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(fact => fact.Key == key).Select(fact => fact.Value!);
}
