using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Emulator.Tests;

/// <summary>An emulator may run for weeks: what it remembers is bounded.</summary>
public sealed class BoundsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 28, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_many_calls_the_last_10_000_are_kept()
    {
        var log = new CallLog(long.MaxValue);
        for (var i = 0; i < 10_001; i++)
        {
            log.Add(Call(id: $"{i}"));
        }

        var calls = log.Snapshot();
        Assert.Equal((10_000, "1", "10000"), (calls.Count, calls[0].RequestId, calls[^1].RequestId));
    }

    [Fact]
    public void Of_large_calls_the_last_that_fit_are_kept()
    {
        var log = new CallLog(maxBytes: 25_000);
        foreach (var id in new[] { "1", "2", "3", "4" })
        {
            log.Add(Call(id, message: new string('x', 5000)));
        }

        Assert.Equal(["3", "4"], log.Snapshot().Select(call => call.RequestId));
    }

    [Fact]
    public void A_call_counts_with_all_its_texts()
    {
        var large = new string('x', 20_000);
        EmulatorCall[] calls =
        [
            new(Nothing, SignatureVerdict.NotChecked, "1", new byte[40_000]),
            new(new("POST", new byte[20_000], new NoText(0)), SignatureVerdict.NotChecked, "1", default),
            new(new("POST", default, new NoText(40_000)), SignatureVerdict.NotChecked, "1", default),
            new(Nothing, SignatureVerdict.NotChecked, "1", default) { Action = large },
            new(Nothing, SignatureVerdict.NotChecked, "1", default) { Version = large },
            new(Nothing, SignatureVerdict.NotChecked, "1", default) { ErrorCode = large },
            new(Nothing, SignatureVerdict.NotChecked, "1", default) { Adjustments = [new(large, "", null, "")] },
            new(Nothing, SignatureVerdict.NotChecked, "1", default) { Adjustments = [new("", large, null, "")] },
            new(Nothing, SignatureVerdict.NotChecked, "1", default) { Adjustments = [new("", "", large, "")] },
            new(Nothing, SignatureVerdict.NotChecked, "1", default) { Adjustments = [new("", "", null, large)] },
            new(Nothing, SignatureVerdict.NotChecked, "1", default) { Adjustments = [.. Enumerable.Repeat(new Adjustment("", "", null, ""), 200)] },
        ];
        Assert.All(calls, call => Assert.InRange(RetainedSize.Estimate(call), 40_000, 60_000));
    }

    [Fact]
    public void The_newest_call_stays_however_large_it_is()
    {
        var log = new CallLog(maxBytes: 1);
        log.Add(Call("1"));
        log.Add(Call("2"));
        Assert.Equal("2", Assert.Single(log.Snapshot()).RequestId);
    }

    [Fact]
    public async Task The_limit_in_bytes_holds_for_calls_over_HTTP()
    {
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { MaxRetainedBytes = 4000 });
        var last = string.Empty;
        for (var i = 0; i < 5; i++)
        {
            last = (await emulator.PostAsync(signer: new TestSigner { Credential = new("nobody", "x") })).Metadata.Text("RequestId");
            await emulator.PostAsync(query: "Action=" + new string('x', 1000) + "&Version=1");
        }

        Assert.InRange(emulator.Calls.Count, 1, 2);
        Assert.Equal("InvalidActionOrVersion", emulator.Calls[^1].ErrorCode);
        Assert.DoesNotContain(emulator.Calls.SkipLast(2), call => call.RequestId == last);
    }

    [Fact]
    public async Task A_task_ends_24_hours_after_it_was_last_touched()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { TimeProvider = clock });
        clock.Advance(TimeSpan.FromHours(23));
        Assert.Null((await emulator.PostAsync(signer: new TestSigner { At = clock.GetUtcNow() })).Code);
        clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.True(emulator.TryGetTask("snapshot", TestCall.Task, out _));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.False(emulator.TryGetTask("snapshot", TestCall.Task, out _));
        Assert.Equal(
            "InvalidParameter.ErrorActiveTaskNotFound",
            (await emulator.PostAsync(signer: new TestSigner { At = clock.GetUtcNow() })).Code);
    }

    [Fact]
    public async Task A_task_may_be_kept_for_ever()
    {
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { TaskLifetime = TimeSpan.MaxValue, Validity = TimeSpan.MaxValue });
        Assert.Equal("ok", (await emulator.PostAsync(signer: new TestSigner { At = Noon })).Result);
        Assert.Single(emulator.Tasks);
    }

    [Fact]
    public void A_task_that_is_over_may_be_started_and_not_updated_or_stopped()
    {
        var clock = new FakeTimeProvider(Noon);
        var tasks = new Store(clock, TimeSpan.FromMinutes(1), maxTasks: 10, maxBytes: long.MaxValue);
        Assert.True(tasks.TryAdd("f", Key("1"), Key("old")));
        Assert.False(tasks.TryAdd("f", Key("1"), Key("new")));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(tasks.TryUpdate("f", Key("1"), Key("new")));
        Assert.False(tasks.TryRemove("f", Key("1")));
        Assert.True(tasks.TryAdd("f", Key("1"), Key("new")));
        Assert.Equal("new", tasks.Find("f", Key("1"))!.Settings["Id"]);
    }

    [Fact]
    public void Reading_a_task_does_not_keep_it()
    {
        var clock = new FakeTimeProvider(Noon);
        var tasks = new Store(clock, TimeSpan.FromMinutes(1), maxTasks: 10, maxBytes: long.MaxValue);
        tasks.Put("f", Key("1"), Key("x"));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.NotNull(tasks.Find("f", Key("1")));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(tasks.Find("f", Key("1")));
    }

    [Fact]
    public void Of_too_many_tasks_the_one_untouched_for_longest_goes()
    {
        var tasks = new Store(new FakeTimeProvider(Noon), TimeSpan.FromHours(1), maxTasks: 2, maxBytes: long.MaxValue);
        tasks.Put("f", Key("1"), Key("x"));
        tasks.Put("f", Key("2"), Key("x"));
        Assert.True(tasks.TryUpdate("f", Key("1"), Key("y")));
        Assert.True(tasks.TryAdd("f", Key("3"), Key("x")));
        Assert.Equal((true, false, true), (Has("1"), Has("2"), Has("3")));

        bool Has(string id) => tasks.Find("f", Key(id)) is not null;
    }

    [Fact]
    public void Of_too_large_tasks_the_one_untouched_for_longest_goes_and_the_newest_stays()
    {
        var tasks = new Store(new FakeTimeProvider(Noon), TimeSpan.FromHours(1), maxTasks: 10, maxBytes: 25_000);
        tasks.Put("f", Key("1"), Key(new string('x', 5000)));
        tasks.Put("f", Key("2"), Key(new string('x', 5000)));
        tasks.Put("f", Key("2"), Key(new string('y', 5000)));
        Assert.NotNull(tasks.Find("f", Key("1")));
        tasks.Put("f", Key("3"), Key(new string('x', 50_000)));
        Assert.Null(tasks.Find("f", Key("1")));
        Assert.Null(tasks.Find("f", Key("2")));
        Assert.NotNull(tasks.Find("f", Key("3")));
    }

    private static readonly EmulatorRequest Nothing = new("POST", default, new NoText(0));

    private static EmulatorCall Call(string id, string? message = null) =>
        new(Nothing, SignatureVerdict.NotChecked, id, default) { ReceivedAt = Noon, Action = "A", Version = "1", HttpStatus = 200, ErrorMessage = message };

    private static Dictionary<string, string> Key(string id) => new() { ["Id"] = id };

    private sealed record NoText(int RetainedBytes) : IRequestText
    {
        public string Target => string.Empty;

        public IReadOnlyDictionary<string, string> Headers { get; } = new Dictionary<string, string>();

        public string Body => string.Empty;
    }

    /// <summary>The store with tasks of which nothing but key and settings is known.</summary>
    private sealed class Store(TimeProvider clock, TimeSpan lifetime, int maxTasks, long maxBytes)
    {
        private readonly TimeProvider _clock = clock;
        private readonly TaskStore _tasks = Make(new() { TimeProvider = clock, TaskLifetime = lifetime, MaxTasks = maxTasks, MaxRetainedBytes = maxBytes });

        public EmulatorTask? Find(string family, Dictionary<string, string> key) => _tasks.FindRunning(KeptTask.Identify(key), task => task.Task.Family == family)?.Task;

        public void Put(string family, Dictionary<string, string> key, Dictionary<string, string> settings) => _tasks.Put(Task(family, key, settings));

        public bool TryAdd(string family, Dictionary<string, string> key, Dictionary<string, string> settings) =>
            _tasks.Add(Task(family, key, settings), task => task.Task.Family == family) is null;

        public bool TryUpdate(string family, Dictionary<string, string> key, Dictionary<string, string> settings) =>
            _tasks.TryUpdate(KeptTask.Identify(key), task => task.Task.Family == family, task => task with { Task = task.Task with { Settings = settings } });

        public bool TryRemove(string family, Dictionary<string, string> key) => _tasks.TryStop(KeptTask.Identify(key), task => task.Task.Family == family);

        private static TaskStore Make(RtcEmulatorOptions options) => new(options, new RoomStore(options));

        private KeptTask Task(string family, Dictionary<string, string> key, Dictionary<string, string> settings) =>
            new(null, new(family, key, settings) { StartedAt = _clock.GetUtcNow() }, TaskTerms.None, _clock.GetUtcNow());
    }
}
