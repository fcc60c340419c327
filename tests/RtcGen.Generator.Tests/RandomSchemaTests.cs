using Microsoft.CodeAnalysis;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>Whatever a schema says, its output compiles without a warning, or its faults are reported.</summary>
public sealed class RandomSchemaTests
{
    private const int Runs = 250;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void An_action_put_together_at_random_compiles_or_has_a_fault(int seed)
    {
        var schemas = new RandomSchema(new Random(seed));

        var compiled = Enumerable.Range(0, Runs).Count(_ => Compiles(schemas.Action("DoA")));

        // Otherwise the texts are all broken, or all the same.
        Assert.InRange(compiled, Runs / 10, Runs * 9 / 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_schema_changed_at_random_compiles_or_has_a_fault(int seed)
    {
        var schemas = new RandomSchema(new Random(seed));

        var compiled = Enumerable.Range(0, Runs).Count(i => Compiles(schemas.Change(i % 2 == 0 ? Schemas.UpdateSnapshot : AllKinds.Text)));

        Assert.InRange(compiled, 1, Runs - 1);
    }

    /// <summary>Whether the text gives code; then that must compile, else there must be a fault.</summary>
    private static bool Compiles(string text)
    {
        var driver = new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText("/project/Random.rtc.yaml", text)]);
        var result = driver.Run();

        Assert.Null(result.Exception);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == SchemaRules.InternalError);
        if (result.GeneratedSources.Length < 2)
        {
            Assert.NotEmpty(result.Diagnostics);
            return false;
        }

        // A using that one file does not need is hidden and hurts nobody.
        var faults = driver.Compile().GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden).ToList();
        Assert.True(faults.Count == 0, $"{string.Join('\n', faults)}\n\n{text}");
        return true;
    }
}
