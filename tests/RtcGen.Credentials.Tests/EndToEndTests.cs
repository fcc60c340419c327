using System.Net;
using System.Text;
using RtcGen.Emulator;
using RtcGen.Rtc.V20201201;
using RtcGen.Sts;

namespace RtcGen.Credentials.Tests;

/// <summary>A role is assumed at a server that checks the signature, and an RTC call is signed with its keys.</summary>
public sealed class EndToEndTests
{
    private static readonly EmulatorCredential Temporary = new("AKTPRtcGenTemporaryAccessKey0001", Canary.SecretKey, Canary.SessionToken);

    [Fact]
    public async Task An_RTC_call_is_signed_with_the_keys_of_an_assumed_role()
    {
        await using var emulator = await StartAsync();
        using var sts = new KeyIssuer();
        using var client = new RtcClient(new() { Credentials = Role(emulator, sts, EmulatorCredential.Default.SecretKey), Endpoint = emulator.Endpoint });

        var response = await client.UpdateSnapshotAsync(new() { AppId = "app", RoomId = "room", TaskId = "task", ImageConfig = new() { Interval = 5 } });

        Assert.Equal("ok", response.Result);
        Assert.Equal(["AssumeRole", "UpdateSnapshot"], emulator.Calls.Select(static call => call.Action));
        Assert.All(emulator.Calls, static call => Assert.Equal(200, call.HttpStatus));
    }

    [Fact]
    public async Task A_wrong_secret_key_of_the_source_is_noticed_by_the_server_and_nothing_else_is_sent()
    {
        await using var emulator = await StartAsync();
        using var sts = new KeyIssuer();
        using var client = new RtcClient(new() { Credentials = Role(emulator, sts, "another-secret-key"), Endpoint = emulator.Endpoint });

        var error = Canary.None(await Assert.ThrowsAsync<RtcCredentialException>(
            () => client.UpdateSnapshotAsync(new() { AppId = "app", RoomId = "room", TaskId = "task" })));

        Assert.Contains("SignatureDoesNotMatch", error.Message, StringComparison.Ordinal);
        Assert.Equal(["AssumeRole"], emulator.Calls.Select(static call => call.Action));
    }

    [Fact]
    public async Task The_emulator_knows_the_rules_of_the_call_too()
    {
        await using var emulator = await StartAsync();
        using var client = new RtcClient(new()
        {
            Credentials = new RtcCredentials(EmulatorCredential.Default.AccessKey, EmulatorCredential.Default.SecretKey),
            Endpoint = emulator.Endpoint,
            Validation = RtcValidationMode.Off,
        });

        await Assert.ThrowsAsync<RtcServiceException>(() => client.AssumeRoleAsync(new() { RoleTrn = "role", RoleSessionName = "night-shift" }));
        await Assert.ThrowsAsync<RtcValidationException>(
            () => client.AssumeRoleAsync(new() { RoleTrn = "role", RoleSessionName = "night-shift" }, new RtcCallOptions { Validation = RtcValidationMode.Strict }));
    }

    private static async Task<RtcEmulator> StartAsync()
    {
        var schema = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "schema"), "*.rtc.yaml", SearchOption.AllDirectories);
        var emulator = await RtcEmulator.StartAsync(new()
        {
            Schemas = [.. schema.Select(File.ReadAllText)],
            Credentials = [EmulatorCredential.Default, Temporary],
        });
        emulator.SeedTask("snapshot", new Dictionary<string, string> { ["AppId"] = "app", ["RoomId"] = "room", ["TaskId"] = "task" });
        return emulator;
    }

    private static RtcAssumeRoleCredentials Role(RtcEmulator emulator, KeyIssuer sts, string secretKey) => new(new()
    {
        Source = new RtcCredentials(EmulatorCredential.Default.AccessKey, secretKey),
        RoleTrn = "trn:iam::2100000000:role/Recorder",
        SessionName = "night-shift",
        Sts = new() { Endpoint = emulator.Endpoint, HttpHandler = sts },
    });

    /// <summary>The emulator's answer is plausible in shape; where it granted the call, this puts in keys that it also accepts.</summary>
    private sealed class KeyIssuer() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return response;
            }

            var now = DateTimeOffset.UtcNow;
            response.Content = new StringContent(
                $$$"""
                {"ResponseMetadata":{"RequestId":"1"},"Result":{"Credentials":{"CurrentTime":"{{{now:O}}}","ExpiredTime":"{{{now.AddHours(1):O}}}",
                "AccessKeyId":"{{{Temporary.AccessKey}}}","SecretAccessKey":"{{{Temporary.SecretKey}}}","SessionToken":"{{{Temporary.SessionToken}}}"} } }
                """,
                Encoding.UTF8,
                "application/json");
            return response;
        }
    }
}
