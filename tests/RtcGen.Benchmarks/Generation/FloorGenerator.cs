using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace RtcGen.Benchmarks;

/// <summary>
/// The least a generator can do: one constant per file. It can also read the file's YAML, and do nothing with it,
/// and emit a given text behind the constant.
/// </summary>
internal sealed class FloorGenerator(bool parses, string emitted) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(".rtc.yaml", StringComparison.OrdinalIgnoreCase))
            .Select((text, cancellationToken) => (
                Name: GetName(text.Path),
                Length: parses ? CountEvents(text.GetText(cancellationToken)!.ToString()) : text.GetText(cancellationToken)!.Length));
        context.RegisterSourceOutput(files, (output, file) => output.AddSource(
            $"{file.Name}.g.cs",
            SourceText.From(string.Create(CultureInfo.InvariantCulture, $"internal static class {file.Name} {{ public const int Length = {file.Length}; }}\n{emitted}"), Encoding.UTF8)));
    }

    // Folder and file: an action has a file in each of its versions.
    private static string GetName(string path)
    {
        var parts = path.Split('/');
        return "_" + string.Concat(parts[^2..]).Replace('.', '_').Replace('-', '_');
    }

    // Begins to count at the length, so that every edit of it changes the output.
    private static int CountEvents(string text)
    {
        var count = text.Length;
        var parser = new Parser(new Scanner(new StringReader(text)));
        while (parser.MoveNext())
        {
            count++;
        }

        return count;
    }
}
