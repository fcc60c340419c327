using RtcGen.Emulator;
using RtcGen.Rtc.V20201201;
using RtcGen.Tests;

namespace RtcGen.EndToEnd.Tests;

/// <summary>The sample as a server for other clients.</summary>
public sealed class ServeModeTests
{
    [Fact]
    public async Task It_accepts_calls_and_shows_them_until_it_is_killed()
    {
        using var sample = SampleProcess.Start(null, "--serve", "0");
        var endpoint = await EndpointOfAsync(sample);
        await using var client = Client(endpoint);
        Assert.Equal("ok", (await client.UpdateSnapshotAsync(SnapshotServer.Request())).Result);
        await sample.LineWithAsync("UpdateSnapshot 2020-12-01 200 ok");
        await Assert.ThrowsAsync<RtcServiceException>(() => client.UpdateSnapshotAsync(SnapshotServer.Request(task: "unknown")));
        await sample.LineWithAsync("UpdateSnapshot 2020-12-01 200 InvalidParameter.ErrorActiveTaskNotFound");

        sample.Kill();
        Assert.NotEqual(0, (await sample.EndAsync()).ExitCode);
    }

    [SignalTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_ends_cleanly_on_a_signal(string signal)
    {
        using var sample = SampleProcess.Start(null, "--serve", "0");
        await sample.LineWithAsync("Press Ctrl+C to stop it.");
        await sample.SignalAsync(signal);
        var result = await sample.EndAsync();
        result.AssertExit(0);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task It_takes_the_port_it_is_given_and_says_when_it_cannot()
    {
        await using var other = await SnapshotServer.StartAsync();
        var result = await SampleProcess.RunAsync(null, "--serve", $"{other.Emulator.Endpoint.Port}");
        result.AssertExit(2);
        Assert.Contains($"{other.Emulator.Endpoint.Port}", result.Everything, StringComparison.Ordinal);

        (await SampleProcess.RunAsync(null, "--serve", "65536")).AssertExit(2);
    }

    [Fact]
    public async Task It_accepts_the_credentials_of_its_environment_and_shows_no_secret()
    {
        var credential = new EmulatorCredential("my-own-key", "my-own-secret");
        var variables = new Dictionary<string, string>
        {
            ["VOLCENGINE_ACCESS_KEY"] = credential.AccessKey,
            ["VOLCENGINE_SECRET_KEY"] = credential.SecretKey,
        };
        using var sample = SampleProcess.Start(variables, "--serve", "0");
        var endpoint = await EndpointOfAsync(sample);
        await using (var client = Client(endpoint, credential))
        {
            Assert.Equal("ok", (await client.UpdateSnapshotAsync(SnapshotServer.Request())).Result);
        }

        await using (var client = Client(endpoint))
        {
            var failure = await Assert.ThrowsAsync<RtcServiceException>(() => client.UpdateSnapshotAsync(SnapshotServer.Request()));
            Assert.Equal("InvalidAccessKey", failure.Code);
        }

        sample.Kill();
        Assert.DoesNotContain(credential.SecretKey, (await sample.EndAsync()).Everything, StringComparison.Ordinal);
    }

    private static async Task<Uri> EndpointOfAsync(RunningProcess sample)
    {
        const string Before = "The emulator listens on ";
        return new Uri((await sample.LineWithAsync(Before)).Replace(Before, string.Empty, StringComparison.Ordinal).Trim());
    }

    private static RtcClient Client(Uri endpoint, EmulatorCredential? credential = null)
    {
        var (accessKey, secretKey, _) = credential ?? EmulatorCredential.Default;
        return new(new RtcClientOptions { Credentials = new RtcCredentials(accessKey, secretKey), Endpoint = endpoint });
    }
}
