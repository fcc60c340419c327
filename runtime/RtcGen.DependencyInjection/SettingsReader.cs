using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace RtcGen;

/// <summary>
/// Reads a section into options, each setting by itself, so that all that cannot be read is known at once and no value is quoted: one may
/// be a secret that was put into the wrong place.
/// </summary>
internal static class SettingsReader
{
    public const string CredentialsKey = nameof(RtcClientOptions.Credentials);

    private const string Retry = nameof(RtcClientOptions.Retry);
    private const string Log = nameof(RtcClientOptions.Log);
    private const string Services = nameof(RtcClientOptions.Services);
    private const string HeadersKey = $"{Log}:{nameof(RtcLogOptions.AllowedHeaders)}";

    /// <summary>What a section can set, besides the credentials, <see cref="RtcClientOptions.Services"/> and <see cref="RtcLogOptions.AllowedHeaders"/>.</summary>
    internal static readonly IReadOnlyList<Setting> Settings =
    [
        Setting.Text(nameof(RtcClientOptions.Region), static (options, value) => options.Region = value),
        Setting.Address(nameof(RtcClientOptions.Endpoint), static (options, value) => options.Endpoint = value),
        Setting.Boolean(nameof(RtcClientOptions.AllowOtherHosts), static (options, value) => options.AllowOtherHosts = value),
        Setting.Time(nameof(RtcClientOptions.CallTimeout), static (options, value) => options.CallTimeout = value),
        Setting.Validation(nameof(RtcClientOptions.Validation), static (options, value) => options.Validation = value),
        Setting.Integer(nameof(RtcClientOptions.MaxResponseBytes), static (options, value) => options.MaxResponseBytes = value),
        Setting.Text(nameof(RtcClientOptions.UserAgent), static (options, value) => options.UserAgent = value),
        Setting.Integer($"{Retry}:{nameof(RtcRetryOptions.MaxAttempts)}", static (options, value) => options.Retry.MaxAttempts = value),
        Setting.Time($"{Retry}:{nameof(RtcRetryOptions.BaseDelay)}", static (options, value) => options.Retry.BaseDelay = value),
        Setting.Time($"{Retry}:{nameof(RtcRetryOptions.MaxDelay)}", static (options, value) => options.Retry.MaxDelay = value),
        Setting.Time($"{Retry}:{nameof(RtcRetryOptions.MaxRetryAfter)}", static (options, value) => options.Retry.MaxRetryAfter = value),
        Setting.Time($"{Retry}:{nameof(RtcRetryOptions.AttemptTimeout)}", static (options, value) => options.Retry.AttemptTimeout = value),
        Setting.Boolean($"{Log}:{nameof(RtcLogOptions.LogBodies)}", static (options, value) => options.Log.LogBodies = value),
        Setting.Integer($"{Log}:{nameof(RtcLogOptions.MaxBodyCharacters)}", static (options, value) => options.Log.MaxBodyCharacters = value),
    ];

    /// <summary>What only code can set.</summary>
    internal static readonly IReadOnlyList<string> CodeOnly =
    [
        nameof(RtcClientOptions.HttpHandler), nameof(RtcClientOptions.Handlers), nameof(RtcClientOptions.CreateRateLimiter),
        nameof(RtcClientOptions.LoggerFactory), nameof(RtcClientOptions.TimeProvider),
    ];

    private static readonly string[] CredentialKeys =
    [
        nameof(RtcCredentialOptions.AccessKey), nameof(RtcCredentialOptions.SecretKey), nameof(RtcCredentialOptions.SessionToken), nameof(RtcCredentialOptions.Profile),
    ];

