using System.Text;
using Microsoft.AspNetCore.Http;

namespace RtcGen.Emulator.Tests;

/// <summary>The calls that the console's page is told of: a page that stalls costs nothing, and holds up nobody.</summary>
public sealed class CallStreamTests
{
    private readonly CallLog _calls = new(long.MaxValue);

    [Fact]
    public async Task A_reader_that_stalls_is_told_what_it_missed_and_the_others_miss_nothing()
    {
        using var stop = new CancellationTokenSource();
        var stream = new CallStream(_calls, stop.Token);
        var (stalled, awake) = (new Reader { IsStalled = true }, new Reader());
        Task[] sending = [stream.SendAsync(stalled.Context), stream.SendAsync(awake.Context)];
        for (var number = 1; number <= 2000; number++)
        {
            _calls.Add(Call());
            await awake.ReadAsync($"{{\"seen\":{number}}}");
        }

        // One line is all that waits for it.
        Assert.Equal("""{"seen":0}""", Assert.Single(stalled.Lines));
        stalled.Continue();
        await stalled.ReadAsync("""{"seen":2000}""");
        Assert.Equal(["""{"seen":0}""", """{"missed":1500}"""], stalled.Lines.Take(2));
        Assert.Equal(2 + 500 + 1, stalled.Lines.Count);
        Assert.Equal((2000, 0), (awake.Lines.Count(line => line.StartsWith("""{"number":""", StringComparison.Ordinal)), awake.Lines.Count(line => line.Contains("missed", StringComparison.Ordinal))));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(sending));
    }

    [Fact]
    public async Task A_reader_that_goes_while_it_stalls_makes_room_for_another()
    {
        var stream = new CallStream(_calls, CancellationToken.None);
        var readers = Enumerable.Range(0, 16).Select(_ => new Reader { IsStalled = true }).ToList();
        var sending = readers.ConvertAll(reader => stream.SendAsync(reader.Context));
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, await StatusOfAnotherAsync(stream));
        await readers[3].GoAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending[3]);
        Assert.Equal(StatusCodes.Status200OK, await StatusOfAnotherAsync(stream));
    }

    private static async Task<int> StatusOfAnotherAsync(CallStream stream)
    {
        var reader = new Reader();
        var sending = stream.SendAsync(reader.Context);
        if (!sending.IsCompleted)
        {
            await reader.GoAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        }

        return reader.Context.Response.StatusCode;
    }

    private static EmulatorCall Call() => new(new("POST", default, NoText.Instance), SignatureVerdict.NotChecked, "r", default) { HttpStatus = 200 };

    /// <summary>The page at the other end: each write waits while it stalls.</summary>
    private sealed class Reader : MemoryStream
    {
        private readonly CancellationTokenSource _gone = new();
        private readonly TaskCompletionSource _goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<string> _lines = [];
        private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Reader() => Context = new DefaultHttpContext { RequestAborted = _gone.Token, Response = { Body = this } };

        public DefaultHttpContext Context { get; }

        public bool IsStalled { get; init; }

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public void Continue() => _goesOn.SetResult();

        public Task GoAsync() => _gone.CancelAsync();

        /// <summary>Waits for a line.</summary>
        public async Task ReadAsync(string line)
        {
            while (true)
            {
                Task news;
                lock (_lines)
                {
                    if (_lines.Contains(line))
                    {
                        return;
                    }

                    news = _news.Task;
                }

                await news;
            }
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            lock (_lines)
            {
                _lines.AddRange(Encoding.UTF8.GetString(buffer.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries));
                _news.SetResult();
                _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            if (IsStalled)
            {
                await _goesOn.Task.WaitAsync(cancellationToken);
            }
        }

        protected override void Dispose(bool disposing)
        {
            _gone.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class NoText : IRequestText
    {
        public static NoText Instance { get; } = new();

        public string Target => "/";

        public IReadOnlyDictionary<string, string> Headers { get; } = new Dictionary<string, string>();

        public string Body => string.Empty;

        public int RetainedBytes => 0;
    }
}
