using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>The file in which <c>ve login</c> leaves temporary keys. It is read only: the command renews a login.</summary>
internal static class LoginCache
{
    private const string Command = "ve login";

    /// <exception cref="RtcCredentialException">There is no login that is still valid.</exception>
    public static RtcCredentials Read(RtcProfile profile, CredentialEnvironment environment, DateTimeOffset now)
    {
        if (GetPath(profile, environment) is not { } path || BoundedJsonFile.Read(path, environment.Time) is not { } root)
        {
            throw ProfileKeys.LoggedOut(profile, Command);
        }

        var cache = new JsonProperties(root, $"The file {LogSanitizer.Short(path)}");
        if (GetExpiry(cache) is not { } end || end <= now)
        {
            throw ProfileKeys.LoggedOut(profile, Command);
        }

        var keys = new JsonProperties(Token(root, cache, path), $"{cache.Where}: access_token");
        return StaticKeys.Create(keys.Where, Part(keys, "access_key_id"), Part(keys, "secret_access_key"), Part(keys, "session_token"), end);
    }

    /// <summary>Where the login of a profile is cached; null when it has none.</summary>
    public static string? GetPath(RtcProfile profile, CredentialEnvironment environment)
    {
        if (profile.LoginSession is not { } session)
        {
            return null;
        }

        var folder = environment.LoginCacheFolder
            ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(profile.Path))!, "login", "cache");
#pragma warning disable CA5350 // It names a file, as the command does; it protects nothing.
        var name = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(session))).ToLowerInvariant();
#pragma warning restore CA5350
        return Path.Combine(folder, $"{name}.json");
    }

    private static DateTimeOffset? GetExpiry(JsonProperties cache)
    {
        var seconds = cache.Integer("expires_in");
        return DateTimeOffset.TryParse(cache.TrimmedString("issued_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var issued)
            && seconds is > 0 and < int.MaxValue
            ? Later(issued, TimeSpan.FromSeconds(seconds))
            : null;
    }

    // A login at the end of time has no later one.
    private static DateTimeOffset Later(DateTimeOffset time, TimeSpan by) => DateTimeOffset.MaxValue - time < by ? DateTimeOffset.MaxValue : time + by;

    // An object, or the same as a string.
    private static JsonElement Token(JsonElement root, JsonProperties cache, string path)
    {
        if (root.TryGetProperty("access_token", out var token))
        {
            if (token.ValueKind == JsonValueKind.Object)
            {
                return token;
            }

            if (token.ValueKind == JsonValueKind.String)
            {
                try
                {
                    using var inner = JsonDocument.Parse(cache.String("access_token") ?? string.Empty);
                    BoundedJsonFile.ThrowIfUnreadableName(inner.RootElement, path);
                    if (inner.RootElement.ValueKind == JsonValueKind.Object)
                    {
                        return inner.RootElement.Clone();
                    }
                }
                catch (JsonException)
                {
                    // Said below, without the exception: it quotes the content.
                }
            }
        }

        throw new RtcCredentialException($"{cache.Where}: access_token contains no keys.");
    }

    private static StaticKeys.NamedString Part(JsonProperties keys, string name) =>
        new(name, keys.String(name) ?? throw new RtcCredentialException($"{keys.Where} has no {name}."));
}
