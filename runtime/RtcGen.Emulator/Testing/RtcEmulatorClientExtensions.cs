namespace RtcGen.Emulator;

/// <summary>Points clients at an emulator. The emulator itself does not know them: it judges them by the schema alone.</summary>
public static class RtcEmulatorClientExtensions
{
    /// <summary>Creates a client that calls the emulator, with the first of the key pairs that it accepts and with its clock.</summary>
    /// <param name="emulator">The emulator.</param>
    /// <param name="configure">Changes the options, or null for those that <see cref="UseEmulator"/> sets.</param>
    /// <returns>The client. Dispose it when it is no longer needed.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static RtcClient CreateClient(this RtcEmulator emulator, Action<RtcClientOptions>? configure = null)
    {
        var options = new RtcClientOptions().UseEmulator(emulator);
        configure?.Invoke(options);
        return new(options);
    }

    /// <summary>Points a client at an emulator: sets the endpoint, the credentials and the clock.</summary>
    /// <param name="options">The options of the client.</param>
    /// <param name="emulator">The emulator.</param>
    /// <returns><paramref name="options"/>.</returns>
    public static RtcClientOptions UseEmulator(this RtcClientOptions options, RtcEmulator emulator)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(emulator);
        var (accessKey, secretKey, sessionToken) = emulator.Credentials;
        options.Endpoint = emulator.Endpoint;
        options.Credentials = new RtcCredentials(accessKey, secretKey, sessionToken);
        options.TimeProvider = emulator.Clock;
        return options;
    }
}
