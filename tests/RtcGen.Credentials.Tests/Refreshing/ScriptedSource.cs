using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Credentials.Tests;

/// <summary>A source whose fetches end when, and as, the test says.</summary>
internal sealed class ScriptedSource : RtcRefreshingCredentials
{
    public static readonly DateTimeOffset Start = new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero);

    private readonly object _gate = new();
    private readonly List<TaskCompletionSource<RtcCredentials>> _fetches = [];
    private readonly List<CancellationToken> _tokens = [];

    public ScriptedSource()
        : this(new MachineClock())
    {
    }

    /// <summary>A source that does everything on the test's thread.</summary>
    public static ScriptedSource OnOneThread() => new() { Scheduler = InlineScheduler.Instance, Random = static () => 0.5 };

    private ScriptedSource(MachineClock clock)
        : base(clock) => Clock = clock;

    public MachineClock Clock { get; }

    public List<RtcCredentialException> Reported { get; } = [];

    /// <summary>Whether the listener to failures is broken itself.</summary>
    public bool ListenerThrows { get; set; }

    public int Fetches
    {
        get
        {
            lock (_gate)
            {
                return _fetches.Count;
            }
        }
    }

    public CancellationToken LastToken => _tokens[^1];

    public static RtcCredentials Keys(int number, DateTimeOffset? end = null) =>
        new($"AKLT{number:0000}", $"{Leak.SecretKey}-{number}", $"{Leak.SessionToken}-{number}", end);

    /// <summary>Ends the fetch under way with keys that live for a time, 1 hour unless said.</summary>
    public RtcCredentials Succeed(TimeSpan? life = null)
    {
        var keys = Keys(Fetches, Clock.GetUtcNow() + (life ?? TimeSpan.FromHours(1)));
        Succeed(keys);
        return keys;
    }

    public void Succeed(RtcCredentials keys) => OnThisThread(() => _fetches[^1].SetResult(keys));

    public void Fail(Exception? failure = null) => OnThisThread(() => _fetches[^1].SetException(failure ?? new RtcCredentialException("The source is down.")));

    /// <summary>Fetches the first keys.</summary>
    public async Task<RtcCredentials> FilledAsync(TimeSpan? life = null)
    {
        var waiting = Ask();
        var keys = Succeed(life);
        Assert.Same(keys, await waiting);
        return keys;
    }

    public Task<RtcCredentials> Ask(CancellationToken cancellationToken = default) => GetAsync(cancellationToken).AsTask();

    /// <summary>Asks, and expects an answer without a wait.</summary>
    public RtcCredentials Now()
    {
        var answer = GetAsync();
        return answer.IsCompletedSuccessfully ? answer.Result : throw new InvalidOperationException("The answer was not there at once.");
    }

    protected override Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var fetch = new TaskCompletionSource<RtcCredentials>();
        lock (_gate)
        {
            _tokens.Add(cancellationToken);
            _fetches.Add(fetch);
        }

        return fetch.Task;
    }

    protected override void OnFetchFailed(RtcCredentialException failure)
    {
        Reported.Add(failure);
        if (ListenerThrows)
        {
            throw new InvalidOperationException("The listener is broken.");
        }
    }

    /// <summary>A clock that somebody can set without time passing.</summary>
    // In the test runner's context, which comes back after each await, what goes on after a task would go on elsewhere.
    private static void OnThisThread(Action action)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    internal sealed class MachineClock() : FakeTimeProvider(ScriptedSource.Start)
    {
        public TimeSpan Setting { get; set; }

        public new void Advance(TimeSpan time) => OnThisThread(() => base.Advance(time));

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Setting;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
