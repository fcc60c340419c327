namespace RtcGen;

/// <summary>
/// The keys of a profile in any mode, including those whose keys calls fetch: <c>ramrolearn</c> (AssumeRole), <c>oidc</c>
/// (AssumeRoleWithOIDC) and <c>ecsrole</c> (instance metadata). The file is read for each fetch; <see cref="RtcProfile.Load"/> describes which
/// file and profile.
/// </summary>
/// <remarks>Keys that do not expire, as in the mode <c>ak</c>, are read again only when the server rejects them; <see cref="RtcProfileCredentials"/> looks more often.</remarks>
public sealed class RtcProfileRoleCredentials : RtcRefreshingCredentials
{
    private readonly string? _name;
    private readonly string? _path;
    private readonly RtcStsOptions _sts;
    private readonly string _sessionName = RoleRequest.RandomSessionName();

    /// <summary>Initializes a new instance of the <see cref="RtcProfileRoleCredentials"/> class. It reads and sends nothing yet.</summary>
    /// <param name="name">The name of the profile; null for the one that the environment or the file selects.</param>
    /// <param name="path">The path of the file; null for the default one.</param>
    /// <param name="sts">The options for calls to STS; the defaults when null. The region is that of the profile, when it has one.</param>
    /// <exception cref="ArgumentException">A value cannot be used.</exception>
    public RtcProfileRoleCredentials(string? name = null, string? path = null, RtcStsOptions? sts = null)
        : base(sts?.TimeProvider, sts?.FetchLimit)
    {
        _name = name is { Length: 0 } ? throw new ArgumentException("The name of the profile is empty.", nameof(name)) : name;
        _path = path is { Length: 0 } ? throw new ArgumentException("The path of the file is empty.", nameof(path)) : path;
        _sts = (sts ?? new()).Checked();
    }

    /// <summary>Gets what carries the requests to the instance metadata; the defaults when null.</summary>
    internal RtcInstanceMetadataOptions? Metadata { get; init; }

    internal CredentialEnvironment Environment { get; init; } = CredentialEnvironment.Current;

    /// <summary>Returns the name of this source.</summary>
    /// <returns><c>profile</c>, or <c>profile 'name'</c>.</returns>
    public override string ToString() => _name is null ? "profile" : $"profile '{_name}'";

    /// <inheritdoc />
    protected override async Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var profile = ProfileFile.Load(_name, _path, Environment);
        try
        {
            return await (profile.Mode switch
            {
                "ramrolearn" => AssumeAsync(profile, cancellationToken),
                "oidc" => ExchangeAsync(profile, cancellationToken),
                "ecsrole" => AskMachineAsync(profile, cancellationToken),
                _ => Task.FromResult(ProfileKeys.Read(profile, Environment, TimeProvider.GetUtcNow())),
            }).ConfigureAwait(false);
        }
        catch (ArgumentException e)
        {
            throw new RtcCredentialException($"{profile.Sentence} cannot be used. {e.Message}", e);
        }
    }

    /// <inheritdoc />
    protected override void OnFetchFailed(RtcCredentialException failure) => _sts.OnFetchFailed?.Invoke(failure);

    private static string GetRequired(RtcProfile profile, string? value, string property) =>
        value ?? throw new RtcCredentialException($"{profile.Sentence} has no {property}, which the mode '{profile.Mode}' needs.");

    private Task<RtcCredentials> AssumeAsync(RtcProfile profile, CancellationToken cancellationToken)
    {
        var trn = $"trn:iam::{GetRequired(profile, profile.AccountId, "account-id")}:role/{GetRequired(profile, profile.RoleName, "role-name")}";
        return RoleRequest.Create(trn, _sessionName, TimeSpan.FromHours(1), null).AssumeAsync(profile.GetKeys(), _sts.In(profile.Region), cancellationToken);
    }

    private Task<RtcCredentials> ExchangeAsync(RtcProfile profile, CancellationToken cancellationToken) => RtcOidcCredentials.Exchange(
        new()
        {
            RoleTrn = GetRequired(profile, profile.RoleTrn, "role-trn"),
            TokenFile = GetRequired(profile, profile.OidcTokenFile, "oidc-token-file"),
            SessionName = _sessionName,
        },
        _sts).FetchAsync(cancellationToken);

    private Task<RtcCredentials> AskMachineAsync(RtcProfile profile, CancellationToken cancellationToken) => new MetadataExchange(new()
    {
        RoleName = GetRequired(profile, profile.RoleName, "role-name"),
        TimeProvider = _sts.TimeProvider,
        HttpHandler = Metadata?.HttpHandler,
        Environment = Metadata?.Environment ?? Environment,
    }).FetchAsync(cancellationToken);
}
