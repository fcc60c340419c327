using System.Diagnostics;
using System.Text.Json.Serialization;

namespace RtcGen;

/// <summary>
/// What the part <c>Credentials</c> of a configuration section says: a key pair, or a profile, or nothing. With nothing they come from
/// <see cref="RtcClientOptions.Credentials"/>, from a registered <see cref="RtcCredentialProvider"/>, or from the environment or the usual
/// profile. A text that is empty or blank counts as nothing. Neither <see cref="ToString"/>, the debugger nor System.Text.Json shows a value.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcCredentialOptions
{
    /// <summary>The access key id.</summary>
    public string? AccessKey { get; set => field = SetText(value); }

    /// <summary>The secret key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonConverter(typeof(RtcSecretConverter<string>))]
    public string? SecretKey { get; set => field = SetText(value); }

    /// <summary>The session token of a temporary pair.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonConverter(typeof(RtcSecretConverter<string>))]
    public string? SessionToken { get; set => field = SetText(value); }

    /// <summary>The name of a profile in <c>~/.volcengine/config.json</c>, instead of a key pair.</summary>
    public string? Profile { get; set => field = SetText(value); }

    internal bool HasKeys => AccessKey is not null || SecretKey is not null || SessionToken is not null;

    /// <summary>Shows what is given.</summary>
    /// <returns><c>a key pair</c>, <c>profile 'name'</c> or <c>nothing</c>.</returns>
    public override string ToString() => HasKeys ? "a key pair" : Profile is null ? "nothing" : $"profile '{Profile}'";

    /// <summary>Says what keeps a key pair from being one, each with the key that it stands under; none when the pair can be used.</summary>
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

        foreach (var fault in new[]
        {
            KeyFormat.Fault(AccessKey, $"{path}:{nameof(AccessKey)}"),
            KeyFormat.SecretFault(SecretKey, $"{path}:{nameof(SecretKey)}"),
            SessionToken is null ? null : KeyFormat.Fault(SessionToken, $"{path}:{nameof(SessionToken)}"),
        })
        {
            if (fault is not null)
            {
                yield return fault;
            }
        }
    }

    internal RtcCredentials ToCredentials() => new(AccessKey!, SecretKey!, SessionToken);

    internal bool HasKeysOf(RtcCredentialOptions other) =>
        AccessKey == other.AccessKey && SecretKey == other.SecretKey && SessionToken == other.SessionToken;

    // An empty text is how a variable that is not set arrives.
    private static string? SetText(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
