using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Validation;

/// <summary>Which requests are sent at all.</summary>
public sealed class SendingTests : IDisposable
{
    private readonly StubHandler _server = new();

    [Fact]
    public async Task A_request_with_faults_is_not_sent_and_the_exception_lists_all_of_them()
    {
        using var client = Clients.Over(_server);
        var error = await Leak.Throws<RtcValidationException>(() => client.SendAsync(Faulty()));

        Assert.Equal(
            """
            UpdateSnapshot 2020-12-01 was not sent: 2 errors in the request.
              $.TaskId is missing but required.
              $.ImageConfig.Interval = 601 is outside [1, 600] s; the server would not refuse this, it would silently use 2.
              (warning) $.ImageConfig.Width has no effect: the server ignores it.
            """.ReplaceLineEndings("\n"),
            error.Message);
        Assert.Equal(["$.TaskId", "$.ImageConfig.Interval"], error.Errors.Select(static fault => fault.Path));
        Assert.Equal("$.ImageConfig.Width", Assert.Single(error.Warnings).Path);
        Assert.False(error.MayHaveTakenEffect);
        Assert.Equal(0, _server.Calls);
    }

    [Fact]
    public async Task One_fault_is_counted_in_the_singular()
    {
        using var client = Clients.Over(_server);
        var error = await Leak.Throws<RtcValidationException>(() => client.SendAsync(Adjusted()));

        Assert.StartsWith("UpdateSnapshot 2020-12-01 was not sent: 1 error in the request.\n", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _server.Calls);
    }

    [Theory]
    [InlineData(RtcValidationMode.Strict, null, 0)]
    [InlineData(RtcValidationMode.AllowAdjusted, null, 1)]
    [InlineData(RtcValidationMode.Off, null, 1)]
    [InlineData(RtcValidationMode.Strict, RtcValidationMode.AllowAdjusted, 1)]
    [InlineData(RtcValidationMode.Strict, RtcValidationMode.Off, 1)]
    [InlineData(RtcValidationMode.Off, RtcValidationMode.Strict, 0)]
    [InlineData(RtcValidationMode.AllowAdjusted, RtcValidationMode.Strict, 0)]
    public async Task What_the_server_would_adjust_is_sent_when_client_or_call_allows_it(RtcValidationMode ofClient, RtcValidationMode? ofCall, int calls)
    {
        using var client = Clients.Over(_server, ofClient);
        var options = ofCall is { } validation ? new RtcCallOptions { Validation = validation } : null;

        await Record(() => client.SendAsync(Adjusted(), options));

        Assert.Equal(calls, _server.Calls);
    }

    [Theory]
    [InlineData(RtcValidationMode.Strict, 0)]
    [InlineData(RtcValidationMode.AllowAdjusted, 0)]
    [InlineData(RtcValidationMode.Off, 1)]
    public async Task What_the_server_might_refuse_is_sent_only_without_validation(RtcValidationMode validation, int calls)
    {
        using var client = Clients.Over(_server);

        var error = await Record(() => client.SendAsync(Faulty(), new() { Validation = validation }));

        Assert.Equal(calls, _server.Calls);
        if (validation == RtcValidationMode.AllowAdjusted)
        {
            Assert.Equal(["$.TaskId"], Assert.IsType<RtcValidationException>(error).Errors.Select(static fault => fault.Path));
        }
    }

    [Fact]
    public async Task Warnings_alone_do_not_keep_a_request_back()
    {
        using var client = Clients.Over(_server);
        await client.SendAsync(new UpdateSnapshotRequest { AppId = "a", RoomId = "r", TaskId = "t", ImageConfig = new() { Format = 7 } });

        Assert.Equal("""{"AppId":"a","RoomId":"r","TaskId":"t","ImageConfig":{"Format":7}}""", Assert.Single(_server.Bodies));
    }

    [Fact]
    public async Task Faults_of_one_call_do_not_turn_up_in_the_next()
    {
        using var client = Clients.Over(_server, clock: TimeProvider.System);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(2, (await Leak.Throws<RtcValidationException>(() => client.SendAsync(Faulty()))).Errors.Count);
            await client.SendAsync(Adjusted(), new() { Validation = RtcValidationMode.AllowAdjusted });
            await client.SendAsync(UpdateSnapshotRequest.Valid());
        }

        Assert.Equal(10, _server.Calls);
    }

    [Theory]
    [InlineData(RtcValidationMode.Strict)]
    [InlineData(RtcValidationMode.Off)]
    public async Task A_clock_before_the_API_existed_sends_nothing(RtcValidationMode validation)
    {
        using var client = Clients.Over(_server, validation, new FakeTimeProvider(DateTimeOffset.UnixEpoch));
        var error = await Leak.Throws<RtcClockException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(
            "The clock of this machine reads 1970-01-01T00:00:00Z, which is before the API existed. Set the clock; nothing was sent.", error.Message);
        Assert.Equal(DateTimeOffset.UnixEpoch, error.Clock);
        Assert.False(error.MayHaveTakenEffect);
        Assert.Equal(0, _server.Calls);
    }

    [Fact]
    public async Task A_call_that_is_given_up_beforehand_sends_nothing()
    {
        using var client = Clients.Over(_server);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        var error = await Leak.Throws<OperationCanceledException>(() => client.SendAsync(UpdateSnapshotRequest.Valid(), cancellationToken: given.Token));

        Assert.Equal(given.Token, error.CancellationToken);
        Assert.Equal(0, _server.Calls);
    }

    [Fact]
    public async Task A_disposed_client_and_a_missing_request_send_nothing()
    {
        var client = Clients.Over(_server);
        await Leak.Throws<ArgumentNullException>(() => client.SendAsync<string>(null!));
        await Leak.Throws<ArgumentOutOfRangeException>(() => client.SendAsync(UpdateSnapshotRequest.Valid(), new() { Timeout = TimeSpan.Zero }));
        await client.DisposeAsync();
        await Leak.Throws<ObjectDisposedException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(0, _server.Calls);
    }

    public void Dispose() => _server.Dispose();

    private static UpdateSnapshotRequest Faulty() => new() { AppId = "a", RoomId = "r", ImageConfig = new() { Width = 1, Interval = 601 } };

    private static UpdateSnapshotRequest Adjusted() => new() { AppId = "a", RoomId = "r", TaskId = "t", ImageConfig = new() { Interval = 0 } };

    private static async Task<Exception?> Record(Func<Task> call)
    {
        var error = await Xunit.Record.ExceptionAsync(call);
        return error is null ? null : Leak.None(error);
    }
}
