using System.CommandLine;

namespace RtcGen.Cli;

/// <summary>The options that say which credentials are used.</summary>
internal sealed class KeyOptions
{
    private readonly Option<string?> _source;
    private readonly Option<string?> _profile;
    private readonly Option<string?> _accessKey;
    private readonly Option<string?> _secretKey;
    private readonly Option<string?> _sessionToken;

    public KeyOptions(CliContext cli, Command verb)
    {
        _source = new("--credentials") { Description = cli.Say(Texts.CredentialsOption) };
        _source.AcceptOnlyFromAmong("environment", "profile", "role", "oidc", "metadata");
        _profile = new("--profile") { HelpName = "NAME", Description = cli.Say(Texts.ProfileOption) };
        _profile.CompletionSources.Add(_ => ProfileNames.Find(cli));
        _accessKey = new("--access-key") { Description = cli.Say(Texts.AccessKeyOption) };
        _secretKey = new("--secret-key") { Description = cli.Say(Texts.SecretKeyOption) };
        _sessionToken = new("--session-token") { Description = cli.Say(Texts.SessionTokenOption) };
        foreach (var option in new[] { _source, _profile, _accessKey, _secretKey, _sessionToken })
        {
            verb.Options.Add(option);
        }
    }

    /// <summary>The source that the command line names, or the default one: environment variables, then the profile.</summary>
    /// <exception cref="CliException">The options contradict each other, or a key cannot be used.</exception>
    public RtcCredentialProvider Read(CliContext cli, ParseResult result)
    {
        if (new[] { _profile, _accessKey, _secretKey, _sessionToken }.FirstOrDefault(option => result.GetValue(option) is { Length: 0 }) is { } empty)
        {
            throw new CliException(Texts.OptionIsEmpty(empty.Name), ExitCode.Usage);
        }

        var (access, secret, token) = (result.GetValue(_accessKey), result.GetValue(_secretKey), result.GetValue(_sessionToken));
        if (access is null && secret is null && token is null)
        {
            return Create(() => FromSource(cli, result.GetValue(_source), result.GetValue(_profile)));
        }

        if (access is null || secret is null)
        {
            throw new CliException(Texts.KeysIncomplete, ExitCode.Usage);
        }

        return Create(() => new RtcCredentials(access, secret, token));
    }

    // A wrong setting is as wrong on the command line as in a variable.
    private static RtcCredentialProvider Create(Func<RtcCredentialProvider> create)
    {
        try
        {
            return create();
        }
        catch (Exception e) when (e is ArgumentException or RtcCredentialException)
        {
            throw CliException.From(e, ExitCode.Usage);
        }
    }

    private static RtcCredentialProvider FromSource(CliContext cli, string? source, string? profile)
    {
        var machine = new CredentialEnvironment(cli.Environment, cli.Environment("HOME") ?? cli.Environment("USERPROFILE") ?? string.Empty);
        var variables = new RtcEnvironmentCredentials(new HostEnvironment(cli.Environment));
        var metadata = new RtcInstanceMetadataOptions { TimeProvider = cli.Clock, HttpHandler = cli.HttpHandler, Environment = machine };
        return (source, profile) switch
        {
            ("environment", _) => variables,
            ("role", _) => new RtcProfileRoleCredentials(profile, null, Sts(cli, new())) { Environment = machine, Metadata = metadata },
            ("oidc", _) => Oidc(cli, machine),
            ("metadata", _) => new RtcInstanceMetadataCredentials(metadata),
            ("profile", _) or (null, not null) => new RtcProfileCredentials(profile, null, null, machine),
            _ => new RtcCredentialChain(variables, new RtcProfileCredentials(null, null, null, machine)),
        };
    }

    private static RtcOidcCredentials Oidc(CliContext cli, CredentialEnvironment machine)
    {
        var options = RtcOidcOptions.From(machine);
        options.Sts = Sts(cli, options.Sts);
        return new(options);
    }

    private static RtcStsOptions Sts(CliContext cli, RtcStsOptions sts)
    {
        (sts.TimeProvider, sts.HttpHandler) = (cli.Clock, cli.HttpHandler);
        return sts;
    }
}
