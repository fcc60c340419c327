using Microsoft.Extensions.Options;

namespace RtcGen;

/// <summary>The keys of a configuration section as they are now: keys that are changed there are used from the next attempt on.</summary>
internal sealed class MonitoredCredentials(IOptionsMonitor<RtcClientSettings> monitor, string name) : RtcCredentialProvider
{
    private Pair? _current;

    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
    {
        var settings = monitor.Get(name).Credentials;
        var current = _current;
        if (current is null || !(ReferenceEquals(current.Settings, settings) || current.Settings.HasKeysOf(settings)))
        {
            _current = current = new(settings, new(settings.AccessKey!, settings.SecretKey!, settings.SessionToken));
        }

        return new(current.Credentials);
    }

    private sealed record Pair(RtcCredentialSettings Settings, RtcCredentials Credentials);
}
