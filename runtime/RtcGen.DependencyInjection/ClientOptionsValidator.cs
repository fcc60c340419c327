using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RtcGen;

/// <summary>Finds every option that a client would reject, under its configuration key.</summary>
internal sealed class ClientOptionsValidator(string clientName, object? key, IServiceCollection registered, IServiceProvider services)
    : IValidateOptions<RtcClientOptions>
{
    public ValidateOptionsResult Validate(string? name, RtcClientOptions options)
    {
        // A client that another was registered in place of, as a test does, is never created: nothing is validated.
        if (name != clientName || !ClientRegistration.Counts(registered, key))
        {
            return ValidateOptionsResult.Skip;
        }

        var sections = SettingsSection.GetAll(services, clientName);
        var path = SettingsSection.GetPath(sections);
        List<string> errors =
        [
            .. sections.SelectMany(static one => SettingsReader.Read(one.Section, new())),
            .. options.GetErrors().Where(static error => error.Key != nameof(options.Credentials)).Select(error => $"{path}:{GetKey(error.Key)}: {error.Value}"),
            .. FindCredentialErrors(options.Credentials, $"{path}:{SettingsReader.CredentialsKey}"),
        ];
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    // Services[ecs].Region stands under Services:ecs:Region.
    private static string GetKey(string property) => property.Replace('.', ':').Replace('[', ':').Replace("]", string.Empty, StringComparison.Ordinal);

    private IEnumerable<string> FindCredentialErrors(RtcCredentialProvider? ofOptions, string path)
    {
        var given = services.GetRequiredService<IOptionsFactory<RtcCredentialOptions>>().Create(clientName);
        var provider = RtcClientFactory.GetProvider(services, key);
        if (ofOptions is not null && (given.HasKeys || given.Profile is not null))
        {
            yield return $"{path}: code sets {nameof(RtcClientOptions)}.{nameof(RtcClientOptions.Credentials)}, and the configuration has {given}. Keep one of them.";
        }
        else if (ofOptions is null && new[] { given.HasKeys, given.Profile is not null, provider is not null }.Count(static isGiven => isGiven) > 1)
        {
            yield return $"{path}: a key pair, a profile and a registered {nameof(RtcCredentialProvider)} exclude each other. Keep one of them.";
        }

        if (given.HasKeys)
        {
            foreach (var error in given.FindKeyErrors(path))
            {
                yield return error;
            }
        }
        else if (GetError(ofOptions ?? (given.Profile is { } profile ? new RtcProfileCredentials(profile) : provider ?? new RtcCredentialChain())) is { } error)
        {
            yield return $"{path}: {error}";
        }
    }

    private static string? GetError(RtcCredentialProvider provider)
    {
        try
        {
            provider.Validate();
            return null;
        }
        catch (RtcCredentialException e)
        {
            return e.Message;
        }
    }
}
