using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>The caller's own handlers on the way of each attempt.</summary>
public class HandlerTests
{
    [Fact]
    public async Task They_see_each_attempt_signed_the_first_one_first()
    {
        var seen = new List<string>();
        using var server = new StubHandler();
        using var client = Over(server, new Recorder("outer", seen), new Recorder("inner", seen));

        await client.SendAsync(UpdateSnapshotRequest.Valid());

        Assert.Equal(["outer HMAC-SHA256", "inner HMAC-SHA256"], seen);
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public void One_of_another_client_is_refused()
    {
        using var server = new StubHandler();
        using var recorder = new Recorder("shared", []);
        using var client = Over(server, recorder);

        var error = Assert.Throws<ArgumentException>(() => Over(server, recorder));

        Assert.Contains("has an inner handler already", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_given_innermost_handler_outlives_the_client()
    {
        using var server = new StubHandler();
        using var recorder = new Recorder("outer", []);
        Over(server, recorder).Dispose();
        Assert.False(recorder.IsDisposed);

        using var next = Over(server);
        await next.SendAsync(UpdateSnapshotRequest.Valid());
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public void The_clients_own_chain_ends_with_it()
    {
        var recorder = new Recorder("outer", []);
        new RtcClient(new() { Credentials = Leak.Credentials, Handlers = [recorder] }).Dispose();
        Assert.True(recorder.IsDisposed);
    }

    private static RtcClient Over(HttpMessageHandler server, params DelegatingHandler[] handlers) =>
        new(new() { Credentials = Leak.Credentials, HttpHandler = server, Handlers = handlers, Retry = Clients.Once });

    private sealed class Recorder(string name, List<string> seen) : DelegatingHandler
    {
        public bool IsDisposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add($"{name} {request.Headers.GetValues("Authorization").Single().Split(' ')[0]}");
            return base.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
