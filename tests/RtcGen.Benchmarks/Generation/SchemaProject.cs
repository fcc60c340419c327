using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Benchmarks;

/// <summary>A project of many schema files, and one of them in two versions.</summary>
/// <param name="Texts">All files.</param>
/// <param name="Original">The one that is edited, as it is among them.</param>
/// <param name="Edited">The same after an edit that changes the output.</param>
internal sealed record SchemaProject(IReadOnlyList<InMemoryText> Texts, InMemoryText Original, InMemoryText Edited)
{
    private const string Range = "[1, 600]";
    private const string OtherRange = "[1, 900]";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "schema", "rtc");

    /// <summary>Two versions of a consumer's C#.</summary>
    public static CSharpCompilation[] Compilations { get; } = [Compile("class Program { int a; }"), Compile("class Program { int a, b; }")];

    /// <summary>UpdateSnapshot, again and again under another name.</summary>
    public static SchemaProject Copies(int actions)
    {
        var action = File.ReadAllText(Path.Combine(Folder, "2020-12-01", "UpdateSnapshot.rtc.yaml"))
            .Replace("supersededBy: \"2023-11-01\"\n", string.Empty, StringComparison.Ordinal);
        InMemoryText[] texts =
        [
            new("/project/rtc/service.rtc.yaml", File.ReadAllText(Path.Combine(Folder, "service.rtc.yaml"))),
            .. Enumerable.Range(0, actions).Select(i => Numbered(i, action)),
        ];
        var edited = actions / 2;
        return new(texts, texts[edited + 1], Numbered(edited, action.Replace(Range, OtherRange, StringComparison.Ordinal)));
    }

    /// <summary>Every file of the repository's catalogue.</summary>
    public static SchemaProject Catalogue()
    {
        var texts = Directory.EnumerateFiles(Folder, "*.rtc.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new InMemoryText($"/project/rtc/{Path.GetRelativePath(Folder, path)}", File.ReadAllText(path)))
            .ToList();
        var original = texts.Single(text => text.Path.EndsWith("2020-12-01/UpdateSnapshot.rtc.yaml", StringComparison.Ordinal));
        var edited = original.GetText().ToString().Replace(Range, OtherRange, StringComparison.Ordinal);
        return new(texts, original, new(original.Path, edited));
    }

    /// <summary>Runs a generator that has seen nothing yet.</summary>
    public GeneratorDriver RunCold(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create(generator).AddAdditionalTexts([.. Texts]).RunGenerators(Compilations[0]);

    private static InMemoryText Numbered(int number, string action)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"UpdateSnapshot{number:0000}");
        return new($"/project/rtc/2020-12-01/{name}.rtc.yaml", action.Replace("action: UpdateSnapshot", $"action: {name}", StringComparison.Ordinal));
    }

    private static CSharpCompilation Compile(string code) =>
        CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(code)]);
}
