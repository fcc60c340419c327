namespace RtcGen.Emulator;

/// <summary>A key pair the emulator accepts. Its text form shows the access key only.</summary>
/// <param name="AccessKey">The access key id, as in the credential scope.</param>
/// <param name="SecretKey">The secret key, used as UTF-8 text as it stands.</param>
/// <param name="SessionToken">The token that must come with a temporary key, or null for a lasting key.</param>
public sealed record EmulatorCredential(string AccessKey, string SecretKey, string? SessionToken = null)
{
    /// <summary>The pair accepted unless the options name others. It is public and opens nothing but an emulator.</summary>
    public static EmulatorCredential Default { get; } =
        new("RTCGEN-EMULATOR-ONLY-ACCESS-KEY", "rtcgen-emulator-only-secret-key-worthless-elsewhere");

    /// <summary>The access key; never the secret key or the token.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => $"{nameof(EmulatorCredential)} {{ AccessKey = {AccessKey} }}";
}
