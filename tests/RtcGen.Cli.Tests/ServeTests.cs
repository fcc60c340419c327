using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Emulator;

namespace RtcGen.Cli.Tests;

public sealed class ServeTests
{
    [Fact]
    public async Task It_serves_until_it_is_cancelled_and_prints_the_calls()
    {
        using var cancellation = new CancellationTokenSource();
        using var output = new WatchedWriter();
        var context = new CliContext
        {
            Out = output,
            Error = TextWriter.Null,
            In = Stream.Null,
            Environment = _ => null,
            Culture = CultureInfo.InvariantCulture,
            Folder = Path.GetTempPath(),
            Clock = new FakeTimeProvider(Tool.Now),
        };
        var served = CommandLine.RunAsync(context, ["serve", "--no-console"], cancellation.Token);
        var address = (await output.WaitForAsync("listens on ")).Split("listens on ")[1].Split('\n')[0];

        var run = await new Tool().RunAsync(
            "call", "ListApps", "--force", "--endpoint", address, "--access-key", EmulatorCredential.Default.AccessKey, "--secret-key", "wrong-" + EmulatorCredential.Default.SecretKey);
        var text = await output.WaitForAsync("SignatureDoesNotMatch");
        await cancellation.CancelAsync();

        Assert.Equal(ExitCode.Success, await served);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("ListApps", text, StringComparison.Ordinal);
        Assert.Contains(EmulatorCredential.Default.AccessKey, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("")]
    public async Task A_port_that_is_none_is_a_wrong_command_line(string port)
    {
        var run = await new Tool().RunAsync("serve", "--port", port);

        Assert.Equal((ExitCode.Usage, $"rtcgen: error: {port} is no TCP port: a number from 0 to 65535.\nSee rtcgen serve --help.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_port_in_use_is_said()
    {
        await using var first = await RtcEmulator.StartAsync();

        var run = await new Tool().RunAsync("serve", "--no-console", "--port", first.Endpoint.Port.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("is in use", run.Error, StringComparison.Ordinal);
    }
}
