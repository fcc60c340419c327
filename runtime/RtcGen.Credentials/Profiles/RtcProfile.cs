using System.ComponentModel;
using System.Diagnostics;

namespace RtcGen;

/// <summary>
/// A profile of the file that the command <c>ve configure</c> writes: keys, or how to get some. Neither
/// <see cref="ToString"/> nor any message shows a key. It is for those who write a source; a client is given <see cref="RtcProfileCredentials"/>.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RtcProfile
{
    private readonly StaticKeys.NamedString _accessKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly StaticKeys.NamedString _secretKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly StaticKeys.NamedString _sessionToken;

    internal RtcProfile(string path, string name, JsonProperties properties)
    {
        Path = path;
        Name = name;
        Mode = properties.TrimmedString("mode")?.ToLowerInvariant() ?? "ak";
        Region = properties.TrimmedString("region");
        RoleName = properties.TrimmedString("role-name");
        AccountId = properties.TrimmedString("account-id");
        RoleTrn = properties.TrimmedString("role-trn");
        OidcTokenFile = properties.TrimmedString("oidc-token-file");
        LoginSession = properties.TrimmedString("login-session");
        StsExpiration = properties.Integer("sts-expiration");
        _accessKey = new("access-key", properties.String("access-key"));
        _secretKey = new("secret-key", properties.String("secret-key"));
        _sessionToken = new("session-token", properties.String("session-token"));
    }

    // A file of the older shape: one pair, no profiles.
    internal RtcProfile(string path, StaticKeys.NamedString accessKey, StaticKeys.NamedString secretKey)
    {
        Path = path;
        Mode = "ak";
        _accessKey = accessKey;
        _secretKey = secretKey;
    }

    /// <summary>Gets the path of its file.</summary>
    public string Path { get; }

    /// <summary>Gets its name; null in a file of the older shape, which has one pair of keys and no profiles.</summary>
    public string? Name { get; }

    /// <summary>
    /// Gets how its keys are obtained, in lower case: <c>ak</c> the profile contains them; <c>ramrolearn</c>, <c>oidc</c>, <c>ecsrole</c> calls fetch
    /// them; <c>sso</c>, <c>console-login</c> the command <c>ve</c> logs in. There may be others.
    /// </summary>
    public string Mode { get; }

    /// <summary>Gets the region, if there is one. A client does not take it from here.</summary>
    public string? Region { get; }

    /// <summary>Gets the name of the role to assume, in the modes <c>ramrolearn</c> and <c>ecsrole</c>.</summary>
    public string? RoleName { get; }

    /// <summary>Gets the account that the role belongs to, in the mode <c>ramrolearn</c>.</summary>
    public string? AccountId { get; }

    /// <summary>Gets the TRN of the role to assume, in the mode <c>oidc</c>.</summary>
    public string? RoleTrn { get; }

    /// <summary>Gets the path of the file with the OIDC token, in the mode <c>oidc</c>.</summary>
    public string? OidcTokenFile { get; }

    /// <summary>Gets the session that the login cache is named after, in the mode <c>console-login</c>.</summary>
    internal string? LoginSession { get; }

    /// <summary>Gets when the keys expire that a login left in the profile, in the mode <c>sso</c>; 0 for none.</summary>
    internal long StsExpiration { get; }

    /// <summary>Loads a profile.</summary>
    /// <param name="name">
    /// The name. Null for the one that <c>VOLCENGINE_PROFILE</c> names, or <c>VOLCSTACK_PROFILE</c>, or <c>current</c> in the file, or
    /// <c>default</c>.
    /// </param>
    /// <param name="path">
    /// The path of the file. Null for the one that <c>VOLCENGINE_CLI_CONFIG_FILE</c> names, or <c>.volcengine/config.json</c> in the user's folder, or,
    /// when that has no profile and none was named, <c>.volc/config</c> there, in either of its shapes.
    /// </param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentException">A name or path is empty, or contains a NUL or an unpaired surrogate.</exception>
    /// <exception cref="RtcCredentialException">There is no such file or profile, or the file cannot be read; the message names the file and the property or line.</exception>
    public static RtcProfile Load(string? name = null, string? path = null) => ProfileFile.Load(name, path, CredentialEnvironment.Current);

    /// <summary>Gets the keys that the profile contains; in the mode <c>ramrolearn</c> those that ask for the role.</summary>
    /// <returns>The keys.</returns>
    /// <exception cref="RtcCredentialException">One is missing or cannot be used; the message names the property.</exception>
    public RtcCredentials GetKeys() => GetKeys(null);

    /// <summary>Returns its name and file.</summary>
    /// <returns>For example <c>the profile 'prod' of /home/me/.volcengine/config.json</c>.</returns>
    public override string ToString() => Name is null ? $"the file {LogSanitizer.Short(Path)}" : $"the profile '{LogSanitizer.Short(Name)}' of {LogSanitizer.Short(Path)}";

    internal RtcCredentials GetKeys(DateTimeOffset? expiresAt)
    {
        var missing = _accessKey.Value is null ? _accessKey.Name : _secretKey.Value is null ? _secretKey.Name : null;
        return missing is null
            ? StaticKeys.Create(Sentence, _accessKey, _secretKey, _sessionToken, expiresAt)
            : throw new RtcCredentialException($"{Sentence} has no {missing}.");
    }

    /// <summary>The same, to start a sentence with.</summary>
    internal string Sentence => $"T{ToString()[1..]}";
}
