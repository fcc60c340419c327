using System.Diagnostics;
using System.Text;

namespace RtcGen;

/// <summary>
/// An access key pair, with a session token when the pair is temporary. Immutable. Neither
/// <see cref="ToString"/> nor the debugger shows the secret key or the token.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcCredentials : RtcCredentialProvider
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _secretKey;

    /// <summary>Initializes a new instance of the <see cref="RtcCredentials"/> class with a key pair as the console shows it; nothing is trimmed or decoded.</summary>
    /// <param name="accessKey">The access key id: visible ASCII.</param>
    /// <param name="secretKey">The secret key: visible characters.</param>
    /// <param name="sessionToken">The session token of a temporary pair: visible ASCII; null for a permanent one.</param>
    /// <param name="expiresAt">The time at which a temporary pair expires; null when it does not, or that is unknown.</param>
    /// <exception cref="ArgumentException">
    /// A value is empty, starts or ends with a quotation mark, or contains white space or another character that is not visible, such as a line break
    /// copied along; the access key or the token contains a character that is not ASCII.
    /// The message names the parameter and what is wrong with it, and never shows the value.
    /// </exception>
    public RtcCredentials(string accessKey, string secretKey, string? sessionToken = null, DateTimeOffset? expiresAt = null)
    {
        AccessKey = Validated(accessKey, nameof(accessKey), KeyFormat.GetError);
        SessionToken = sessionToken is null ? null : Validated(sessionToken, nameof(sessionToken), KeyFormat.GetError);
        _secretKey = Encoding.UTF8.GetBytes(Validated(secretKey, nameof(secretKey), KeyFormat.GetSecretError));
        ExpiresAt = expiresAt;
    }

    /// <summary>
    /// Gets a source without keys, for a client that only calls actions that are not signed. Any other action throws an
    /// <see cref="RtcCredentialException"/>.
    /// </summary>
    public static RtcCredentialProvider Anonymous => AnonymousCredentials.Instance;

    /// <summary>Gets the access key id. Not secret: each request contains it.</summary>
    public string AccessKey { get; }

    /// <summary>Gets a value that indicates whether the pair is temporary.</summary>
    public bool IsTemporary => SessionToken is not null;

    /// <summary>Gets the time at which a temporary pair expires; null when it does not, or that is unknown.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string? SessionToken { get; }

    /// <inheritdoc />
    public override bool NeverBlocks => true;

    internal ReadOnlySpan<byte> SecretKey => _secretKey;

    /// <summary>
    /// Reads <c>VOLCENGINE_ACCESS_KEY</c>, <c>VOLCENGINE_SECRET_KEY</c> and, for temporary keys, <c>VOLCENGINE_SESSION_TOKEN</c>. When none
    /// of them is set: <c>VOLCSTACK_ACCESS_KEY_ID</c> (or <c>VOLCSTACK_ACCESS_KEY</c>), <c>VOLCSTACK_SECRET_ACCESS_KEY</c> (or
    /// <c>VOLCSTACK_SECRET_KEY</c>) and <c>VOLCSTACK_SESSION_TOKEN</c>; then <c>VOLC_ACCESSKEY</c> and <c>VOLC_SECRETKEY</c>. All come from
    /// one of these families; they are never mixed.
    /// </summary>
    /// <returns>The credentials.</returns>
    /// <exception cref="RtcCredentialException">
    /// No variable is set, a family is only partly set, or a value cannot be used; the message names the variable, never a value.
    /// </exception>
    public static RtcCredentials FromEnvironment() => EnvironmentKeys.Read(HostEnvironment.Current);

    /// <inheritdoc />
    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) => new(this);

    /// <summary>Returns the start of the access key id and nothing else.</summary>
    /// <returns>For example <c>AKLT****</c>.</returns>
    public override string ToString() => AccessKey.Length > 8 ? $"{AccessKey[..4]}****" : "****";

    /// <summary>Determines whether other credentials have the same keys and session token. When they expire does not matter.</summary>
    /// <param name="other">The credentials to compare with.</param>
    /// <returns><see langword="true"/> if they have.</returns>
    public bool HasSameKeys(RtcCredentials other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return AccessKey == other.AccessKey && SessionToken == other.SessionToken && SecretKey.SequenceEqual(other.SecretKey);
    }

    private static string Validated(string value, string parameter, Func<string, string, string?> getError)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return getError(value, parameter) is { } error ? throw new ArgumentException(error, parameter) : value;
    }
}
