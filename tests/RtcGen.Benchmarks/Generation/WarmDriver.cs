using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Benchmarks;

/// <summary>A generator that has run once over a project of many actions, and the edits it then sees.</summary>
internal sealed class WarmDriver
{
    private readonly CSharpCompilation[] _compilations;
    private readonly InMemoryText[][] _versions;
    private readonly int _edited;
    private GeneratorDriver _driver;
    private int _turn;

    public WarmDriver(IIncrementalGenerator generator, int actions)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "schema", "rtc");
        var action = File.ReadAllText(Path.Combine(folder, "2020-12-01", "UpdateSnapshot.rtc.yaml"));
        InMemoryText[] texts =
        [
            new("/project/rtc/service.rtc.yaml", File.ReadAllText(Path.Combine(folder, "service.rtc.yaml"))),
            .. Enumerable.Range(0, actions).Select(i => Numbered(i, action)),
        ];
        _edited = actions / 2;
        _versions = [[texts[_edited + 1]], [Numbered(_edited, action.Replace("[1, 600]", "[1, 900]", StringComparison.Ordinal))]];
        _compilations = [Compile("class Program { int a; }"), Compile("class Program { int a, b; }")];
        _driver = CSharpGeneratorDriver.Create(generator).AddAdditionalTexts([.. texts]).RunGenerators(_compilations[0]);
        if (_driver.GetRunResult() is var result && (result.Diagnostics.Length > 0 || result.GeneratedTrees.Length != actions + 1))
        {
            throw new InvalidOperationException($"The generator did not run: {string.Join('\n', result.Diagnostics)}");
        }
    }

    public string LongestOutput =>
        _driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString()).MaxBy(text => text.Length)!;

    public void EditCSharp() => _driver = _driver.RunGenerators(_compilations[++_turn % 2]);

    public void EditSchema()
    {
        var old = _versions[_turn % 2][0];
        var edited = _versions[++_turn % 2][0];
        _driver = _driver.ReplaceAdditionalText(old, edited).RunGenerators(_compilations[0]);
    }

    private static InMemoryText Numbered(int number, string action)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"UpdateSnapshot{number:0000}");
        return new($"/project/rtc/2020-12-01/{name}.rtc.yaml", action.Replace("action: UpdateSnapshot", $"action: {name}", StringComparison.Ordinal));
    }

    private static CSharpCompilation Compile(string code) =>
        CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(code)]);
}
