using System.Collections.Concurrent;

namespace RtcGen;

/// <summary>The targets of a client: each action and endpoint is looked up once.</summary>
internal sealed class ActionEndpointCache(RtcClientOptions options)
{
    private readonly string _userAgent = UserAgent.With(options.UserAgent);
    private readonly SignerCache _signers = new();
    private readonly ConcurrentDictionary<RtcAction, ActionEndpoint> _targets = new();
    private readonly ConcurrentDictionary<Uri, ConcurrentDictionary<RtcAction, ActionEndpoint>> _others = new();
    private readonly ConcurrentDictionary<Uri, ServerClock> _clocks = new();

    /// <summary>Where an action is called.</summary>
    /// <param name="action">The action.</param>
    /// <param name="endpoint">Where this call alone goes; null for the client's choice.</param>
    /// <exception cref="ArgumentException">The endpoint or the region is not one of the service.</exception>
    public ActionEndpoint Get(RtcAction action, Uri? endpoint)
    {
        if (endpoint is null)
        {
            return _targets.TryGetValue(action, out var known) ? known : _targets.GetOrAdd(action, Create(action, options.Endpoint));
        }

        if (_others.TryGetValue(endpoint, out var there) && there.TryGetValue(action, out var other))
        {
            return other;
        }

        return _others.GetOrAdd(endpoint, static _ => new()).GetOrAdd(action, Create(action, endpoint));
    }

    private ActionEndpoint Create(RtcAction action, Uri? given)
    {
        var region = options.Region ?? action.Service.DefaultRegion;
        var endpoint = given ?? action.Service.GetEndpoint(region);
        if (!options.AllowOtherHosts)
        {
            Endpoints.ThrowIfForeignHost(action.Service, endpoint, nameof(RtcClientOptions.Endpoint));
        }

        var clock = _clocks.GetOrAdd(endpoint, _ => new(options.TimeProvider));
        return new(action, endpoint, region, clock, _signers, _userAgent);
    }
}
