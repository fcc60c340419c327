using System.Security.Cryptography;
using System.Text;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>A handler that reads a request's body when it likes gets that body or an exception, never another call's.</summary>
public class OwnBodyTests
{
    private readonly List<HttpContent> _contents = [];

    [Fact]
    public async Task Reading_begun_after_the_answer_says_why_it_cannot_be()
    {
        using var server = new Answering();
        using var client = Over(server, static _ => Task.CompletedTask);
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-1"));
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-2"));

        Func<HttpContent, Task>[] ways =
        [
            static content => content.CopyToAsync(Stream.Null),
            static content => content.CopyToAsync(Stream.Null, CancellationToken.None),
            static content => content.LoadIntoBufferAsync(),
            static content => content.ReadAsByteArrayAsync(),
            static content => content.ReadAsStringAsync(),
            static content => content.ReadAsStreamAsync(),
            static content => Task.Run(() => content.ReadAsStream()),
            static content => Task.Run(() => content.CopyTo(Stream.Null, null, default)),
        ];
        foreach (var way in ways)
        {
            var error = await Assert.ThrowsAnyAsync<Exception>(() => way(_contents[0]));
            var reason = Assert.IsType<ObjectDisposedException>(error is HttpRequestException ? error.InnerException : error);
            Assert.StartsWith("The body of a request belongs to its call, and this attempt has ended. ", reason.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_loaded_before_the_request_was_sent_stays_readable()
    {
        using var server = new Answering();
        using var client = Over(server, static content => content.LoadIntoBufferAsync());
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-1"));
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-2"));

        Assert.Contains("task-1", await _contents[0].ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("task-2", await _contents[1].ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_was_taken_before_the_answer_holds_its_own_bytes()
    {
        using var server = new Answering();
        var streams = new List<Stream>();
        using var client = Over(server, async content => streams.Add(await content.ReadAsStreamAsync()));
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-1"));
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-2"));

        Assert.Contains("task-1", await new StreamReader(streams[0]).ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Contains("task-2", await new StreamReader(streams[1]).ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_read_without_await_before_the_answer_is_its_own_too()
    {
        using var server = new Answering();
        var streams = new List<Stream>();
        using var copy = new MemoryStream();
        using var client = Over(server, content =>
        {
            content.CopyTo(copy, context: null, CancellationToken.None);
            streams.Add(content.ReadAsStream());
            return Task.CompletedTask;
        });
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-1"));
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-2"));

        Assert.Contains("task-1", await new StreamReader(streams[0]).ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Contains("task-2", await new StreamReader(streams[1]).ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(UpdateSnapshotRequest.Valid("task-1").ToJson() + UpdateSnapshotRequest.Valid("task-2").ToJson(), Encoding.UTF8.GetString(copy.ToArray()));
    }

    [Fact]
    public async Task A_copy_that_is_under_way_when_the_answer_comes_ends_with_its_own_bytes()
    {
        using var server = new Answering();
        using var slow = new SlowStream();
        var copies = new List<Task>();
        using var client = Over(server, content =>
        {
            copies.Add(copies.Count == 0 ? content.CopyToAsync(slow) : Task.CompletedTask);
            return Task.CompletedTask;
        });
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-1"));
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-2"));
        slow.Go.SetResult();
        await copies[0];

        Assert.Contains("task-1", slow.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_copies_that_nobody_waits_for_never_hold_another_calls_body()
    {
        const int Calls = 2000;
        using var server = new Answering();
        var audits = new List<Task<(string Own, string? Copy)>>();
        using var client = new RtcClient(new()
        {
            Credentials = Leak.Credentials,
            HttpHandler = server,
            Handlers = [new Auditing(audits)],
            Retry = Clients.Once,
            CreateRateLimiter = static _ => null,
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < Calls / 4; i++)
            {
                await client.SendAsync(UpdateSnapshotRequest.Valid($"task-{caller}-{i}"));
            }
        })));

        var copies = await Task.WhenAll(audits);
        Assert.Equal(Calls, copies.Length);
        Assert.DoesNotContain(copies, static copy => copy.Copy is { } text && text != copy.Own);
    }

    private RtcClient Over(HttpMessageHandler server, Func<HttpContent, Task> before) => new(new()
    {
        Credentials = Leak.Credentials,
        HttpHandler = server,
        Handlers = [new Looking(_contents, before)],
        Retry = Clients.Once,
    });

    private sealed class Looking(List<HttpContent> contents, Func<HttpContent, Task> before) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            contents.Add(request.Content!);
            await before(request.Content!);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Hashes each body in the background, as audit logs do: before, while or after it is sent.</summary>
    private sealed class Auditing(List<Task<(string Own, string? Copy)>> audits) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var own = request.Headers.GetValues("X-Content-Sha256").Single();
            var audit = Task.Run(
                async () =>
                {
                    try
                    {
                        using var copy = new MemoryStream();
                        await request.Content!.CopyToAsync(copy);
                        return (own, (string?)Hash(copy));
                    }
                    catch (Exception e) when (e is ObjectDisposedException || e.InnerException is ObjectDisposedException)
                    {
                        return (own, null);
                    }
                },
                CancellationToken.None);
            lock (audits)
            {
                audits.Add(audit);
            }

            return base.SendAsync(request, cancellationToken);
        }

        private static string Hash(MemoryStream copy) => Convert.ToHexString(SHA256.HashData(copy.ToArray())).ToLowerInvariant();
    }

    /// <summary>Answers after reading the body, as a connection does: without keeping it.</summary>
    private sealed class Answering : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return StubHandler.Json(StubHandler.Success);
        }
    }

    /// <summary>Takes what is written to it, but looks at it later.</summary>
    private sealed class SlowStream : MemoryStream
    {
        public TaskCompletionSource Go { get; } = new();

        public string Text => Encoding.UTF8.GetString(ToArray());

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Go.Task;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
