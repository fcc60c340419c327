using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace RtcGen.Generator.Tests;

/// <summary>What an action costs in every program that holds it.</summary>
public sealed class CodeSizeTests(ITestOutputHelper output)
{
    [Fact]
    public void An_action_as_large_as_UpdateSnapshot_compiles_to_at_most_3_KB()
    {
        // What all share is in both.
        var one = (CompiledBytes(Schemas.Many(100)) - CompiledBytes(Schemas.Many(50))) / 50;

        output.WriteLine($"{one} bytes");
        Assert.InRange(one, 1, 3 * 1024);
    }

    [Fact]
    public void Five_actions_compile_to_less_than_the_same_five_written_by_hand()
    {
        string[] five =
        [
            "2020-12-01/UpdateSnapshot", "2023-11-01/BanRoomUser", "2023-11-01/GetSnapshotTask", "2023-11-01/ListRoomInfo", "2023-11-01/StopRecord",
            "Storage", "Streams", "2023-11-01/Storage",
        ];

        var generated = CompiledBytes([Schemas.File("rtc/service.rtc.yaml"), .. five.Select(name => Schemas.File($"rtc/{name}.rtc.yaml"))]);
        var handwritten = new FileInfo(typeof(RtcGen.Handwritten.GetSnapshotTaskRequest).Assembly.Location).Length;

        output.WriteLine($"generated {generated} bytes, written by hand {handwritten}");
        Assert.InRange(generated, 1, handwritten);
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
