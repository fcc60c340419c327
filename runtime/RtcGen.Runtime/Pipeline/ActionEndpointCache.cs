using System.Collections.Concurrent;

namespace RtcGen;

/// <summary>The targets of a client: each action is looked up once, and once more for each region or endpoint that calls name.</summary>
internal sealed class ActionEndpointCache(RtcClientOptions options)
{
    private readonly string _userAgent = UserAgent.With(options.UserAgent);
    private readonly ConcurrentDictionary<RtcAction, ActionEndpoint> _targets = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<RtcAction, ActionEndpoint>> _others = new();
    private readonly ConcurrentDictionary<string, SignerCache> _signers = new();
    private readonly ConcurrentDictionary<Uri, ServerClock> _clocks = new();

    /// <summary>Where an action is called.</summary>
    /// <param name="action">The action.</param>
    /// <param name="call">What this call alone overrides; null for nothing.</param>
    /// <exception cref="ArgumentException">The endpoint or the region is not one of the service.</exception>
    public ActionEndpoint Get(RtcAction action, RtcCallOptions? call)
    {
        if (call is null or { Endpoint: null, Region: null })
        {
            return _targets.TryGetValue(action, out var known) ? known : _targets.GetOrAdd(action, Create(action, call));
        }

        // A region has no slash, and an address has.
        var place = call.Endpoint is null ? call.Region! : call.Endpoint.AbsoluteUri + call.Region;
        if (_others.TryGetValue(place, out var there) && there.TryGetValue(action, out var other))
        {
            return other;
        }

        var created = Create(action, call);
        return IsBounded(action, call)
            ? _others.GetOrAdd(place, static _ => new()).GetOrAdd(action, created)
            : created;
    }

    // Regions that the schema does not know could be any number.
    private static bool IsBounded(RtcAction action, RtcCallOptions? call) => call?.Region is not { } region || action.Service.FindHost(region) is not null;

    private ActionEndpoint Create(RtcAction action, RtcCallOptions? call)
    {
        var service = action.Service;
        var own = options.ServiceTable?.Find(service.Name);
        var region = call?.Region ?? own?.Region ?? options.Region ?? service.DefaultRegion;
        var endpoint = call?.Endpoint ?? own?.Endpoint ?? options.Endpoint ?? (action.Host is { } host ? new Uri($"https://{host}/") : service.GetEndpoint(region));
        if (!options.AllowOtherHosts)
        {
            Endpoints.ThrowIfForeignHost(action, endpoint, nameof(RtcClientOptions.Endpoint));
        }

        var signers = new SignerCache(service.Name, region);
        if (IsBounded(action, call))
        {
            signers = _signers.GetOrAdd($"{service.Name}/{region}", signers);
        }

        var clock = _clocks.GetOrAdd(endpoint, _ => new(options.TimeProvider));
        return new(action, endpoint, clock, signers, _userAgent);
    }
}
