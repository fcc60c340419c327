namespace RtcGen.Emulator;

/// <summary>How an emulator is started. It checks and copies them when it starts.</summary>
public sealed class RtcEmulatorOptions
{
    /// <summary>The TCP port on 127.0.0.1, 0 to 65535; 0, the default, takes any free one.</summary>
    public int Port { get; set; }

    /// <summary>The key pairs accepted, at least one; <see cref="EmulatorCredential.Default"/> unless set.</summary>
    public IReadOnlyList<EmulatorCredential> Credentials { get; set; } = [EmulatorCredential.Default];

    /// <summary>The emulator's clock; the system's unless set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How far <c>X-Date</c> may lie before or after the clock; 900 seconds unless set.</summary>
    public TimeSpan Validity { get; set; } = TimeSpan.FromSeconds(900);

    /// <summary>
    /// Whether a signed header must cover <c>host</c> and <c>x-content-sha256</c>, as the documentation asks; false unless
    /// set, because official SDKs leave both out. A call that does not is refused with <c>InvalidAuthorization</c>. Signed
    /// URLs are not concerned: they cover no body, and most of them no header.
    /// </summary>
    public bool Strict { get; set; }

    /// <summary>
    /// The texts of further <c>*.rtc.yaml</c> files. One that describes a built-in action of the same service in the same
    /// version, or a built-in service, takes its place.
    /// </summary>
    public IReadOnlyList<string> Schemas { get; set; } = [];

    /// <summary>The largest body accepted, in bytes, at least 1; 1 MiB (1 048 576) unless set. A larger one is answered with status 413.</summary>
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>
    /// How much memory the recorded calls may take, and the tasks once more, in bytes by a rough count, at least 1; 16 MiB
    /// each unless set. Beyond it the oldest call, or the task untouched for longest, is forgotten; the newest one always stays.
    /// </summary>
    public long MaxRetainedBytes { get; set; } = 16 << 20;

    /// <summary>How many tasks are remembered, at least 1; 10 000 unless set. Beyond it the one untouched for longest is forgotten.</summary>
    public int MaxTasks { get; set; } = 10_000;

    /// <summary>
    /// How long a task that is not started, updated or seeded again stays, by <see cref="TimeProvider"/>, above zero; 24 hours
    /// unless set. Afterwards it has ended, as if it had been stopped.
    /// </summary>
    public TimeSpan TaskLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// Called once per answered request, from any thread, just before the answer is sent and the call stands in
    /// <see cref="RtcEmulator.Calls"/>. When it throws, the request is answered with <c>InternalError</c>.
    /// </summary>
    public Action<EmulatorCall>? OnCall { get; set; }

    /// <summary>The clock of the patience at the end; virtual in tests only, for the emulator's own may stand still.</summary>
    internal TimeProvider StopClock { get; set; } = TimeProvider.System;

    /// <summary>A copy that nobody changes, of options that can be used.</summary>
    /// <exception cref="ArgumentException">One cannot be used.</exception>
    internal RtcEmulatorOptions Checked()
    {
        var copy = (RtcEmulatorOptions)MemberwiseClone();
        copy.ThrowIfInvalid();
        copy.Credentials = [.. Credentials];
        copy.Schemas = [.. Schemas];
        return copy;
    }

    private void ThrowIfInvalid()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, 65535);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxBodyBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRetainedBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxTasks);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(TaskLifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Validity, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentNullException.ThrowIfNull(Schemas);
        ArgumentNullException.ThrowIfNull(Credentials);
        if (Credentials.Count == 0)
        {
            throw new ArgumentException("At least one credential is needed: no request could be authentic.", nameof(Credentials));
        }
    }
}
