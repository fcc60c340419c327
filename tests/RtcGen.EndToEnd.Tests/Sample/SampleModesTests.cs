using System.Net;
using System.Net.Sockets;
using RtcGen.Emulator;

namespace RtcGen.EndToEnd.Tests;

/// <summary>What the sample does with its arguments, and its exit codes: 0 done, 1 the call failed, 2 it could not begin.</summary>
public sealed class SampleModesTests
{
    private static readonly Dictionary<string, string> Credentials = new()
    {
        ["VOLCENGINE_ACCESS_KEY"] = EmulatorCredential.Default.AccessKey,
        ["VOLCENGINE_SECRET_KEY"] = EmulatorCredential.Default.SecretKey,
    };

    [Fact]
    public async Task A_bad_interval_is_listed_as_a_fault_and_not_sent()
    {
        var result = await SampleProcess.RunAsync(null, "--interval", "601");
        result.AssertExit(1);
        Assert.Contains("Not sent", result.Output, StringComparison.Ordinal);
        Assert.Contains("$.ImageConfig.Interval = 601 is outside [1, 600] s", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("The signed request", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VOLCENGINE_ACCESS_KEY")]
    [InlineData("VOLCENGINE_SECRET_KEY")]
    public async Task Live_without_a_credential_names_the_variable(string missing)
    {
        var variables = Credentials.Where(variable => variable.Key != missing).ToDictionary();
        var result = await SampleProcess.RunAsync(variables, "--live");
        result.AssertExit(2);
        Assert.Contains($"The environment variable {missing} is not set, but ", result.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(EmulatorCredential.Default.SecretKey, result.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_where_a_server_listens_is_called()
    {
        await using var server = await SnapshotServer.StartAsync();
        var result = await SampleProcess.RunAsync(Credentials, "--endpoint", server.Emulator.Endpoint.ToString(), "--interval", "9");
        result.AssertExit(0);
        Assert.Equal("9", server.IntervalOf());
        Assert.Contains(Assert.Single(server.Emulator.Calls).RequestId, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(EmulatorCredential.Default.SecretKey, result.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_refuses_the_call_is_a_failure()
    {
        await using var server = await SnapshotServer.StartAsync();
        var result = await SampleProcess.RunAsync(Credentials, "--endpoint", server.Emulator.Endpoint.ToString(), "--task-id", "unknown");
        result.AssertExit(1);
        Assert.Contains("InvalidParameter.ErrorActiveTaskNotFound", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_where_nobody_listens_is_a_failure()
    {
        // A bound socket that does not listen keeps the port from everybody else.
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var result = await SampleProcess.RunAsync(Credentials, "--endpoint", $"http://{silent.LocalEndPoint}");
        result.AssertExit(1);
        Assert.Contains("received no response", result.Output, StringComparison.Ordinal);
        Assert.Contains("did not take effect", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.com", "neither https nor http on loopback")]
    [InlineData("https://example.com/path", "has a path")]
    public async Task An_endpoint_that_a_client_does_not_accept_is_explained(string endpoint, string reason)
    {
        var result = await SampleProcess.RunAsync(Credentials, "--endpoint", endpoint);
        result.AssertExit(2);
        Assert.Contains(reason, result.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--live", "--serve", "0")]
    [InlineData("--live", "--endpoint", "http://127.0.0.1:1")]
    [InlineData("--endpoint", "http://127.0.0.1:1", "--serve", "0")]
    public async Task Two_modes_at_once_are_refused(params string[] arguments)
    {
        var result = await SampleProcess.RunAsync(Credentials, arguments);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("Choose one of --live, --endpoint and --serve.", result.Everything, StringComparison.Ordinal);
    }
}
