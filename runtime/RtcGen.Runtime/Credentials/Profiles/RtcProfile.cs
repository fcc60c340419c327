using System.ComponentModel;
using System.Diagnostics;

namespace RtcGen;

/// <summary>
/// A profile of the file that the command <c>ve configure</c> writes: keys, or how to get some. Neither
/// <see cref="ToString"/> nor any message shows a key. Sources of credentials in other packages read it; a client is given <see cref="RtcProfileCredentials"/>.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RtcProfile
{
    private readonly StaticKeys.NamedText _accessKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly StaticKeys.NamedText _secretKey;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly StaticKeys.NamedText _sessionToken;

    internal RtcProfile(string path, string name, JsonProperties members)
    {
        Path = path;
        Name = name;
        Mode = members.Word("mode")?.ToLowerInvariant() ?? "ak";
        Region = members.Word("region");
        RoleName = members.Word("role-name");
        AccountId = members.Word("account-id");
        RoleTrn = members.Word("role-trn");
        OidcTokenFile = members.Word("oidc-token-file");
        LoginSession = members.Word("login-session");
        StsExpiration = members.Number("sts-expiration");
        _accessKey = new("access-key", members.Text("access-key"));
        _secretKey = new("secret-key", members.Text("secret-key"));
        _sessionToken = new("session-token", members.Text("session-token"));
    }

    // A file of the older shape: one pair, no profiles.
    internal RtcProfile(string path, StaticKeys.NamedText accessKey, StaticKeys.NamedText secretKey)
    {
        Path = path;
        Mode = "ak";
        _accessKey = accessKey;
        _secretKey = secretKey;
    }

    /// <summary>The file it stands in.</summary>
    public string Path { get; }

    /// <summary>Its name; null in a file of the older shape, which has one pair of keys and no profiles.</summary>
    public string? Name { get; }

    /// <summary>
    /// How its keys are had, in lower case: <c>ak</c> they stand in the profile; <c>ramrolearn</c>, <c>oidc</c>, <c>ecsrole</c> they are fetched by
    /// calls; <c>sso</c>, <c>console-login</c> the command <c>ve</c> logs in. There may be others.
    /// </summary>
    public string Mode { get; }

    /// <summary>The region, if it says one. A client does not take it from here.</summary>
    public string? Region { get; }

    /// <summary>The name of the role to assume, in the modes <c>ramrolearn</c> and <c>ecsrole</c>.</summary>
    public string? RoleName { get; }

    /// <summary>The account the role belongs to, in the mode <c>ramrolearn</c>.</summary>
    public string? AccountId { get; }

    /// <summary>The TRN of the role to assume, in the mode <c>oidc</c>.</summary>
    public string? RoleTrn { get; }

    /// <summary>The file with the OIDC token, in the mode <c>oidc</c>.</summary>
    public string? OidcTokenFile { get; }

    /// <summary>What the login cache is named after, in the mode <c>console-login</c>.</summary>
    internal string? LoginSession { get; }

    /// <summary>The end of the keys that a login left in the profile, in the mode <c>sso</c>; 0 for none.</summary>
    internal long StsExpiration { get; }

    /// <summary>Reads a profile.</summary>
    /// <param name="name">
    /// Which one. Null for the one that <c>VOLCENGINE_PROFILE</c> names, or <c>VOLCSTACK_PROFILE</c>, or <c>current</c> in the file, or
    /// <c>default</c>.
    /// </param>
    /// <param name="path">
    /// The file. Null for the one that <c>VOLCENGINE_CLI_CONFIG_FILE</c> names, or <c>.volcengine/config.json</c> in the user's folder, or,
    /// when that has no profile and none was named, <c>.volc/config</c> there, in either of its shapes.
    /// </param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentException">A name or path is empty.</exception>
    /// <exception cref="RtcCredentialException">There is no such file or profile, or the file cannot be read; the message names file and member or line.</exception>
    public static RtcProfile Load(string? name = null, string? path = null) => ProfileFile.Load(name, path, HostEnvironment.Current);

    /// <summary>The keys that stand in the profile; in the mode <c>ramrolearn</c> those that ask for the role.</summary>
    /// <returns>The keys.</returns>
    /// <exception cref="RtcCredentialException">One is missing or cannot be used; the message names the member.</exception>
    public RtcCredentials GetKeys() => GetKeys(null);

    /// <summary>Says where it stands.</summary>
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
