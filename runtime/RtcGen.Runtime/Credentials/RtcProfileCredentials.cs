namespace RtcGen;

/// <summary>
/// The keys of a profile as a source that notices changes: it looks every 3 s at most whether the file was written since, and then reads it
/// again. <see cref="RtcProfile.Load"/> says which file and profile.
/// </summary>
/// <remarks>
/// When the changed file cannot be used, for example while somebody edits it, the last keys stay in use until they end or the server
/// refuses them; then callers get the error. Profiles whose keys are fetched by calls need the package RtcGen.Credentials.
/// </remarks>
public sealed class RtcProfileCredentials : RtcCredentialProvider
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(3);

    private readonly object _gate = new();
    private readonly string? _name;
    private readonly string? _path;
    private readonly HostEnvironment _environment;
    private readonly TimeProvider _time;
    private Reading? _reading;

    /// <summary>Reads nothing yet.</summary>
    /// <param name="name">The profile; null for the one that is chosen by the environment or the file.</param>
    /// <param name="path">The file; null for the usual one.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <exception cref="ArgumentException">A name or path is empty.</exception>
    public RtcProfileCredentials(string? name = null, string? path = null, TimeProvider? timeProvider = null)
        : this(name, path, timeProvider, HostEnvironment.Current)
    {
    }

    internal RtcProfileCredentials(string? name, string? path, TimeProvider? timeProvider, HostEnvironment environment)
    {
        ProfileFile.RequireNotEmpty(name, nameof(name));
        ProfileFile.RequireNotEmpty(path, nameof(path));
        _name = name;
        _path = path;
        _time = timeProvider ?? TimeProvider.System;
        _environment = environment;
    }

    /// <inheritdoc />
    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _reading) is { } reading && IsUsable(reading) && _time.GetElapsedTime(reading.LookedAt) < LookInterval)
        {
            return new(reading.Credentials);
        }

        try
        {
            return new(Look());
        }
        catch (RtcCredentialException e)
        {
            return ValueTask.FromException<RtcCredentials>(e);
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="RtcCredentialException">There is no such file or profile, or it cannot be used; the message says which and why.</exception>
    public override void Validate() => Look();

    /// <summary>Reads the file again at the next call when these are its keys.</summary>
    /// <param name="credentials">What was refused.</param>
    public override void Invalidate(RtcCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        lock (_gate)
        {
            if (_reading is { } reading && reading.Credentials.HasKeysOf(credentials))
            {
                reading.IsRefused = true;
            }
        }
    }

    /// <summary>Says what it is.</summary>
    /// <returns>For a list of sources.</returns>
    public override string ToString() => _name is null ? "profile" : $"profile '{_name}'";

    private bool IsUsable(Reading reading) => !reading.IsRefused && (reading.Credentials.ExpiresAt is not { } end || _time.GetUtcNow() < end);

    private RtcCredentials Look()
    {
        lock (_gate)
        {
            var last = _reading;
            var lookedAt = _time.GetTimestamp();
            if (last is not null && IsUsable(last))
            {
                if (last.Files.All(static file => file.IsUnchanged))
                {
                    last.LookedAt = lookedAt;
                    return last.Credentials;
                }

                try
                {
                    return Read(last, lookedAt);
                }
                catch (RtcCredentialException)
                {
                    last.LookedAt = lookedAt;
                    return last.Credentials;
                }
            }

            return Read(last, lookedAt);
        }
    }

    private RtcCredentials Read(Reading? last, long lookedAt)
    {
        // The stamps are taken first: what is written meanwhile is read next time.
        var profile = ProfileFile.Load(_name, _path, _environment);
        var files = new List<FileStamp> { new(profile.Path) };
        if (LoginCache.PathOf(profile, _environment) is { } login)
        {
            files.Add(new(login));
        }

        var read = ProfileKeys.Of(ProfileFile.Load(_name, _path, _environment), _environment, _time.GetUtcNow());
        var same = last is not null && last.Credentials.HasKeysOf(read) && last.Credentials.ExpiresAt == read.ExpiresAt;
        var reading = new Reading(same ? last!.Credentials : read, files) { LookedAt = lookedAt };
        Volatile.Write(ref _reading, reading);
        return reading.Credentials;
    }

    private sealed class Reading(RtcCredentials credentials, IReadOnlyList<FileStamp> files)
    {
        private long _lookedAt;
        private volatile bool _isRefused;

        public RtcCredentials Credentials { get; } = credentials;

        public IReadOnlyList<FileStamp> Files { get; } = files;

        public long LookedAt
        {
            get => Volatile.Read(ref _lookedAt);
            set => Volatile.Write(ref _lookedAt, value);
        }

        public bool IsRefused
        {
            get => _isRefused;
            set => _isRefused = value;
        }
    }
}
