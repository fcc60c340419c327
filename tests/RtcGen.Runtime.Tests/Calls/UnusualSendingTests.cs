using System.Text;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>Handlers that send without await, or leave a request behind: it is sent once, and nothing of it is kept.</summary>
public class UnusualSendingTests
{
    [Fact]
    public async Task What_is_sent_and_read_without_await_is_sent_once_too()
    {
        using var server = new SynchronousServer();
        var synchronous = new Synchronous(times: 3);
        using var client = Over(server, synchronous);

        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid())).Result);

        Assert.Equal(Enumerable.Repeat(StubHandler.Success, 6), synchronous.Bodies);
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task A_request_of_somebody_else_that_is_sent_without_await_passes_as_it_did()
    {
        using var server = new SynchronousServer();
        using var chain = new Synchronous(times: 3) { InnerHandler = server };
        using var client = Over(chain);
        using var http = new HttpMessageInvoker(chain);

        using var response = await http.SendAsync(new(HttpMethod.Post, "https://elsewhere.example"), CancellationToken.None);

        Assert.Equal(3, server.Calls);
    }

    [Fact]
    public async Task A_response_that_comes_when_nobody_waits_for_it_any_more_is_let_go()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using var server = new StubHandler((_, _) => answer.Task);
        var leaving = new Leaving();
        using var client = Over(server, leaving);
        await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));
        using var content = new CountedContent();

        answer.SetResult(new() { Content = content });
        using var response = await leaving.Sent!;

        Assert.Equal(1, content.Disposals);
    }

    private static RtcClient Over(HttpMessageHandler server, params DelegatingHandler[] handlers) =>
        new(new() { Credentials = Leak.Credentials, HttpHandler = server, Handlers = handlers, Retry = Clients.Once });

    /// <summary>Leaves a request behind that is on its way.</summary>
    private sealed class Leaving : DelegatingHandler
    {
        public Task<HttpResponseMessage>? Sent { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = base.SendAsync(request, CancellationToken.None);
            throw new GivenUpException("It took too long.");
        }
    }

    /// <summary>Sends and reads without await, in both ways.</summary>
    private sealed class Synchronous(int times) : DelegatingHandler
    {
        public List<string> Bodies { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var i = 1; ; i++)
            {
                var response = Send(request, cancellationToken);
                using var copy = new MemoryStream();
                response.Content.CopyTo(copy, context: null, cancellationToken);
                Bodies.Add(Encoding.UTF8.GetString(copy.ToArray()));
                Bodies.Add(new StreamReader(response.Content.ReadAsStream(cancellationToken)).ReadToEnd());
                if (i == times)
                {
                    return Task.FromResult(response);
                }
            }
        }
    }

    private sealed class SynchronousServer : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return StubHandler.Json(StubHandler.Success);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }

    private sealed class CountedContent() : ByteArrayContent([])
    {
        public int Disposals { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Disposals++;
            base.Dispose(disposing);
        }
    }

    private sealed class GivenUpException(string message) : Exception(message);
}
