namespace RtcGen.Aot.Tests;

/// <summary>The published programs do what they do under the ordinary runtime.</summary>
[Collection(NativeCollection.Name)]
public sealed class RunTests(PublishedPrograms programs)
{
    [NativeFact]
    public async Task The_sample_shows_the_whole_story()
    {
        var sample = await programs.GetAsync(NativeProgram.Sample);

        var (exitCode, output, errors) = await sample.RunAsync();

        Assert.True(exitCode == 0, $"{exitCode}:\n{output}{errors}");
        Assert.Matches(@"Result +ok\b", output);
        Assert.Contains("601 became 2", output, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [NativeTheory]
    [InlineData(NativeProgram.ClientOnly)]
    [InlineData(NativeProgram.Hosted)]
    public async Task The_client_calls_a_server(NativeProgram program)
    {
        var client = await programs.GetAsync(program);
        await using var server = await EmulatorProcess.StartAsync(await programs.GetAsync(NativeProgram.Sample));

        var (exitCode, output, errors) = await client.RunAsync(server.Endpoint);

        Assert.True(exitCode == 0, $"{exitCode}:\n{output}{errors}");
        Assert.Empty(errors);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal("ok", lines[0]);
        Assert.NotEmpty(lines[1]);
    }

    /// <summary>Without a signature it is refused; what counts is that it sends the same and reads the answer.</summary>
    [NativeFact]
    public async Task The_program_without_the_client_reaches_the_same_server()
    {
        var program = await programs.GetAsync(NativeProgram.HttpClientOnly);
        await using var server = await EmulatorProcess.StartAsync(await programs.GetAsync(NativeProgram.Sample));

        var (exitCode, output, errors) = await program.RunAsync(server.Endpoint);

        Assert.True(exitCode == 0, $"{exitCode}:\n{output}{errors}");
        Assert.Empty(errors);
        Assert.Contains("""
            "Action":"UpdateSnapshot"
            """, output, StringComparison.Ordinal);
        Assert.Contains("""
            "Error":{
            """, output, StringComparison.Ordinal);
    }
}
