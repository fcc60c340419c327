using System.Text.Json;

namespace RtcGen;

/// <summary>Finds the file and the profile in it.</summary>
internal static class ProfileFile
{
    private const int MaxNamesShown = 20;

    /// <summary>See <see cref="RtcProfile.Load"/>.</summary>
    public static RtcProfile Load(string? name, string? path, CredentialEnvironment environment)
    {
        ThrowIfUnusable(name, nameof(name));
        ThrowIfUnusable(path, nameof(path));
        var asked = Asked(name, environment);
        if (path is not null || environment.ProfileFile is not null)
        {
            var given = path ?? environment.ProfileFile!;
            var origin = path is null ? ", which VOLCENGINE_CLI_CONFIG_FILE names," : string.Empty;
            return Find(given, asked, environment)
                ?? throw new RtcCredentialException(File.Exists(given)
                    ? $"The file {LogSanitizer.Short(given)}{origin} contains neither profiles nor keys."
                    : $"The file {LogSanitizer.Short(given)}{origin} does not exist.");
        }

        if (environment.UserFolder.Length == 0)
        {
            throw Nothing("The current user has no home directory to look for profiles in.");
        }

        var usual = Path.Combine(environment.UserFolder, ".volcengine", "config.json");
        var older = Path.Combine(environment.UserFolder, ".volc", "config");
        if (Find(usual, asked, environment) is { } found)
        {
            return found;
        }

        return asked is { } named
            ? throw new RtcCredentialException($"There is no profile '{LogSanitizer.Short(named.Name)}', which {named.Origin}: {Absence(usual)}.")
            : Find(older, null, environment) ?? throw Nothing($"There are no profiles: {Absence(usual)}, and {Absence(older)}.");
    }

    public static void ThrowIfUnusable(string? value, string parameter)
    {
        if (value is not null)
        {
            ArgumentException.ThrowIfNullOrEmpty(value, parameter);
            if (value.Contains('\0', StringComparison.Ordinal) || WellFormedString.IndexOfLoneSurrogate(value) >= 0)
            {
                throw new ArgumentException($"The {parameter} contains a NUL or an unpaired surrogate.", parameter);
            }
        }
    }

    private static (string Name, string Origin)? Asked(string? name, CredentialEnvironment environment) =>
        name is not null ? (name, "was asked for")
        : environment.ProfileName is { } current ? (current, "VOLCENGINE_PROFILE names")
        : environment.OlderProfileName is { } old ? (old, "VOLCSTACK_PROFILE names")
        : null;

    private static string Absence(string path) => File.Exists(path) ? $"{LogSanitizer.Short(path)} contains none" : $"{LogSanitizer.Short(path)} does not exist";

    private static RtcCredentialException Nothing(string message) => new(message) { NothingFound = true };

    // Null when there is no file, or nothing in it.
    private static RtcProfile? Find(string path, (string Name, string Origin)? asked, CredentialEnvironment environment)
    {
        if (BoundedJsonFile.Read(path, environment.Time) is not { } root)
        {
            return null;
        }

        var properties = new JsonProperties(root, $"The file {LogSanitizer.Short(path)}");
        if (root.TryGetProperty("profiles", out var profiles) && profiles.ValueKind != JsonValueKind.Null)
        {
            if (profiles.ValueKind != JsonValueKind.Object)
            {
                throw new RtcCredentialException($"{properties.Where}: profiles is not an object.");
            }

            return profiles.EnumerateObject().Any() ? Choose(path, profiles, asked ?? Current(properties)) : null;
        }

        return OlderShape(path, properties, "ak", "sk", asked) ?? OlderShape(path, properties, "VOLC_ACCESSKEY", "VOLC_SECRETKEY", asked);
    }

    private static (string Name, string Origin) Current(JsonProperties properties) => properties.String("current") is { } current
        ? (current, "current names")
        : ("default", "is taken when none is named");

    private static RtcProfile Choose(string path, JsonElement profiles, (string Name, string Origin) asked)
    {
        if (!profiles.TryGetProperty(asked.Name, out var profile) || profile.ValueKind == JsonValueKind.Null)
        {
            throw new RtcCredentialException(
                $"The file {LogSanitizer.Short(path)} has no profile '{LogSanitizer.Short(asked.Name)}', which {asked.Origin}. It has: {Names(profiles)}.");
        }

        var where = $"The profile '{LogSanitizer.Short(asked.Name)}' of {LogSanitizer.Short(path)}";
        return profile.ValueKind == JsonValueKind.Object
            ? new(path, asked.Name, new JsonProperties(profile, where))
            : throw new RtcCredentialException($"{where} is not an object.");
    }

    private static string Names(JsonElement profiles)
    {
        var names = profiles.EnumerateObject().Select(static one => $"'{LogSanitizer.Short(one.Name)}'").Order(StringComparer.Ordinal).ToList();
        return names.Count <= MaxNamesShown
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(MaxNamesShown))} and {names.Count - MaxNamesShown} more";
    }

    private static RtcProfile? OlderShape(string path, JsonProperties properties, string accessKey, string secretKey, (string Name, string Origin)? asked)
    {
        var access = properties.String(accessKey);
        var secret = properties.String(secretKey);
        if (access is null && secret is null)
        {
            return null;
        }

        return asked is { } named
            ? throw new RtcCredentialException($"The file {LogSanitizer.Short(path)} has one pair of keys and no profile '{LogSanitizer.Short(named.Name)}', which {named.Origin}.")
            : new(path, new StaticKeys.NamedString(accessKey, access), new StaticKeys.NamedString(secretKey, secret));
    }
}
