namespace RtcGen.Architecture.Tests;

/// <summary>Arrows that point back and are still to be turned. The list only becomes shorter.</summary>
internal static class StillPointingBack
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["RtcGen.Schema"] =
        [
            "Yaml -> SchemaReader", "References -> Decoding", "References -> SchemaReader", "Decoding -> SchemaReader",
        ],
        ["RtcGen.Generator"] = ["CodeModel -> Pipeline"],
        ["RtcGen.Import"] = ["Texts -> Import", "Pages -> Import", "GoStructs -> Import"],
        ["RtcGen.Runtime"] =
        [
            "Signing -> Generated", "Signing -> Credentials", "Signing -> Client",
            "Errors -> Generated", "Errors -> Limits", "Errors -> Telemetry", "Errors -> Pipeline", "Errors -> Client",
            "Generated -> Limits", "Generated -> Telemetry", "Generated -> Client",
            "Credentials -> Telemetry", "Credentials -> Client",
            "Limits -> Telemetry", "Limits -> Pipeline", "Limits -> Client",
            "Telemetry -> Pipeline", "Telemetry -> Client",
            "Pipeline -> Client",
        ],
        ["RtcGen.Emulator"] = ["Answers -> Rules"],
    };

    public static IReadOnlyCollection<string> In(string project) => Arrows.GetValueOrDefault(project, []);
}
