using Microsoft.Extensions.Time.Testing;
using RtcGen.Rtc.V20201201;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Credentials.Tests;

/// <summary>Pipes and devices in place of the file with the profiles. Windows has none to put there. What a thread of the pool allocates is only seen in the whole process, so that no other test runs beside.</summary>
[Collection(nameof(SilentFileTests))]
[CollectionDefinition(nameof(SilentFileTests), DisableParallelization = true)]
public sealed class SilentFileTests : IDisposable
{
    private const string Good = """{"profiles":{"default":{"access-key":"AK1","secret-key":"s"}}}""";
    private static readonly UpdateSnapshotRequest Request = new() { AppId = "app", RoomId = "room", TaskId = "task" };

    private readonly FakeTimeProvider _clock = new(ScriptedSource.Start);
    private readonly Machine _machine;
    private readonly RtcProfileCredentials _source;

    public SilentFileTests()
    {
        _machine = new() { Time = _clock };
        _source = new(null, null, _clock, _machine.Environment);
    }

    private string Silence => $"The file {_machine.Profiles} was not read to its end within 5 s. Is it a pipe, a device, or on a mount that does not respond?";

    [Fact]
    public async Task A_client_is_not_made_with_a_pipe_from_which_nothing_comes()
    {
        Machine.MakePipe(_machine.Profiles);

        var error = await Assert.ThrowsAsync<RtcCredentialException>(() => PassTimeAsync(Task.Run(() => new RtcClient(new() { Credentials = _source }))));

        Assert.Equal(Silence, error.Message);
    }

    [Fact]
    public async Task Whoever_waits_for_a_pipe_can_give_up_and_the_next_joins_the_same_reading()
    {
        Machine.MakePipe(_machine.Profiles);
        using var giveUp = new CancellationTokenSource();
        var first = _source.GetAsync(giveUp.Token).AsTask();
        Assert.False(first.IsCompleted);
        await giveUp.CancelAsync();
        Assert.Equal(giveUp.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first)).CancellationToken);

        var second = _source.GetAsync().AsTask();
        await Machine.WritePipeAsync(_machine.Profiles, Good);
        Assert.Equal("AK1", (await second).AccessKey);
    }

    [Fact]
    public async Task A_call_ends_in_its_time_although_the_file_became_a_pipe_and_its_keys_were_refused()
    {
        _machine.WriteProfiles(Good);
        using var server = new StubHandler();
        using var client = new RtcClient(new() { Credentials = _source, TimeProvider = _clock, HttpHandler = server, CallTimeout = TimeSpan.FromSeconds(2), CreateRateLimiter = static _ => null });
        _source.Invalidate(await _source.GetAsync());
        Machine.MakePipe(_machine.Profiles);

        var call = client.SendAsync(Request);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("UpdateSnapshot 2020-12-01 got no credentials within 2 s.", (await Assert.ThrowsAsync<RtcTimeoutException>(() => call)).Message);
    }

    [Fact]
    public async Task While_there_are_keys_a_pipe_is_waited_for_1_second_once_and_then_they_stay_in_use()
    {
        _machine.WriteProfiles(Good);
        var keys = await _source.GetAsync();
        Machine.MakePipe(_machine.Profiles);
        _clock.Advance(TimeSpan.FromSeconds(3));

        var first = _source.GetAsync().AsTask();
        Assert.False(first.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Same(keys, await first);
        var next = _source.GetAsync();
        Assert.True(next.IsCompletedSuccessfully);
        Assert.Same(keys, await next);
    }

    [Theory]
    [InlineData("/dev/zero", "The file /dev/zero is larger than 1 MiB. It is not read: is it the right one?")]
    [InlineData("/dev/null", "The file /dev/null contains neither profiles nor keys.")]
    public void A_device_is_not_read_for_ever(string device, string message)
    {
        _ = _machine.Load(path: Fixed());
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Assert.Equal(message, Assert.Throws<RtcCredentialException>(() => _machine.Load(path: device)).Message);

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task A_pipe_with_a_profile_in_it_is_read_as_a_file_is()
    {
        var pipe = Path.Combine(_machine.Folder, "pipe");
        Machine.MakePipe(pipe);
        var reading = Task.Run(() => _machine.Keys(path: pipe));
        await Machine.WritePipeAsync(pipe, Good);

        Assert.Equal("AK1", (await reading).AccessKey);
    }

    public void Dispose()
    {
        // Lets the thread go that still reads.
        if (File.Exists(_machine.Profiles) && new FileInfo(_machine.Profiles).Length == 0)
        {
            using var end = new FileStream(_machine.Profiles, FileMode.Open, FileAccess.ReadWrite);
        }

        _machine.Dispose();
    }

    private string Fixed()
    {
        _machine.WriteProfiles(Good);
        return _machine.Profiles;
    }

    // The wait begins on another thread; time passes until it is over.
    private async Task<T> PassTimeAsync<T>(Task<T> waiting)
    {
        while (!waiting.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await waiting;
    }
}
