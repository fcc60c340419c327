using System.Text.Json;
using System.Text.RegularExpressions;

namespace RtcGen.Client.Tests.Samples;

/// <summary>A request or an answer that stands on a page of the vendor or that a program sends, as it is.</summary>
/// <param name="File">Its folder and name, <c>requests/104531-StartDetection-2020-12-01.json</c>.</param>
/// <param name="Action">The action it belongs to.</param>
/// <param name="Version">That action's version.</param>
/// <param name="Text">The JSON.</param>
internal sealed partial record Sample(string File, string Action, string Version, string Text)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    public JsonElement Json { get; } = JsonDocument.Parse(Text).RootElement;

    public static Sample Read(string file)
    {
        var name = FileName().Match(Path.GetFileName(file));
        return name.Success
            ? new Sample(file, name.Groups["action"].Value, name.Groups["version"].Value, System.IO.File.ReadAllText(Path.Combine(Folder, file)))
            : throw new InvalidOperationException($"The name of {file} does not say number, action and version.");
    }

    public static bool Exists(string file) => System.IO.File.Exists(Path.Combine(Folder, file));

    /// <summary>The files of some folders, for theories.</summary>
    public static TheoryData<string> GetFiles(params IEnumerable<string> folders) => [.. folders.SelectMany(folder =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.json").Order(StringComparer.Ordinal).Select(path => $"{folder}/{Path.GetFileName(path)}"))];

    [GeneratedRegex(@"^\d+-(?<action>[A-Za-z0-9]+)-(?<version>\d{4}-\d\d-\d\d)\.json$")]
    private static partial Regex FileName();
}
