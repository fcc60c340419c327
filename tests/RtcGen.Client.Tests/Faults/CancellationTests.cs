using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Rtc;
using Xunit.Abstractions;

namespace RtcGen.Client.Tests.Faults;

/// <summary>
/// A call that is given up ends because of that, in each phase: the clock stands still, so that nothing else can end it. How long it takes is
/// printed and not judged; cancellation.sh shows the table.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class CancellationTests(ITestOutputHelper output)
{
    private const int Rounds = 9;

    private static readonly Dictionary<string, Func<Phase>> Phases = new()
    {
        ["rate limiter"] = Limiter,
        ["credentials"] = Credentials,
        ["connect"] = Connect,
        ["TLS handshake"] = Handshake,
        ["headers"] = Headers,
        ["body"] = Body,
        ["back-off"] = BackOff,
        ["paging, between pages"] = BetweenPages,
        ["paging, within a page"] = WithinAPage,
    };

    public static TheoryData<string> Names() => [.. Phases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_that_is_given_up_ends_at_once(string name)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Rounds; i++)
        {
            await using var phase = Phases[name]();
            times.Add(await MeasureAsync(phase));
        }

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[0].TotalMilliseconds:0.00} | {times[Rounds / 2].TotalMilliseconds:0.00} | {times[^1].TotalMilliseconds:0.00} | ms, shortest, median and longest of {Rounds}"));
    }

    private static async Task<TimeSpan> MeasureAsync(Phase phase)
    {
        using var source = new CancellationTokenSource();
        var call = phase.Call(phase.Client, source.Token);
        await phase.Reached.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.False(call.IsCompleted);

        var started = Stopwatch.GetTimestamp();
        await source.CancelAsync();
        var error = await Record.ExceptionAsync(() => call.WaitAsync(TimeSpan.FromMinutes(1)));
        var took = Stopwatch.GetElapsedTime(started);

        Assert.Equal(source.Token, Assert.IsType<OperationCanceledException>(error).CancellationToken);
        if (phase.Server is { } server)
        {
            // The next call gets its own answer, over a connection that nothing is pending on.
            var accepted = server.Connections;
            var next = await phase.Client.SendAsync(Request);
            Assert.Equal(Steps.RequestId, next.Metadata.RequestId);
            Assert.Equal(phase.KeepsConnection ? accepted : accepted + 1, server.Connections);
        }

        return took;
    }

    private static readonly GetSnapshotTaskRequest Request = new() { AppId = "app", RoomId = "room", TaskId = "task" };

    // The only permit is taken.
    private static Phase Limiter()
    {
        var reached = Reached();
        return new(reached, Client(new("http://127.0.0.1:1"), limiter: rate =>
        {
            var limiter = new RtcRateLimiter(rate with { Calls = 1, Period = TimeSpan.FromSeconds(20) });
            using var lease = limiter.AttemptAcquire();
            reached.SetResult();
            return limiter;
        }));
    }

    private static Phase Credentials()
    {
        var reached = Reached();
        return new(reached, Client(new("http://127.0.0.1:1"), new ScriptedCredentials(token =>
        {
            reached.SetResult();
            return ScriptedCredentials.HangsAsync(token);
        })));
    }

    // The queue of the listener has room for one, which is taken.
    private static Phase Connect()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
        var first = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        first.Connect(listener.LocalEndPoint!);
        var reached = Reached();
        reached.SetResult();
        return new(reached, Client(new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}"))) { Owned = [listener, first] };
    }

    private static Phase Handshake()
    {
        var reached = Reached();
        var server = Server(Steps.AtConnection(async exchange =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, exchange.End);
        }));
        return new(reached, Client(new($"https://127.0.0.1:{server.Port}"))) { Owned = [], Other = server };
    }

    private static Phase Headers() => AtServer(string.Empty);

    private static Phase Body() => AtServer(Steps.Head(200, Steps.Whole.Length) + Steps.Whole[..30]);

    private static Phase BackOff()
    {
        var reached = Reached();
        var server = Server(Steps.Error("FlowLimitExceeded", 429, "20"), Steps.Success);
        return new(reached, Client(new($"http://127.0.0.1:{server.Port}"), random: () =>
        {
            reached.TrySetResult();
            return 0.5;
        }))
        {
            Server = server,
            KeepsConnection = true,
        };
    }

    // The caller has a page and asks for no other until the token is cancelled.
    private static Phase BetweenPages()
    {
        var reached = Reached();
        var server = Server(Page("one"), Steps.Success);
        return new(reached, Client(new($"http://127.0.0.1:{server.Port}")))
        {
            Server = server,
            KeepsConnection = true,
            Call = async (client, token) =>
            {
                var given = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                using var registration = token.Register(given.SetResult);
                await foreach (var page in Pages(client, token))
                {
                    reached.SetResult();
                    await given.Task;
                }
            },
        };
    }

    private static Phase WithinAPage()
    {
        var reached = Reached();
        var server = Server(Page("one"), Hangs(reached, string.Empty), Steps.Success);
        return new(reached, Client(new($"http://127.0.0.1:{server.Port}")))
        {
            Server = server,
            Call = static async (client, token) =>
            {
                await foreach (var page in Pages(client, token))
                {
                }
            },
        };
    }

    private static Phase AtServer(string answer)
    {
        var reached = Reached();
        var server = Server(Hangs(reached, answer), Steps.Success);
        return new(reached, Client(new($"http://127.0.0.1:{server.Port}"))) { Server = server };
    }

    private static Step Hangs(TaskCompletionSource reached, string answer) => Steps.AtRequest(async exchange =>
    {
        await exchange.WriteAsync(answer);
        reached.SetResult();
        await exchange.UntilClosedAsync();
    });

    private static IAsyncEnumerable<RtcResponse<GetSnapshotTaskResult>> Pages(RtcClient client, CancellationToken token) =>
        RtcPaging.ReadByCursor(client, Request, static (request, _) => request, static (GetSnapshotTaskResult _) => new(null, null, null, Guid.NewGuid().ToString()), options: null, token);

    private static Step Page(string requestId) => Steps.Status(200, $$$"""{"ResponseMetadata":{"RequestId":"{{{requestId}}}"},"Result":{}}""");

    private static FaultServer Server(params Step[] steps)
    {
        var server = new FaultServer(new VirtualClock(FaultCall.Start), steps);
        server.Begin();
        return server;
    }

    private static RtcClient Client(Uri endpoint, RtcCredentialProvider? credentials = null, Func<double>? random = null, Func<RtcRate, RateLimiter?>? limiter = null) => new(
        new()
        {
            Credentials = credentials ?? new RtcCredentials(FaultCall.AccessKey, FaultCall.SecretKey),
            Endpoint = endpoint,
            CreateRateLimiter = limiter,
            TimeProvider = new FakeTimeProvider(FaultCall.Start),
        },
        random ?? (static () => 0.5));

    private static TaskCompletionSource Reached() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Phase(TaskCompletionSource Reached, RtcClient Client) : IAsyncDisposable
    {
        public Func<RtcClient, CancellationToken, Task> Call { get; init; } = static (client, token) => client.SendAsync(Request, options: null, token);

        /// <summary>Where another call then succeeds.</summary>
        public FaultServer? Server { get; init; }

        /// <summary>Where none does.</summary>
        public FaultServer? Other { get; init; }

        /// <summary>Whether nothing is pending on the connection when the call is given up.</summary>
        public bool KeepsConnection { get; init; }

        public IReadOnlyList<IDisposable> Owned { get; init; } = [];

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            foreach (var owned in Owned)
            {
                owned.Dispose();
            }

            foreach (var server in new[] { Server, Other })
            {
                if (server is not null)
                {
                    await server.DisposeAsync();
                }
            }
        }
    }
}
