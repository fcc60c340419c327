namespace RtcGen.Emulator;

/// <summary>A key pair that the emulator accepts.</summary>
/// <param name="AccessKey">The access key ID, as in the credential scope.</param>
/// <param name="SecretKey">The secret key, whose UTF-8 bytes are used as they are.</param>
/// <param name="SessionToken">The session token of a temporary key, or null for a permanent key.</param>
public sealed record EmulatorCredential(string AccessKey, string SecretKey, string? SessionToken = null)
{
    /// <summary>Gets the key pair that an emulator accepts by default. It is public and of no use elsewhere.</summary>
    public static EmulatorCredential Default { get; } =
        new("RTCGEN-EMULATOR-ONLY-ACCESS-KEY", "rtcgen-emulator-only-secret-key-worthless-elsewhere");

    /// <summary>Returns the access key, without the secret key and the session token.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => $"{nameof(EmulatorCredential)} {{ AccessKey = {AccessKey} }}";
}
