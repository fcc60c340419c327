using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace RtcGen;

/// <summary>
/// The current keys of a configuration section: keys that are changed there are used from the next attempt on. Settings that
/// would fail the validation at startup are ignored, and the last good keys stay in use.
/// </summary>
/// <remarks>
/// It listens by itself: an options monitor drops what it has before it knows whether the new settings can be used, and throws at whoever
/// reloads the configuration.
/// </remarks>
internal sealed class MonitoredCredentials : RtcCredentialProvider
{
    private readonly object _gate = new();
    private readonly string _name;
    private readonly IReadOnlyList<SettingsSection> _sections;
    private readonly IOptionsFactory<RtcClientOptions> _options;
    private readonly IOptionsFactory<RtcCredentialOptions> _credentials;
    private readonly ILogger? _logger;
    private RtcCredentialOptions _keys;
    private RtcCredentials _current;
    private List<KeyValuePair<string, string?>> _read;

    public MonitoredCredentials(
        string name,
        RtcCredentialOptions first,
        IReadOnlyList<SettingsSection> sections,
        IOptionsFactory<RtcClientOptions> options,
        IOptionsFactory<RtcCredentialOptions> credentials,
        ILogger? logger)
    {
        _name = name;
        _sections = sections;
        _options = options;
        _credentials = credentials;
        _logger = logger;
        _keys = first;
        _current = first.ToCredentials();

        // Not what is there now: the settings may be older.
        _read = [];
    }

    /// <inheritdoc />
    public override bool NeverBlocks => true;

    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) => new(Volatile.Read(ref _current));

    /// <summary>Subscribes to changes, and checks whether there was one since the settings were read.</summary>
    public void Listen(Subscriptions subscriptions, IEnumerable<IOptionsChangeTokenSource<RtcCredentialOptions>> others)
    {
        foreach (var section in _sections)
        {
            subscriptions.Add(ChangeToken.OnChange(section.Section.GetReloadToken, Reload));
        }

        foreach (var other in others.Where(one => one.Name == _name))
        {
            subscriptions.Add(ChangeToken.OnChange(other.GetChangeToken, Reload));
        }

        Reload();
    }

    private static string Explain(Exception exception)
    {
        // The message of any other may quote a value.
        var reason = exception is OptionsValidationException { Failures: var failures } ? string.Join(' ', failures) : exception.GetType().Name;
        return string.Concat(reason.ReplaceLineEndings(" ").Select(static character => char.IsControl(character) ? ' ' : character));
    }

    private void Reload()
    {
        lock (_gate)
        {
            // A change is often told more than once, and of other sections too.
            var read = _sections.SelectMany(static one => one.Section.AsEnumerable()).ToList();
            var isNew = !read.SequenceEqual(_read);
            _read = read;
            try
            {
                // All of the section counts: it is not taken by half.
                _ = _options.Create(_name);
                var keys = Required(_credentials.Create(_name));
                if (!keys.HasKeysOf(_keys))
                {
                    Volatile.Write(ref _current, keys.ToCredentials());
                    _keys = keys;
                }
            }
#pragma warning disable CA1031 // It is not lost: it is logged, and the keys stay.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (isNew && _logger is not null)
                {
                    ReloadLog.SettingsRefused(_logger, Explain(e));
                }
            }
        }
    }

    private RtcCredentialOptions Required(RtcCredentialOptions given) => given.HasKeys
        ? given
        : throw new OptionsValidationException(_name, typeof(RtcCredentialOptions), [$"{SettingsSection.GetPath(_sections)}:Credentials: The key pair was removed. The source of the keys is chosen when the client is created."]);
}
