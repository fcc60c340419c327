using System.Collections.Concurrent;

namespace RtcGen.Emulator.Tests;

/// <summary>Tests run side by side, and what they test makes calls side by side.</summary>
public sealed class ParallelTests
{
    [Fact]
    public async Task Of_a_thousand_calls_exactly_as_many_fail_as_are_to()
    {
        await using var emulator = await TestCall.StartAsync();
        var rule = emulator.Fail(EmulatorFailure.Error("InternalError"), new() { Times = 37 });
        var codes = new ConcurrentBag<string?>();
        await Parallel.ForAsync(0, 1000, async (_, _) => codes.Add((await emulator.PostAsync()).Code));
        Assert.Equal((37, 963), (codes.Count(code => code == "InternalError"), codes.Count(code => code is null)));
        Assert.Equal((37, 0, 37), (rule.Count, rule.Remaining, emulator.Calls.Count(call => call.Failure is not null)));
        Assert.Empty(emulator.Failures);
    }

    [Theory]
    [InlineData(1.0 / 3, 3333)]
    [InlineData(0.1, 1000)]
    [InlineData(0.0007, 7)]
    public void A_share_is_exact_however_many_count_at_once(double share, int expected)
    {
        var rule = new EmulatorFailureRule(1, EmulatorFailure.Reset(), new() { Share = share }, static _ => { });
        var failed = 0;
        Parallel.For(0, 10_000, _ => Interlocked.Add(ref failed, rule.Take() ? 1 : 0));
        Assert.Equal((expected, expected), (failed, rule.Count));
    }

    [Fact]
    public async Task Fifty_emulators_know_nothing_of_each_other()
    {
        var emulators = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => RtcEmulator.StartAsync()));
        emulators[7].SeedTask("snapshot", TestCall.Task);
        var answers = await Task.WhenAll(emulators.Select(emulator => emulator.PostAsync()));
        Assert.Equal([7], answers.Index().Where(answer => answer.Item.Code is null).Select(answer => answer.Index));
        Assert.All(emulators, emulator => Assert.Single(emulator.Calls));
        Assert.Equal(50, emulators.Select(emulator => emulator.Endpoint.Port).Distinct().Count());
        await Task.WhenAll(emulators.Concat(emulators).Select(emulator => emulator.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Calls_are_read_tasks_seeded_and_failures_armed_while_calls_come()
    {
        await using var emulator = await TestCall.StartAsync();
        using var end = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            IReadOnlyList<EmulatorCall> before = [];
            while (!end.IsCancellationRequested)
            {
                var calls = emulator.Calls;
                Assert.Equal(before, calls.Take(before.Count));
                before = calls;
                emulator.SeedTask("snapshot", TestCall.Task);
                emulator.Fail(EmulatorFailure.Error("InternalError"), new() { Times = 1 }).Cancel();
                emulator.ClearFailures();
            }

            return before.Count;
        });
        var codes = new ConcurrentBag<string?>();
        await Parallel.ForAsync(0, 300, async (_, _) => codes.Add((await emulator.PostAsync()).Code));
        await end.CancelAsync();
        Assert.InRange(await reading, 0, 300);
        Assert.All(codes, code => Assert.True(code is null or "InternalError", code));
        Assert.Equal(300, emulator.Calls.Count);
        Assert.Equal(codes.Count(code => code is not null), emulator.Calls.Count(call => call.Failure is not null));
    }
}
