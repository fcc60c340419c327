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
    private const string AccessKeyVariable = "VOLCENGINE_ACCESS_KEY";
    private const string SecretKeyVariable = "VOLCENGINE_SECRET_KEY";
    private const string SessionTokenVariable = "VOLCENGINE_SESSION_TOKEN";

    private readonly byte[] _secretKey;

    /// <summary>Takes a key pair as the console shows it; nothing is trimmed or decoded.</summary>
    /// <param name="accessKey">The access key id: visible ASCII, as it becomes part of a header.</param>
    /// <param name="secretKey">The secret key: any text that is not empty.</param>
    /// <param name="sessionToken">The session token of a temporary pair: visible ASCII; null for a permanent one.</param>
    /// <param name="expiresAt">When a temporary pair ends; null when it does not, or nobody knows.</param>
    /// <exception cref="ArgumentException">
    /// A value is empty, or one that becomes a header holds a space, a control character or non-ASCII.
    /// The message names the parameter and the position, never the value.
    /// </exception>
    public RtcCredentials(string accessKey, string secretKey, string? sessionToken = null, DateTimeOffset? expiresAt = null)
    {
        AccessKey = HeaderText.RequireVisibleAscii(accessKey, nameof(accessKey));
        SessionToken = sessionToken is null ? null : HeaderText.RequireVisibleAscii(sessionToken, nameof(sessionToken));

        ArgumentException.ThrowIfNullOrEmpty(secretKey);
        if (WellFormedText.IndexOfLoneSurrogate(secretKey) >= 0)
        {
            throw new ArgumentException("The secret key holds half of a surrogate pair, which has no UTF-8 form.", nameof(secretKey));
        }

        ExpiresAt = expiresAt;
        _secretKey = Encoding.UTF8.GetBytes(secretKey);
    }

    /// <summary>The access key id. Not secret: it travels in each request.</summary>
    public string AccessKey { get; }

    /// <summary>Whether the pair is temporary.</summary>
    public bool IsTemporary => SessionToken is not null;

    /// <summary>When a temporary pair ends; null when it does not, or nobody knows.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    internal string? SessionToken { get; }

    internal ReadOnlySpan<byte> SecretKey => _secretKey;

    /// <summary>
    /// Reads <c>VOLCENGINE_ACCESS_KEY</c> and <c>VOLCENGINE_SECRET_KEY</c>, and <c>VOLCENGINE_SESSION_TOKEN</c>
    /// when it is set.
    /// </summary>
    /// <returns>The credentials.</returns>
    /// <exception cref="InvalidOperationException">One of the two is not set; the message says which.</exception>
    /// <exception cref="ArgumentException">A value cannot be used; see the constructor.</exception>
    public static RtcCredentials FromEnvironment() => new(
        Read(AccessKeyVariable) ?? throw NotSet(AccessKeyVariable),
        Read(SecretKeyVariable) ?? throw NotSet(SecretKeyVariable),
        Read(SessionTokenVariable));

    /// <inheritdoc />
    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) => new(this);

    /// <summary>Shows the start of the access key id and nothing else.</summary>
    /// <returns>For example <c>AKLT****</c>.</returns>
    public override string ToString() => AccessKey.Length > 8 ? $"{AccessKey[..4]}****" : "****";

    internal bool HasKeysOf(RtcCredentials other) =>
        AccessKey == other.AccessKey && SessionToken == other.SessionToken && SecretKey.SequenceEqual(other.SecretKey);

    private static string? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static InvalidOperationException NotSet(string variable) =>
        new($"The environment variable {variable} is not set. Set {AccessKeyVariable} and {SecretKeyVariable}.");
}
