using System.Diagnostics;
using System.Text;

namespace RtcGen;

/// <summary>
/// An access key pair, with the session token when the pair is temporary. Immutable. Neither
/// <see cref="ToString"/> nor the debugger shows the secret key or the token.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcCredentials : RtcCredentialProvider
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _secretKey;

    /// <summary>Takes a key pair as the console shows it; nothing is trimmed or decoded.</summary>
    /// <param name="accessKey">The access key id: visible ASCII.</param>
    /// <param name="secretKey">The secret key: visible characters.</param>
    /// <param name="sessionToken">The session token of a temporary pair: visible ASCII; null for a permanent one.</param>
    /// <param name="expiresAt">When a temporary pair ends; null when it does not, or nobody knows.</param>
    /// <exception cref="ArgumentException">
    /// A value is empty, starts or ends with a quotation mark, or holds white space or another character that is not visible, such as a line break
    /// copied along; the access key or the token holds a character that is not ASCII.
    /// The message names the parameter and what is wrong with it, and never shows the value.
    /// </exception>
    public RtcCredentials(string accessKey, string secretKey, string? sessionToken = null, DateTimeOffset? expiresAt = null)
    {
        AccessKey = Validated(accessKey, nameof(accessKey), KeyFormat.Fault);
        SessionToken = sessionToken is null ? null : Validated(sessionToken, nameof(sessionToken), KeyFormat.Fault);
        _secretKey = Encoding.UTF8.GetBytes(Validated(secretKey, nameof(secretKey), KeyFormat.SecretFault));
        ExpiresAt = expiresAt;
    }

    /// <summary>The access key id. Not secret: it travels in each request.</summary>
    public string AccessKey { get; }

    /// <summary>Whether the pair is temporary.</summary>
    public bool IsTemporary => SessionToken is not null;

    /// <summary>When a temporary pair ends; null when it does not, or nobody knows.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string? SessionToken { get; }

    /// <inheritdoc />
    protected internal override bool NeverBlocks => true;

    internal ReadOnlySpan<byte> SecretKey => _secretKey;

    /// <summary>
    /// Reads <c>VOLCENGINE_ACCESS_KEY</c>, <c>VOLCENGINE_SECRET_KEY</c> and, for temporary keys, <c>VOLCENGINE_SESSION_TOKEN</c>. When none
    /// of them is set: <c>VOLCSTACK_ACCESS_KEY_ID</c> (or <c>VOLCSTACK_ACCESS_KEY</c>), <c>VOLCSTACK_SECRET_ACCESS_KEY</c> (or
    /// <c>VOLCSTACK_SECRET_KEY</c>) and <c>VOLCSTACK_SESSION_TOKEN</c>; then <c>VOLC_ACCESSKEY</c> and <c>VOLC_SECRETKEY</c>. All come from
    /// one of these families; they are never mixed.
    /// </summary>
    /// <returns>The credentials.</returns>
    /// <exception cref="RtcCredentialException">
    /// No variable is set, a family is set by half, or a value cannot be used; the message names the variable, never a value.
    /// </exception>
    public static RtcCredentials FromEnvironment() => EnvironmentKeys.Read(HostEnvironment.Current);

    /// <summary>
    /// Reads the keys of a profile that <c>ve configure</c> wrote, once. See <see cref="RtcProfile.Load"/> for which file and profile, and
    /// <see cref="RtcProfileCredentials"/> for a source that reads the file again when it has changed.
    /// </summary>
    /// <param name="name">The profile; null for the one that is chosen by the environment or the file.</param>
    /// <param name="path">The file; null for the usual one.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="RtcCredentialException">
    /// There is no such file or profile, the file cannot be read, the profile's keys are fetched by calls (the message says which package
    /// does that) or its login has ended. The message names file and member, never a value.
    /// </exception>
    public static RtcCredentials FromProfile(string? name = null, string? path = null) =>
        ProfileKeys.Read(RtcProfile.Load(name, path), HostEnvironment.Current, TimeProvider.System.GetUtcNow());

    /// <inheritdoc />
    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) => new(this);

    /// <summary>Shows the start of the access key id and nothing else.</summary>
    /// <returns>For example <c>AKLT****</c>.</returns>
    public override string ToString() => AccessKey.Length > 8 ? $"{AccessKey[..4]}****" : "****";

    internal bool HasKeysOf(RtcCredentials other) =>
        AccessKey == other.AccessKey && SessionToken == other.SessionToken && SecretKey.SequenceEqual(other.SecretKey);

    private static string Validated(string value, string parameter, Func<string, string, string?> faultOf)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return faultOf(value, parameter) is { } fault ? throw new ArgumentException(fault, parameter) : value;
    }
}
