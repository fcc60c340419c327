using Microsoft.Extensions.Time.Testing;
using RtcGen.Emulator;
using RtcGen.Rtc.V20201201;

namespace RtcGen.EndToEnd.Tests;

/// <summary>Keys, tokens and clocks, right and wrong.</summary>
public sealed class AuthenticationTests
{
    private const string RightSecret = "right-secret-7c1f";
    private const string WrongSecret = "wrong-secret-93ab";
    private const string Token = "session/token+with=signs==";

    private static readonly DateTimeOffset Noon = new(2026, 2, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_temporary_key_works_with_its_token()
    {
        var credential = new EmulatorCredential("temporary", RightSecret, Token);
        await using var server = await SnapshotServer.StartAsync(new RtcEmulatorOptions { Credentials = [credential] });
        await using var client = server.Client(credential);
        Assert.Equal("ok", (await client.UpdateSnapshotAsync(SnapshotServer.Request())).Result);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another-token")]
    public async Task A_temporary_key_without_its_token_is_refused(string? token)
    {
        var credential = new EmulatorCredential("temporary", RightSecret, Token);
        await using var server = await SnapshotServer.StartAsync(new RtcEmulatorOptions { Credentials = [credential] });
        await using var client = server.Client(credential with { SessionToken = token });
        var failure = await FailureAsync(client);
        Assert.Equal(("InvalidSecretToken", false), (failure.Code, failure.MayHaveTakenEffect));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Token)]
    public async Task What_the_client_signs_is_enough_for_a_strict_server(string? token)
    {
        var credential = new EmulatorCredential("key", RightSecret, token);
        await using var server = await SnapshotServer.StartAsync(new RtcEmulatorOptions { Credentials = [credential], Strict = true });
        await using var client = server.Client(credential);
        Assert.Equal("ok", (await client.UpdateSnapshotAsync(SnapshotServer.Request())).Result);
    }

    [Fact]
    public async Task An_unknown_key_is_named_in_the_failure()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client(new EmulatorCredential("unknown-key", RightSecret));
        var failure = await FailureAsync(client);
        Assert.Equal(("InvalidAccessKey", 100009, 401), (failure.Code, failure.CodeN, failure.HttpStatus));
        Assert.Contains("unknown-key", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Token)]
    public async Task A_wrong_secret_is_answered_with_what_the_server_computed_and_without_any_secret(string? token)
    {
        var credential = new EmulatorCredential("key", RightSecret, token);
        await using var server = await SnapshotServer.StartAsync(new RtcEmulatorOptions { Credentials = [credential] });
        await using var client = server.Client(credential with { SecretKey = WrongSecret });
        var failure = await FailureAsync(client);

        Assert.Equal(("SignatureDoesNotMatch", 100010, 401), (failure.Code, failure.CodeN, failure.HttpStatus));
        Assert.False(failure.MayHaveTakenEffect);
        Assert.Equal(server.LastCall.RequestId, failure.RequestId);
        Assert.All(
            [@"POST\n/\nAction=UpdateSnapshot", "content-type;host;x-content-sha256;x-date", "Action=UpdateSnapshot&Version=2020-12-01", $"host:{server.Emulator.Endpoint.Authority}"],
            part => Assert.Contains(part, failure.Message, StringComparison.Ordinal));
        Assert.All(
            [RightSecret, WrongSecret, Token, Uri.EscapeDataString(Token)],
            secret => Assert.DoesNotContain(secret, failure.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(16, "ahead of")]
    [InlineData(-16, "behind")]
    public async Task A_clock_16_minutes_off_is_named_as_the_cause_and_made_up_for(int minutes, string direction)
    {
        await using var server = await AtNoonAsync();
        await using var client = server.Client(clock: ClockOff(minutes));
        var failure = await FailureAsync(client, new() { MaxAttempts = 1 });

        Assert.Equal(("InvalidTimestamp", 100006, 400), (failure.Code, failure.CodeN, failure.HttpStatus));
        Assert.Equal(TimeSpan.FromMinutes(minutes), failure.ClockSkew);
        Assert.Contains($"This machine's clock is 00:16:00 {direction} the server's.", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.MayHaveTakenEffect);

        // From then on the client goes by the server's time; one that may repeat does so within the first call.
        Assert.Equal("ok", (await client.UpdateSnapshotAsync(SnapshotServer.Request())).Result);
        await using var other = server.Client(clock: ClockOff(minutes));
        Assert.Equal("ok", (await other.UpdateSnapshotAsync(SnapshotServer.Request())).Result);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(-14)]
    public async Task A_clock_14_minutes_off_is_accepted(int minutes)
    {
        await using var server = await AtNoonAsync();
        await using var client = server.Client(clock: ClockOff(minutes));
        Assert.Equal("ok", (await client.UpdateSnapshotAsync(SnapshotServer.Request())).Result);
    }

    [Fact]
    public async Task A_call_over_midnight_is_signed_with_the_new_day()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero));
        await using var server = await SnapshotServer.StartAsync(new RtcEmulatorOptions { TimeProvider = clock });
        await using var client = server.Client(clock: clock);
        await client.UpdateSnapshotAsync(SnapshotServer.Request());
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("ok", (await client.UpdateSnapshotAsync(SnapshotServer.Request())).Result);
    }

    private static Task<SnapshotServer> AtNoonAsync() =>
        SnapshotServer.StartAsync(new RtcEmulatorOptions { TimeProvider = new FakeTimeProvider(Noon) });

    private static FakeTimeProvider ClockOff(int minutes) => new(Noon.AddMinutes(minutes));

    private static Task<RtcServiceException> FailureAsync(RtcClient client, RtcCallOptions? options = null) =>
        Assert.ThrowsAsync<RtcServiceException>(() => client.UpdateSnapshotAsync(SnapshotServer.Request(), options ?? new()));
}
