namespace RtcGen;

/// <summary>What carries a client's requests.</summary>
internal sealed class HandlerChain : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly bool _isGuarded;

    private HandlerChain(HttpMessageInvoker invoker, bool isGuarded)
    {
        _invoker = invoker;
        _isGuarded = isGuarded;
    }

    /// <summary>Makes the chain: the caller's handlers, behind them the guard that sends once, and the connections.</summary>
    public static HandlerChain Create(RtcClientOptions options)
    {
        var (chain, isGuarded) = SingleSendHandler.PutBehind(options.HttpHandler ?? DefaultHttpHandler.Create(), options.Handlers.Count > 0);
        for (var i = options.Handlers.Count - 1; i >= 0; i--)
        {
            var handler = options.Handlers[i];
            handler.InnerHandler = chain;
            chain = handler;
        }

        // Disposing a handler disposes what is behind it, and that may be the caller's.
        return new(new HttpMessageInvoker(chain, disposeHandler: options.HttpHandler is null), isGuarded);
    }

    /// <summary>Marks a request, so that it is sent once.</summary>
    /// <returns>The mark; null when no handler stands between client and connections, who could send it twice.</returns>
    public SingleSendGuard? Mark(HttpRequestMessage request, int maxBytes, CancellationToken deadline)
    {
        if (!_isGuarded)
        {
            return null;
        }

        var once = new SingleSendGuard(maxBytes, deadline);
        once.Mark(request);
        return once;
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _invoker.SendAsync(request, cancellationToken);

    public void Dispose() => _invoker.Dispose();
}
