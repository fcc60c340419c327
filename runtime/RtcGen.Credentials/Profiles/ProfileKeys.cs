namespace RtcGen;

/// <summary>The keys of a profile that can be had without a call.</summary>
internal static class ProfileKeys
{
    // Of the year 9999, after which .NET has no times.
    private const long LastSecond = 253_402_300_799;

    /// <exception cref="RtcCredentialException">They are fetched by calls, the login has expired, or something is missing.</exception>
    public static RtcCredentials Read(RtcProfile profile, CredentialEnvironment environment, DateTimeOffset now) => profile.Mode switch
    {
        "ak" => profile.GetKeys(),
        "sso" => SsoKeys(profile, now),
        "console-login" => LoginCache.Read(profile, environment, now),
        "ramrolearn" or "oidc" or "ecsrole" => throw new RtcCredentialException(
            $"{profile.Sentence} has the mode '{LogSanitizer.Short(profile.Mode)}': its keys are fetched by calls. Use RtcProfileRoleCredentials."),
        _ => throw new RtcCredentialException(
            $"{profile.Sentence} has the mode '{LogSanitizer.Short(profile.Mode)}', which is none of ak, ramrolearn, oidc, ecsrole, sso and console-login."),
    };

    // The command leaves temporary keys and their expiry in the profile.
    private static RtcCredentials SsoKeys(RtcProfile profile, DateTimeOffset now) =>
        UnixTime(profile.StsExpiration) is { } end && end > now
            ? profile.GetKeys(end)
            : throw LoggedOut(profile, "ve sso login");

    /// <summary>A login is needed.</summary>
    public static RtcCredentialException LoggedOut(RtcProfile profile, string command) => new(
        $"{profile.Sentence} has the mode '{LogSanitizer.Short(profile.Mode)}', and no login that is still valid. Run: {command} --profile {LogSanitizer.Short(profile.Name ?? string.Empty)}");

    // The command has written seconds, and finer units, which their size tells apart.
    private static DateTimeOffset? UnixTime(long number) => number switch
    {
        <= 0 => null,
        >= 1_000_000_000_000_000_000 => Milliseconds(number / 1_000_000),
        >= 1_000_000_000_000_000 => Milliseconds(number / 1_000),
        >= 1_000_000_000_000 => Milliseconds(number),
        _ => number <= LastSecond ? DateTimeOffset.FromUnixTimeSeconds(number) : null,
    };

    private static DateTimeOffset? Milliseconds(long number) => number / 1_000 <= LastSecond ? DateTimeOffset.FromUnixTimeMilliseconds(number) : null;
}
