using System.Net;

namespace RtcGen.Emulator;

/// <summary>Options of an <see cref="RtcEmulator"/>, which validates and copies them when it starts.</summary>
public sealed class RtcEmulatorOptions
{
    /// <summary>
    /// Gets or sets the address on which the emulator listens. The default is 127.0.0.1. On any other than a loopback address, everyone in the network can call it.
    /// </summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>Gets or sets the TCP port, from 0 to 65535. The default is 0, which selects a free port.</summary>
    public int Port { get; set; }

    /// <summary>Gets or sets the accepted key pairs, at least one. The default is <see cref="EmulatorCredential.Default"/>.</summary>
    public IReadOnlyList<EmulatorCredential> Credentials { get; set; } = [EmulatorCredential.Default];

    /// <summary>Gets or sets the emulator's clock. The default is the system clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the maximum difference between <c>X-Date</c> and the clock. The default is 900 seconds.</summary>
    public TimeSpan Validity { get; set; } = TimeSpan.FromSeconds(900);

    /// <summary>
    /// Gets or sets a value indicating whether the signature must cover <c>host</c> and <c>x-content-sha256</c>, as the
    /// documentation requires; otherwise the call fails with <c>InvalidAuthorization</c>. The default is false, because official
    /// SDKs omit both. Signed URLs are not affected: they cover no body, and most of them no header.
    /// </summary>
    public bool Strict { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the rates of the schema are enforced, for each access key by <see cref="TimeProvider"/>: a call beyond its rate gets HTTP 429 with
    /// <c>FlowLimitExceeded</c>. The default is false.
    /// </summary>
    public bool EnforceRates { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the emulator serves its console, a page to look at, under <c>/_console/</c> to browsers on this machine. The default is false.
    /// </summary>
    public bool Console { get; set; }

    /// <summary>
    /// Gets or sets the contents of additional <c>*.rtc.yaml</c> files. A file that describes a built-in action in the same version, or a
    /// built-in service, replaces it.
    /// </summary>
    public IReadOnlyList<string> Schemas { get; set; } = [];

    /// <summary>Gets or sets the maximum size of a request body in bytes, at least 1. The default is 1 MiB (1 048 576). A larger body gets status 413.</summary>
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>
    /// Gets or sets the approximate number of bytes that the recorded calls may take, and the tasks, the rooms and the idempotency tokens as many again, at least 1.
    /// The default is 16 MiB each. Beyond it the oldest call, room or token, or the task unchanged for longest, is dropped, what has ended first; the newest is always kept.
    /// </summary>
    public long MaxRetainedBytes { get; set; } = 16 << 20;

    /// <summary>Gets or sets the maximum number of tasks, running or ended, and of rooms, at least 1. The default is 10 000. Beyond it what has ended is dropped, and then the task unchanged for longest.</summary>
    public int MaxTasks { get; set; } = 10_000;

    /// <summary>
    /// Gets or sets how long a task lives after it was last started, updated or seeded, by <see cref="TimeProvider"/>. It must be positive;
    /// the default is 24 hours. Afterwards the task has ended, as if it had been stopped. A started task ends earlier when its room has no user for too long.
    /// </summary>
    public TimeSpan TaskLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// Gets or sets a callback that is invoked once for each request, on any thread, just before the response is sent and the call is added to
    /// <see cref="RtcEmulator.Calls"/>. If it throws, the response is an <c>InternalError</c>.
    /// </summary>
    public Action<EmulatorCall>? OnCall { get; set; }

    /// <summary>The clock of the timeout when stopping; virtual only in tests, because the emulator's own clock may stand still.</summary>
    internal TimeProvider StopClock { get; set; } = TimeProvider.System;

    /// <summary>Validates the options and returns a copy.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
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
        ArgumentNullException.ThrowIfNull(Address);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentNullException.ThrowIfNull(Schemas);
        ArgumentNullException.ThrowIfNull(Credentials);
        if (Credentials.Count == 0)
        {
            throw new ArgumentException("At least one credential is needed: no request could be authentic.", nameof(Credentials));
        }
    }
}
