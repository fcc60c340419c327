namespace RtcGen;

/// <summary>What carries a client's requests.</summary>
internal static class HandlerChain
{
    /// <summary>Makes the chain: the caller's handlers, and behind them the connections.</summary>
    /// <exception cref="ArgumentException">A handler follows redirects, or is part of another chain.</exception>
    public static HttpMessageInvoker Create(RtcClientOptions options)
    {
        HttpMessageHandler chain;
        if (options.HttpHandler is { } given)
        {
            Redirects.Refuse(given, nameof(options.HttpHandler));
            chain = given;
        }
        else
        {
            chain = OwnConnections.Create(options.Endpoint);
        }

        for (var i = options.Handlers.Count - 1; i >= 0; i--)
        {
            var handler = options.Handlers[i];
            if (handler is null or { InnerHandler: not null })
            {
                throw new ArgumentException(
                    $"A handler of {nameof(options.Handlers)} is null or has an inner handler already: it belongs to another chain. Make one for each client.", nameof(options));
            }

            handler.InnerHandler = chain;
            chain = handler;
        }

        // Disposing a handler disposes what is behind it, and that may be the caller's.
        return new HttpMessageInvoker(chain, disposeHandler: options.HttpHandler is null);
    }
}
