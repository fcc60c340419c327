using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RtcGen.Cli.Reports;

/// <summary>JSON for people and programs: indented, with all characters as they are.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Format(JsonNode node) => node.ToJsonString(Readable).ReplaceLineEndings("\n");
}
