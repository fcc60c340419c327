using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RtcGen.Documents.Tests;

/// <summary>Whether a block is well-formed.</summary>
internal static class Structure
{
    /// <summary>Gets the languages of blocks: those that are checked, and those that are only looked at.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["csharp", "yaml", "xml", "json", "sh", "console", "mermaid", "text", "ini"];

    public static string? Fault(string path, CodeBlock block)
    {
        try
        {
            switch (block.Language)
            {
                case "xml":
                    // Several elements may stand side by side.
                    XDocument.Parse($"<Project>{block.Text}</Project>");
                    break;
                case "json":
                    JsonDocument.Parse(block.Text, new() { CommentHandling = JsonCommentHandling.Skip }).Dispose();
                    break;
                case "yaml":
                    var parser = new Parser(new StringReader(block.Text));
                    while (parser.MoveNext() && parser.Current is not StreamEnd)
                    {
                    }

                    break;
            }

            return null;
        }
        catch (XmlException e)
        {
            return At(path, block, e.LineNumber, e.Message);
        }
        catch (JsonException e)
        {
            return At(path, block, (e.LineNumber ?? 0) + 1, e.Message);
        }
        catch (YamlException e)
        {
            return At(path, block, e.Start.Line, e.Message);
        }
    }

    private static string At(string path, CodeBlock block, long line, string message) => FormattableString.Invariant($"{path}:{block.Line + line - 1}: {message}");
}
