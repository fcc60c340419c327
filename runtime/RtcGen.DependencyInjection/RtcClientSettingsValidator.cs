using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RtcGen;

/// <summary>Finds every setting that a client would refuse, under its configuration key.</summary>
internal sealed class RtcClientSettingsValidator(string settingsName, object? key, string path, IServiceCollection registered, IServiceProvider services)
    : IValidateOptions<RtcClientSettings>
{
    private static readonly RtcCredentials AnyCredentials = new("unused", "unused");

    public ValidateOptionsResult Validate(string? name, RtcClientSettings options)
    {
        // Of a client that somebody put another in place of, as a test does, nothing is asked: it is never made.
        if (name != settingsName || !ClientRegistration.Counts(registered, key))
        {
            return ValidateOptionsResult.Skip;
        }

        if (options.Unreadable.Count > 0)
        {
            return ValidateOptionsResult.Fail(options.Unreadable);
        }

        var faults = new List<string>();
        Credentials(options.Credentials, faults);

        // Each by itself, as a client names only the first.
        foreach (var one in Parts(options))
        {
            Try(one.Validate, faults);
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<RtcClientOptions> Parts(RtcClientSettings settings)
    {
        var none = new RtcClientOptions { Credentials = AnyCredentials };
        var retry = new RtcRetryOptions();
        yield return none with { Region = settings.Region };
        yield return none with { Endpoint = settings.Endpoint, AllowOtherHosts = settings.AllowOtherHosts };
        yield return none with { CallTimeout = settings.CallTimeout };
        yield return none with { MaxResponseBytes = settings.MaxResponseBytes };
        yield return none with { UserAgent = settings.UserAgent };
        yield return none with { Retry = retry with { MaxAttempts = settings.Retry.MaxAttempts } };
        yield return none with { Retry = retry with { BaseDelay = settings.Retry.BaseDelay, MaxDelay = settings.Retry.MaxDelay } };
        yield return none with { Retry = retry with { MaxRetryAfter = settings.Retry.MaxRetryAfter } };
        yield return none with { Retry = retry with { AttemptTimeout = settings.Retry.AttemptTimeout } };
    }

    private static string KeyOf(string parameter) => parameter switch
    {
        "accessKey" => "Credentials:AccessKey",
        "secretKey" => "Credentials:SecretKey",
        "sessionToken" => "Credentials:SessionToken",
        nameof(RtcRetryOptions.MaxAttempts) or nameof(RtcRetryOptions.BaseDelay) or nameof(RtcRetryOptions.MaxDelay)
            or nameof(RtcRetryOptions.MaxRetryAfter) or nameof(RtcRetryOptions.AttemptTimeout) => $"Retry:{parameter}",
        _ => parameter,
    };

    private void Credentials(RtcCredentialSettings given, List<string> faults)
    {
        var provider = RtcClientFactory.ProviderOf(services, key);
        if (new[] { given.HasKeys, given.Profile is not null, provider is not null }.Count(static isGiven => isGiven) > 1)
        {
            faults.Add($"{path}:Credentials: a key pair, a profile and a registered {nameof(RtcCredentialProvider)} exclude each other. Keep one of them.");
        }

        if (!given.HasKeys)
        {
            Try((given.Profile is { } profile ? new RtcProfileCredentials(profile) : provider ?? new RtcCredentialChain()).Validate, faults);
            return;
        }

        if (string.IsNullOrEmpty(given.AccessKey))
        {
            faults.Add($"{path}:Credentials:AccessKey is missing.");
        }

        if (string.IsNullOrEmpty(given.SecretKey))
        {
            faults.Add($"{path}:Credentials:SecretKey is missing.");
        }

        if (given is { AccessKey.Length: > 0, SecretKey.Length: > 0 })
        {
            Try(() => _ = given.ToCredentials(), faults);
        }
    }

    private void Try(Action check, List<string> faults)
    {
        try
        {
            check();
        }
        catch (RtcCredentialException e)
        {
            faults.Add($"{path}:Credentials: {e.Message}");
        }
        catch (ArgumentException e)
        {
            // What .NET appends to name the parameter stands in front here.
            var message = e.Message;
            var end = message.IndexOf(" (Parameter '", StringComparison.Ordinal);
            var parameter = e.ParamName ?? string.Empty;
            var text = end < 0 ? message : message[..end];
            var key = KeyOf(parameter);

            // What is said of a key begins with its name.
            var isKey = key.StartsWith("Credentials:", StringComparison.Ordinal) && text.StartsWith($"{parameter} ", StringComparison.Ordinal);
            faults.Add(isKey ? $"{path}:{key}{text[parameter.Length..]}" : $"{path}:{key}: {text}");
        }
    }
}
