using RtcGen.Tests;

namespace RtcGen.Wire.Tests.Official;

/// <summary>Runs Node.js and npm in the folder of the script that calls the vendor's SDKs.</summary>
internal static class NodeProgram
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "node");

    /// <summary>Installs the SDKs unless they are there, and runs the script.</summary>
    /// <returns>What it prints.</returns>
    public static Task<string> CaptureAsync(string callsFile) =>
        NodeScripts.RunPinnedAsync("The comparisons with the vendor's Node SDKs", Folder, "capture.mjs", Path.Combine(AppContext.BaseDirectory, callsFile));
}