    /// <summary>Reads what can be read.</summary>
    /// <returns>What cannot, each with the key that it stands under.</returns>
    public static IReadOnlyList<string> Read(IConfigurationSection section, RtcClientOptions options)
    {
        options.Retry ??= new();
        options.Log ??= new();
        var errors = new List<string>();
        var headers = new List<string>();
        foreach (var (key, value) in section.AsEnumerable(makePathsRelative: true).OrderBy(static one => one.Key, ConfigurationKeyComparer.Instance))
        {
            if (!IsSet(value) || IsCredential(key))
            {
                continue;
            }

            if (IsHeader(key))
            {
                headers.Add(value);
            }
            else if ((Settings.FirstOrDefault(one => Is(one.Key, key)) ?? OfService(key)) is not { } setting)
            {
                errors.Add(Unknown(section.Path, key));
            }
            else if (!setting.TrySet(options, value))
            {
                errors.Add(setting.Form == Setting.TimeForm ? $"{section.Path}:{setting.Key}: {setting.Form}" : $"{section.Path}: '{section.Path}:{setting.Key}' must be {setting.Form}.");
            }
        }

        if (headers.Count > 0)
        {
            options.Log.AllowedHeaders = headers;
        }

        return errors;
    }

    /// <summary>Reads the credentials. What is no setting of theirs, <see cref="Read"/> finds.</summary>
    public static void ReadCredentials(IConfigurationSection section, RtcCredentialOptions options)
    {
        var credentials = section.GetSection(CredentialsKey);
        options.AccessKey = Or(nameof(options.AccessKey), options.AccessKey);
        options.SecretKey = Or(nameof(options.SecretKey), options.SecretKey);
        options.SessionToken = Or(nameof(options.SessionToken), options.SessionToken);
        options.Profile = Or(nameof(options.Profile), options.Profile);

        string? Or(string key, string? before) => credentials[key] is { } value && IsSet(value) ? value : before;
    }

    // An empty string is how a variable that is not set arrives.
    private static bool IsSet([NotNullWhen(true)] string? value) => !string.IsNullOrWhiteSpace(value);

    private static bool Is(string setting, string key) => string.Equals(setting, key, StringComparison.OrdinalIgnoreCase);

    private static bool IsCredential(string key) => CredentialKeys.Any(name => Is($"{CredentialsKey}:{name}", key));

    private static bool IsHeader(string key) =>
        key.StartsWith($"{HeadersKey}:", StringComparison.OrdinalIgnoreCase) && !key.AsSpan(HeadersKey.Length + 1).Contains(':');

    // The name of a service is a part of the key.
    private static Setting? OfService(string key) => key.Split(':') is [var first, { Length: > 0 } name, var last] && Is(Services, first)
        ? ServiceSettings(name).FirstOrDefault(one => Is(one.Key, $"{Services}:{name}:{last}"))
        : null;

    private static Setting[] ServiceSettings(string name) =>
    [
        Setting.Text($"{Services}:{name}:{nameof(RtcServiceOptions.Region)}", (options, value) => OptionsOf(options, name).Region = value),
        Setting.Address($"{Services}:{name}:{nameof(RtcServiceOptions.Endpoint)}", (options, value) => OptionsOf(options, name).Endpoint = value),
    ];

    private static RtcServiceOptions OptionsOf(RtcClientOptions options, string service)
    {
        if (!options.Services.TryGetValue(service, out var found))
        {
            options.Services[service] = found = new();
        }

        return found;
    }

    private static string Unknown(string path, string key)
    {
        var first = key.Split(':')[0];
        return CodeOnly.FirstOrDefault(name => Is(name, first)) is { } name
            ? $"{path}:{name}: A configuration section cannot contain this. Set it in code: AddRtcClient(…).Configure((options, services) => options.{name} = …)."
            : $"{path}: There is no setting '{Shown(key)}' that has a value. There are {string.Join(", ", Settings.Select(static one => one.Key))}, {HeadersKey}:0, "
                + $"{string.Join(", ", ServiceSettings("ecs").Select(static one => one.Key))}, "
                + $"{string.Join(", ", CredentialKeys.Select(static name => $"{CredentialsKey}:{name}"))}.";
    }

    private static string Shown(string key) =>
        string.Concat((key.Length > 64 ? $"{key[..64]}…" : key).Select(static character => char.IsControl(character) ? '?' : character));
}
