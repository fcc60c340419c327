using System.Diagnostics;
using System.Text.Json.Serialization;

namespace RtcGen;

/// <summary>
/// What a configuration section says about credentials: a key pair, or a profile, or nothing. With nothing they come from a
/// registered <see cref="RtcCredentialProvider"/>, and without one from the environment or the usual profile. A text that is empty or blank counts as
/// nothing. Neither <see cref="ToString"/>, the debugger nor System.Text.Json shows a value.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcCredentialSettings
{
    /// <summary>The access key id.</summary>
    public string? AccessKey { get; set => field = SettingText.Of(value); }

    /// <summary>The secret key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonConverter(typeof(RtcSecretConverter<string>))]
    public string? SecretKey { get; set => field = SettingText.Of(value); }

    /// <summary>The session token of a temporary pair.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonConverter(typeof(RtcSecretConverter<string>))]
    public string? SessionToken { get; set => field = SettingText.Of(value); }

    /// <summary>The name of a profile in <c>~/.volcengine/config.json</c>, instead of a key pair.</summary>
    public string? Profile { get; set => field = SettingText.Of(value); }

    internal bool HasKeys => AccessKey is not null || SecretKey is not null || SessionToken is not null;

    /// <summary>Shows what is given.</summary>
    /// <returns><c>a key pair</c>, <c>profile 'name'</c> or <c>nothing</c>.</returns>
    public override string ToString() => HasKeys ? "a key pair" : Profile is null ? "nothing" : $"profile '{Profile}'";

    internal RtcCredentials ToCredentials() => new(AccessKey!, SecretKey!, SessionToken);

    internal bool HasKeysOf(RtcCredentialSettings other) =>
        AccessKey == other.AccessKey && SecretKey == other.SecretKey && SessionToken == other.SessionToken;
}
