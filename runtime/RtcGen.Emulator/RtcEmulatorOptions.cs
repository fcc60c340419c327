namespace RtcGen.Emulator;

/// <summary>How an emulator is started.</summary>
public sealed class RtcEmulatorOptions
{
    /// <summary>The TCP port on 127.0.0.1, 0 to 65535; 0, the default, takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>The key pairs accepted, at least one; <see cref="EmulatorCredential.Default"/> unless set.</summary>
    public IReadOnlyList<EmulatorCredential> Credentials { get; init; } = [EmulatorCredential.Default];

    /// <summary>The emulator's clock; the system's unless set.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How far <c>X-Date</c> may lie before or after the clock; 900 seconds unless set.</summary>
    public TimeSpan Validity { get; init; } = TimeSpan.FromSeconds(900);

    /// <summary>
    /// The texts of further <c>*.rtc.yaml</c> files. One that describes a built-in action in the same version, or a
    /// built-in service, takes its place.
    /// </summary>
    public IReadOnlyList<string> Schemas { get; init; } = [];

    /// <summary>The largest body accepted, in bytes; 1 MiB (1 048 576) unless set.</summary>
    public int MaxBodyBytes { get; init; } = 1 << 20;

    /// <summary>Called once per request just before its answer is sent, from any thread; it must not throw.</summary>
    public Action<EmulatorCall>? OnCall { get; init; }

    internal void ThrowIfInvalid()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, 65535);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxBodyBytes);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Validity, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentNullException.ThrowIfNull(Schemas);
        ArgumentNullException.ThrowIfNull(Credentials);
        if (Credentials.Count == 0)
        {
            throw new ArgumentException("At least one credential is needed: no request could be authentic.");
        }
    }
}
