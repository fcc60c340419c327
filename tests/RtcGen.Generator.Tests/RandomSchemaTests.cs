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
        var compiled = Compiled.From(new SchemaText("/project/Random.rtc.yaml", text));

        compiled.AssertSound();
        Assert.True(compiled.Result.GeneratedSources.Length == 2 || compiled.Faults.Any(), text);
        return compiled.Result.GeneratedSources.Length == 2;
    }
}
