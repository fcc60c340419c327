namespace RtcGen;

/// <summary>
/// The keys of a profile, as a source that notices changes: it reads the file again every 3 s at most, however it was replaced.
/// <see cref="RtcProfile.Load"/> describes which file and profile.
/// </summary>
/// <remarks>
/// <para>When the file can no longer be used, for example while somebody edits it, the last keys stay in use until they expire or the server
/// rejects them; then callers get the error. Profiles whose keys are fetched by calls need <see cref="RtcProfileRoleCredentials"/>.</para>
/// <para>A file that does not respond, such as a pipe, or one on a mount that is gone, blocks no caller: reading it times out after 5 s, or 1 s
/// while there are keys.</para>
/// </remarks>
public sealed class RtcProfileCredentials : RtcCredentialProvider
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly string? _name;
    private readonly string? _path;
    private readonly CredentialEnvironment _environment;
    private readonly TimeProvider _time;
    private Reading? _reading;
    private Look? _look;

    /// <summary>Initializes a new instance of the <see cref="RtcProfileCredentials"/> class. It reads nothing yet.</summary>
    /// <param name="name">The name of the profile; null for the one that the environment or the file selects.</param>
    /// <param name="path">The path of the file; null for the default one.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <exception cref="ArgumentException">A name or path is empty, or contains a NUL or an unpaired surrogate.</exception>
    public RtcProfileCredentials(string? name = null, string? path = null, TimeProvider? timeProvider = null)
        : this(name, path, timeProvider, CredentialEnvironment.Current)
    {
    }

    internal RtcProfileCredentials(string? name, string? path, TimeProvider? timeProvider, CredentialEnvironment environment)
    {
        ProfileFile.ThrowIfUnusable(name, nameof(name));
        ProfileFile.ThrowIfUnusable(path, nameof(path));
        _name = name;
        _path = path;
        _time = timeProvider ?? TimeProvider.System;
        _environment = environment;
    }

    /// <inheritdoc />
    public override bool NeverBlocks => true;

    /// <inheritdoc />
    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) =>
        Volatile.Read(ref _reading) is { } reading && IsUsable(reading) && _time.GetElapsedTime(reading.LookedAt) < LookInterval
            ? new(reading.Credentials)
            : new(LookAsync(cancellationToken));

    /// <summary>Reads the file once.</summary>
    /// <exception cref="RtcCredentialException">There is no such file or profile, or it cannot be used; the message says which and why.</exception>
    public override void Validate() => LookAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Causes the next call to read the file again when these are its keys.</summary>
    /// <param name="credentials">The credentials that were rejected.</param>
    public override void Invalidate(RtcCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        lock (_gate)
        {
            if (_reading is { } reading && reading.Credentials.HasSameKeys(credentials))
            {
                reading.IsRejected = true;
            }
        }
    }

    /// <summary>Returns the name of this source.</summary>
    /// <returns><c>profile</c>, or <c>profile 'name'</c>.</returns>
    public override string ToString() => _name is null ? "profile" : $"profile '{_name}'";

    private bool IsUsable(Reading reading) => !reading.IsRejected && (reading.Credentials.ExpiresAt is not { } end || _time.GetUtcNow() < end);

    // One look at a time, by a thread that no caller waits for longer than it wants to.
    private async Task<RtcCredentials> LookAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var last = Volatile.Read(ref _reading);
        Look look;
        lock (_gate)
        {
            look = _look ??= new(Task.Run(LookNow, CancellationToken.None), _time.GetTimestamp());
        }

        if (last is null || !IsUsable(last))
        {
            return (await look.Outcome.WaitAsync(cancellationToken).ConfigureAwait(false)).GetCredentials();
        }

        var left = Patience - _time.GetElapsedTime(look.Began);
        if (look.Outcome.IsCompleted || left > TimeSpan.Zero)
        {
            try
            {
                return (await look.Outcome.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time, cancellationToken).ConfigureAwait(false)).GetCredentials();
            }
            catch (TimeoutException)
            {
                // The file may respond yet; meanwhile there are keys.
            }
        }

        last.LookedAt = _time.GetTimestamp();
        return last.Credentials;
    }

    private FetchOutcome LookNow()
    {
        try
        {
            return new(Read(), null);
        }
        catch (RtcCredentialException e)
        {
            return new(null, e);
        }
#pragma warning disable CA1031 // It is not lost: it becomes the outcome.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(null, new($"The profile cannot be read: {e.Message}", e));
        }
        finally
        {
            lock (_gate)
            {
                _look = null;
            }
        }
    }

    private RtcCredentials Read()
    {
        var lookedAt = _time.GetTimestamp();
        RtcCredentials read;
        try
        {
            read = ProfileKeys.Read(ProfileFile.Load(_name, _path, _environment), _environment, _time.GetUtcNow());
        }
        catch (RtcCredentialException) when (Volatile.Read(ref _reading) is { } kept && IsUsable(kept))
        {
            kept.LookedAt = lookedAt;
            return kept.Credentials;
        }

        lock (_gate)
        {
            var same = _reading is { } last && last.Credentials.HasSameKeys(read) && last.Credentials.ExpiresAt == read.ExpiresAt;
            _reading = new(same ? _reading!.Credentials : read) { LookedAt = lookedAt };
            return _reading.Credentials;
        }
    }

    private sealed record Look(Task<FetchOutcome> Outcome, long Began);

    private sealed class Reading(RtcCredentials credentials)
    {
        private long _lookedAt;
        private volatile bool _isRejected;

        public RtcCredentials Credentials { get; } = credentials;

        public long LookedAt
        {
            get => Volatile.Read(ref _lookedAt);
            set => Volatile.Write(ref _lookedAt, value);
        }

        public bool IsRejected
        {
            get => _isRejected;
            set => _isRejected = value;
        }
    }
}
