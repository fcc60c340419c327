using System.Diagnostics;

namespace RtcGen;

/// <summary>
/// What a configuration section says about credentials: a key pair, or a profile, or nothing. With nothing they come from a
/// registered <see cref="RtcCredentialProvider"/>, and without one from the environment or the usual profile. Neither <see cref="ToString"/>
/// nor the debugger shows a value.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcCredentialSettings
{
    /// <summary>The access key id.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SecretKey { get; set; }

    /// <summary>The session token of a temporary pair.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SessionToken { get; set; }

    /// <summary>The name of a profile in <c>~/.volcengine/config.json</c>, instead of a key pair.</summary>
    public string? Profile { get; set; }

    internal bool HasKeys => AccessKey is not null || SecretKey is not null || SessionToken is not null;

    /// <summary>Shows what is given.</summary>
    /// <returns><c>a key pair</c>, <c>profile 'name'</c> or <c>nothing</c>.</returns>
    public override string ToString() => HasKeys ? "a key pair" : Profile is null ? "nothing" : $"profile '{Profile}'";

    internal bool HasKeysOf(RtcCredentialSettings other) =>
        AccessKey == other.AccessKey && SecretKey == other.SecretKey && SessionToken == other.SessionToken;
}
