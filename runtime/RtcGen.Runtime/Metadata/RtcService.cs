using System.Collections.Concurrent;
using System.ComponentModel;

namespace RtcGen;

/// <summary>A service of Volcengine's OpenAPI: its name in the credential scope and where it is served.</summary>
public sealed class RtcService
{
    private readonly KeyValuePair<string, string>[] _hosts;
    private readonly Lazy<IReadOnlyList<RtcError>> _errors;
    private readonly Lazy<Dictionary<string, RtcError>> _errorsByCode;
    private readonly ConcurrentDictionary<string, RtcAction> _named = new();

    /// <summary>
    /// Initializes a new instance of the <see cref="RtcService"/> class, of which an <see cref="RtcJsonRequest"/> can call actions
    /// without a schema.
    /// </summary>
    /// <param name="name">The name in the credential scope, for example <c>rtc</c>.</param>
    /// <param name="defaultRegion">The region that is used unless the caller names another.</param>
    /// <param name="hosts">Region names, each with its host.</param>
    public RtcService(string name, string defaultRegion, params ReadOnlySpan<KeyValuePair<string, string>> hosts)
        : this(name, defaultRegion, hosts.ToArray(), static () => [])
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcService"/> class. Generated code calls this.</summary>
    /// <param name="name">The name in the credential scope, for example <c>rtc</c>.</param>
    /// <param name="defaultRegion">The region that is used unless the caller names another.</param>
    /// <param name="hosts">Region names, each with its host.</param>
    /// <param name="errors">A function that gets the error codes that the service is known to return; called when the first is needed.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RtcService(string name, string defaultRegion, IReadOnlyList<KeyValuePair<string, string>> hosts, Func<IReadOnlyList<RtcError>> errors)
    {
        Name = name;
        DefaultRegion = defaultRegion;
        _hosts = [.. hosts];
        _errors = new(errors);
        _errorsByCode = new(() => _errors.Value.ToDictionary(static error => error.Code.Value));
    }

    /// <summary>Gets the name in the credential scope.</summary>
    public string Name { get; }

    /// <summary>Gets the region that is used unless the caller names another.</summary>
    public string DefaultRegion { get; }

    /// <summary>Gets the regions in which the service is known to be available.</summary>
    public IEnumerable<string> Regions => _hosts.Select(static host => host.Key);

    /// <summary>Gets the hosts of the regions.</summary>
    public IEnumerable<string> Hosts => _hosts.Select(static host => host.Value);

    /// <summary>Gets the error codes that the service is known to return. There may be others.</summary>
    public IReadOnlyList<RtcError> Errors => _errors.Value;

    /// <summary>Finds the catalogue entry of an error code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Its entry; for a code that is not in the catalogue the entry of its group, if there is one.</returns>
    public RtcError? FindError(RtcErrorCode code) =>
        _errorsByCode.Value.TryGetValue(code.Value, out var error) || (code.Group.Length > 0 && _errorsByCode.Value.TryGetValue(code.Group, out error)) ? error : null;

    /// <summary>
    /// Determines whether a call that failed with a code may have been carried out. A code that is not in the catalogue is taken as those of its
    /// group are; without any, nobody knows.
    /// </summary>
    internal bool MayHaveTakenEffect(RtcErrorCode code)
    {
        if (_errorsByCode.Value.TryGetValue(code.Value, out var listed))
        {
            return listed.MayHaveTakenEffect;
        }

        var isListed = false;
        foreach (var error in Errors)
        {
            if (error.Code.Group == code.Group)
            {
                if (error.MayHaveTakenEffect)
                {
                    return true;
                }

                isListed = true;
            }
        }

        return !isListed;
    }

    /// <summary>Creates an action that is known by its name only; the same one each time, as its endpoint is cached with it.</summary>
    internal RtcAction CreateAction(string name, string version, RtcMethod method, bool isForm = false)
    {
        var key = $"{name} {version} {(isForm ? "form" : method)}";
        return _named.TryGetValue(key, out var known) ? known : _named.GetOrAdd(key, new RtcAction(this, name, version, RtcIdempotency.None, method, isForm: isForm));
    }

    /// <summary>Gets the endpoint of a region.</summary>
    /// <param name="region">The region's name.</param>
    /// <returns>The https endpoint.</returns>
    /// <exception cref="ArgumentException">The service has no such region; the message lists those it has.</exception>
    public Uri GetEndpoint(string region) => FindHost(region) is { } host
        ? new Uri($"https://{host}/")
        : throw new ArgumentException(
            $"The service {Name} has no region '{region}'. Known regions: {string.Join(", ", Regions)}. Set RtcClientOptions.Services[\"{Name}\"].Region to one of them or, for another host, Endpoint.",
            nameof(region));

    internal string? FindHost(string region)
    {
        foreach (var (name, host) in _hosts)
        {
            if (name == region)
            {
                return host;
            }
        }

        return null;
    }
}
