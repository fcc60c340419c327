using System.Diagnostics;
using System.Text.Json.Serialization;

namespace RtcGen;

/// <summary>
/// The part <c>Credentials</c> of a configuration section: a key pair, or a profile, or nothing. With nothing, credentials come from
/// <see cref="RtcClientOptions.Credentials"/>, from a registered <see cref="RtcCredentialProvider"/>, or from <see cref="RtcCredentialChain"/>.
/// A string that is empty or blank counts as nothing. Neither <see cref="ToString"/>, the debugger nor System.Text.Json shows a secret.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcCredentialOptions
{
    /// <summary>Gets or sets the access key id.</summary>
    public string? AccessKey { get; set => field = NullIfBlank(value); }

    /// <summary>Gets or sets the secret key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonConverter(typeof(RtcSecretConverter<string>))]
    public string? SecretKey { get; set => field = NullIfBlank(value); }

    /// <summary>Gets or sets the session token of a temporary pair.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonConverter(typeof(RtcSecretConverter<string>))]
    public string? SessionToken { get; set => field = NullIfBlank(value); }

    /// <summary>Gets or sets the name of a profile in <c>~/.volcengine/config.json</c>, instead of a key pair.</summary>
    public string? Profile { get; set => field = NullIfBlank(value); }

    internal bool HasKeys => AccessKey is not null || SecretKey is not null || SessionToken is not null;

    /// <summary>Returns which of them is set.</summary>
    /// <returns><c>a key pair</c>, <c>profile 'name'</c> or <c>nothing</c>.</returns>
    public override string ToString() => HasKeys ? "a key pair" : Profile is null ? "nothing" : $"profile '{Profile}'";

    /// <summary>Finds what is wrong with a key pair, each error with its configuration key; none when the pair can be used.</summary>
    internal IEnumerable<string> FindKeyErrors(string path)
    {
        if (AccessKey is null)
        {
            yield return $"{path}:{nameof(AccessKey)} is missing.";
        }

        if (SecretKey is null)
        {
            yield return $"{path}:{nameof(SecretKey)} is missing.";
        }

        if (AccessKey is null || SecretKey is null)
        {
            yield break;
        }

        foreach (var error in new[]
        {
            KeyFormat.GetError(AccessKey, $"{path}:{nameof(AccessKey)}"),
            KeyFormat.GetSecretError(SecretKey, $"{path}:{nameof(SecretKey)}"),
            SessionToken is null ? null : KeyFormat.GetError(SessionToken, $"{path}:{nameof(SessionToken)}"),
        })
        {
            if (error is not null)
            {
                yield return error;
            }
        }
    }

    internal RtcCredentials ToCredentials() => new(AccessKey!, SecretKey!, SessionToken);

    internal bool HasKeysOf(RtcCredentialOptions other) =>
        AccessKey == other.AccessKey && SecretKey == other.SecretKey && SessionToken == other.SessionToken;

    // An empty string is how a variable that is not set arrives.
    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
