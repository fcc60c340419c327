using System.Runtime.ExceptionServices;

namespace RtcGen;

/// <summary>
/// The keys of a profile as a source that notices changes: it reads the file again every 3 s at most, however it was replaced.
/// <see cref="RtcProfile.Load"/> says which file and profile.
/// </summary>
/// <remarks>
/// <para>When the file can no longer be used, for example while somebody edits it, the last keys stay in use until they end or the server
/// refuses them; then callers get the error. Profiles whose keys are fetched by calls need the package RtcGen.Credentials.</para>
/// <para>A file that does not answer, such as a pipe, or one on a mount that is gone, holds no caller: it is waited for 5 s at most, and 1 s
/// while there are keys.</para>
/// </remarks>
public sealed class RtcProfileCredentials : RtcCredentialProvider
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly string? _name;
    private readonly string? _path;
    private readonly HostEnvironment _environment;
    private readonly TimeProvider _time;
    private Reading? _reading;
    private Look? _look;

    /// <summary>Reads nothing yet.</summary>
    /// <param name="name">The profile; null for the one that is chosen by the environment or the file.</param>
    /// <param name="path">The file; null for the usual one.</param>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <exception cref="ArgumentException">A name or path is empty, or holds a NUL or half of a surrogate pair.</exception>
    public RtcProfileCredentials(string? name = null, string? path = null, TimeProvider? timeProvider = null)
        : this(name, path, timeProvider, HostEnvironment.Current)
    {
    }

    internal RtcProfileCredentials(string? name, string? path, TimeProvider? timeProvider, HostEnvironment environment)
    {
        ProfileFile.ThrowIfUnusable(name, nameof(name));
        ProfileFile.ThrowIfUnusable(path, nameof(path));
        _name = name;
        _path = path;
        _time = timeProvider ?? TimeProvider.System;
        _environment = environment;
    }

    /// <inheritdoc />
    protected internal override bool NeverBlocks => true;

    /// <inheritdoc />
    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) =>
        Volatile.Read(ref _reading) is { } reading && IsUsable(reading) && _time.GetElapsedTime(reading.LookedAt) < LookInterval
            ? new(reading.Credentials)
            : new(LookAsync(cancellationToken));

    /// <summary>Reads the file.</summary>
    /// <exception cref="RtcCredentialException">There is no such file or profile, or it cannot be used; the message says which and why.</exception>
    public override void Validate() => LookAsync(CancellationToken.None).GetAwaiter().GetResult();

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
            return Result(await look.Outcome.WaitAsync(cancellationToken).ConfigureAwait(false));
        }

        var left = Patience - _time.GetElapsedTime(look.Began);
        if (look.Outcome.IsCompleted || left > TimeSpan.Zero)
        {
            try
            {
                return Result(await look.Outcome.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time, cancellationToken).ConfigureAwait(false));
            }
            catch (TimeoutException)
            {
                // The file may answer yet; meanwhile there are keys.
            }
        }

        last.LookedAt = _time.GetTimestamp();
        return last.Credentials;
    }

    private static RtcCredentials Result(FetchOutcome outcome)
    {
        if (outcome.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return outcome.Credentials!;
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
            var same = _reading is { } last && last.Credentials.HasKeysOf(read) && last.Credentials.ExpiresAt == read.ExpiresAt;
            _reading = new(same ? _reading!.Credentials : read) { LookedAt = lookedAt };
            return _reading.Credentials;
        }
    }

    private sealed record Look(Task<FetchOutcome> Outcome, long Began);

    private sealed class Reading(RtcCredentials credentials)
    {
        private long _lookedAt;
        private volatile bool _isRefused;

        public RtcCredentials Credentials { get; } = credentials;

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
