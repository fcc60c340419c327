using System.Text;

namespace RtcGen.Architecture.Tests;

/// <summary>The part of docs/architecture.md that is drawn.</summary>
internal static class ArchitectureDocument
{
    private const string Begin = "<!-- graph:begin -->\n";
    private const string End = "<!-- graph:end -->";

    public static string Replace(string document, string drawn)
    {
        var begin = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = document.IndexOf(End, StringComparison.Ordinal);
        return begin < Begin.Length || end < begin
            ? throw new InvalidOperationException($"The document has no line {Begin.TrimEnd()}, or none {End} after it.")
            : document[..begin] + drawn + document[end..];
    }

    public static string Draw(IReadOnlyList<ProjectFile> projects, IEnumerable<RoomGraph> graphs, bool isChinese)
    {
        var text = new StringBuilder();
        text.Append("<!-- Made from the code by tests/RtcGen.Architecture.Tests; RTCGEN_ACCEPT_SNAPSHOTS=1 writes it anew. -->\n\n");
        text.Append(isChinese
            ? "箭头由使用者指向被使用者。模块之间，可由其他箭头推出的箭头省略。\n\n### 项目\n\n"
            : "An arrow goes from what uses to what is used. Between rooms, an arrow that follows from others is left out.\n\n### Projects\n\n");
        text.Append(Mermaid.Draw(projects)).Append('\n');
        foreach (var graph in graphs)
        {
            text.Append("### ").Append(graph.Plan.Name).Append("\n\n").Append(Mermaid.Draw(graph)).Append('\n');
        }

        return text.ToString();
    }
}
