namespace RtcGen;

/// <summary>The machine: its environment variables, the user's folder and the clock. Only here are they read; tests pass others.</summary>
internal sealed class CredentialEnvironment(Func<string, string?> variables, string userFolder = "")
{
    /// <summary>Gets that of this process.</summary>
    public static CredentialEnvironment Current { get; } =
        new(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>Gets the folder of the user that the process runs as; empty when there is none.</summary>
    public string UserFolder { get; } = userFolder;

    /// <summary>Gets the clock that times out the reading of files.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string? ProfileFile => Read("VOLCENGINE_CLI_CONFIG_FILE");

    public string? ProfileName => Read("VOLCENGINE_PROFILE");

    public string? OlderProfileName => Read("VOLCSTACK_PROFILE");

    public string? LoginCacheFolder => Read("VOLCENGINE_LOGIN_CACHE_DIRECTORY");

    public string? OidcRoleTrn => Read("VOLCENGINE_OIDC_ROLE_TRN");

    public string? OidcTokenFile => Read("VOLCENGINE_OIDC_TOKEN_FILE");

    public string? OidcSessionName => Read("VOLCENGINE_OIDC_ROLE_SESSION_NAME");

    public string? OidcPolicy => Read("VOLCENGINE_OIDC_ROLE_POLICY");

    public string? OidcEndpoint => Read("VOLCENGINE_OIDC_STS_ENDPOINT");

    public string? MetadataRole => Read("VOLCENGINE_ECS_METADATA");

    public bool MetadataIsOff => string.Equals(Read("VOLCENGINE_ECS_METADATA_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);

    private string? Read(string variable) => variables(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
