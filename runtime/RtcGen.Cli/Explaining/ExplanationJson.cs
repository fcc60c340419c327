using System.Text.Json.Nodes;
using RtcGen.Emulator;

namespace RtcGen.Cli;

/// <summary>An explanation for a program.</summary>
internal static class ExplanationJson
{
    public static JsonObject Write(SignatureExplanation explanation) => new()
    {
        ["matches"] = explanation.Matches,
        ["findings"] = new JsonArray([.. explanation.Findings.Select(finding => (JsonNode)new JsonObject
        {
            ["code"] = finding.Code,
            ["isCause"] = finding.IsCause,
            ["english"] = finding.English,
            ["chinese"] = finding.Chinese,
        })]),
        ["server"] = Texts(explanation.ServerCanonicalRequest, explanation.ServerStringToSign),
        ["client"] = Texts(explanation.ClientCanonicalRequest, explanation.ClientStringToSign),
    };

    private static JsonObject? Texts(string? canonicalRequest, string? stringToSign) =>
        canonicalRequest is null ? null : new() { ["canonicalRequest"] = canonicalRequest, ["stringToSign"] = stringToSign };
}
