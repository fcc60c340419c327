using Microsoft.CodeAnalysis;

namespace RtcGen.Generator.Tests;

/// <summary>What an action costs in every program that holds it.</summary>
public sealed class CodeSizeTests
{
    private const int Copies = 10;

    [Fact]
    public void An_action_as_large_as_UpdateSnapshot_compiles_to_at_most_3_KB()
    {
        var many = CompiledBytes(Schemas.Many(Copies + 1));
        var one = CompiledBytes(Schemas.Many(1));

        Assert.InRange((many - one) / Copies, 1, 3 * 1024);
    }

    private static long CompiledBytes(IEnumerable<SchemaText> texts)
    {
        var compilation = new Driver(texts).Compile();
        using var image = new MemoryStream();
        var emitted = compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return image.Length;
    }
}
