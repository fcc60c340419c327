namespace RtcGen;

// What calls use and give back: connections and workspaces.
public partial class RtcClient
{
    /// <summary>
    /// Makes connections as a client has them of its own, to put handlers around them: no redirects, no cookies, 5 s to
    /// connect, at most 512 connections to a host, each renewed after 5 minutes; the environment's proxy, but not for loopback; of a trace its
    /// id alone (<c>traceparent</c>), neither its state nor baggage.
    /// </summary>
    /// <returns>A handler for <see cref="RtcClientOptions.HttpHandler"/>, which the caller disposes.</returns>
    public static SocketsHttpHandler CreateHttpHandler() => DefaultHttpHandler.Create();

    private CallContext Rent() => _workspaces.TryDequeue(out var kept) ? kept : new CallContext(Options.TimeProvider, _log);

    private void Keep(CallContext work)
    {
        if (work.MayStillBeRead)
        {
            // Its bytes are left to the garbage collector.
            work.DisposeTimeout();
            return;
        }

        if (!_disposed && _workspaces.Count < KeptWorkspaces && work.TryReset())
        {
            _workspaces.Enqueue(work);
        }
        else
        {
            work.Dispose();
        }
    }
}
