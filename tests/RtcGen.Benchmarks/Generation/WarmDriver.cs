using Microsoft.CodeAnalysis;

namespace RtcGen.Benchmarks;

/// <summary>A generator that has run once over a project of many actions, and the edits it then sees.</summary>
internal sealed class WarmDriver
{
    private readonly InMemoryText[] _versions;
    private GeneratorDriver _driver;
    private int _turn;

    public WarmDriver(IIncrementalGenerator generator, SchemaProject project)
    {
        _versions = [project.Original, project.Edited];
        _driver = project.RunCold(generator);
        if (_driver.GetRunResult() is var result && (result.Diagnostics.Length > 0 || result.GeneratedTrees.Length != project.Texts.Count))
        {
            throw new InvalidOperationException($"The generator did not run: {string.Join('\n', result.Diagnostics)}");
        }
    }

    public string LongestOutput =>
        _driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString()).MaxBy(text => text.Length)!;

    public void EditCSharp() => _driver = _driver.RunGenerators(SchemaProject.Compilations[++_turn % 2]);

    public void EditSchema()
    {
        var old = _versions[_turn % 2];
        var edited = _versions[++_turn % 2];
        _driver = _driver.ReplaceAdditionalText(old, edited).RunGenerators(SchemaProject.Compilations[0]);
    }
}
