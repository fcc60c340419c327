namespace RtcGen;

/// <summary>
/// Stands before the connections, behind all handlers of the application, and lets each signed request through once. Handlers
/// that repeat or hedge requests know neither which actions may be carried out twice nor that each needs a signature of its own.
/// </summary>
internal sealed class SingleSendHandler(HttpMessageHandler connections) : DelegatingHandler(connections)
{
    private static readonly object Gate = new();

    /// <summary>Puts one as far inside as it goes.</summary>
    /// <param name="handler">The connections, or the outermost of the application's handlers before them.</param>
    /// <param name="isFollowed">Whether handlers will stand before it.</param>
    /// <returns>What to send through, and whether requests need the mark: where nothing stands between there is nothing to guard.</returns>
    public static (HttpMessageHandler Chain, bool IsGuarded) PutBehind(HttpMessageHandler handler, bool isFollowed)
    {
        // Two clients may be made over one handler.
        lock (Gate)
        {
            DelegatingHandler? last = null;
            var innermost = handler;
            while (innermost is DelegatingHandler { InnerHandler: { } inner } and not SingleSendHandler)
            {
                last = (DelegatingHandler)innermost;
                innermost = inner;
            }

            if (innermost is SingleSendHandler)
            {
                return (handler, true);
            }

            if (last is null)
            {
                return isFollowed ? (new SingleSendHandler(handler), true) : (handler, false);
            }

            try
            {
                last.InnerHandler = new SingleSendHandler(innermost);
                return (handler, true);
            }
            catch (InvalidOperationException)
            {
                // It has sent requests already, and its chain cannot change: before it is better than nowhere.
                return (new SingleSendHandler(handler), true);
            }
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SingleSendGuard.Find(request) is { } once ? once.PassAsync(request, base.SendAsync, cancellationToken) : base.SendAsync(request, cancellationToken);

    // What is sent without await is sent once all the same.
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SingleSendGuard.Find(request) is null ? base.Send(request, cancellationToken) : SendAsync(request, cancellationToken).GetAwaiter().GetResult();
}
