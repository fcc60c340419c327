namespace RtcGen;

/// <summary>
/// The keys of a profile in any mode, those included whose keys are fetched by calls: <c>ramrolearn</c> (AssumeRole), <c>oidc</c>
/// (AssumeRoleWithOIDC) and <c>ecsrole</c> (instance metadata). The file is read for each fetch; <see cref="RtcProfile.Load"/> says which
/// file and profile.
/// </summary>
/// <remarks>Keys that do not end, as in the mode <c>ak</c>, are read again only when the server refuses them; <see cref="RtcProfileCredentials"/> looks oftener.</remarks>
public sealed class RtcProfileRoleCredentials : RtcRefreshingCredentials
{
    private readonly string? _name;
    private readonly string? _path;
    private readonly RtcStsOptions _sts;
    private readonly string _sessionName = RoleRequest.RandomSessionName();

    /// <summary>Reads and sends nothing yet.</summary>
    /// <param name="name">The profile; null for the one that is chosen by the environment or the file.</param>
    /// <param name="path">The file; null for the usual one.</param>
    /// <param name="sts">How STS is reached; the defaults when null. The region is that of the profile, when it has one.</param>
    /// <exception cref="ArgumentException">A value cannot be used.</exception>
    public RtcProfileRoleCredentials(string? name = null, string? path = null, RtcStsOptions? sts = null)
        : base(sts?.TimeProvider, sts?.FetchLimit)
    {
        _name = name is { Length: 0 } ? throw new ArgumentException("The name of the profile is empty.", nameof(name)) : name;
        _path = path is { Length: 0 } ? throw new ArgumentException("The path of the file is empty.", nameof(path)) : path;
        _sts = (sts ?? new()).Checked();
    }

    /// <summary>Handles the instance metadata in tests.</summary>
    internal RtcInstanceMetadataOptions? Metadata { get; init; }

    /// <summary>Says what it is.</summary>
    /// <returns>For a list of sources.</returns>
    public override string ToString() => _name is null ? "profile" : $"profile '{_name}'";

    /// <inheritdoc />
    protected override async Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var profile = RtcProfile.Load(_name, _path);
        try
        {
            return await (profile.Mode switch
            {
                "ramrolearn" => AssumeAsync(profile, cancellationToken),
                "oidc" => ExchangeAsync(profile, cancellationToken),
                "ecsrole" => AskMachineAsync(profile, cancellationToken),
                _ => Task.FromResult(RtcCredentials.FromProfile(profile.Name, profile.Path)),
            }).ConfigureAwait(false);
        }
        catch (ArgumentException e)
        {
            throw new RtcCredentialException($"{Sentence(profile)} cannot be used. {e.Message}", e);
        }
    }

    /// <inheritdoc />
    protected override void OnFetchFailed(RtcCredentialException failure) => _sts.OnFetchFailed?.Invoke(failure);

    private static string Sentence(RtcProfile profile) => $"T{profile.ToString()[1..]}";

    private static string Need(RtcProfile profile, string? value, string member) =>
        value ?? throw new RtcCredentialException($"{Sentence(profile)} has no {member}, which the mode '{profile.Mode}' needs.");

    private Task<RtcCredentials> AssumeAsync(RtcProfile profile, CancellationToken cancellationToken)
    {
        var trn = $"trn:iam::{Need(profile, profile.AccountId, "account-id")}:role/{Need(profile, profile.RoleName, "role-name")}";
        return RoleRequest.Create(trn, _sessionName, TimeSpan.FromHours(1), null).AssumeAsync(profile.GetKeys(), _sts.In(profile.Region), cancellationToken);
    }

    private Task<RtcCredentials> ExchangeAsync(RtcProfile profile, CancellationToken cancellationToken) => RtcOidcCredentials.Exchange(
        new()
        {
            RoleTrn = Need(profile, profile.RoleTrn, "role-trn"),
            TokenFile = Need(profile, profile.OidcTokenFile, "oidc-token-file"),
            SessionName = _sessionName,
        },
        _sts).FetchAsync(cancellationToken);

    private Task<RtcCredentials> AskMachineAsync(RtcProfile profile, CancellationToken cancellationToken) => new MetadataExchange(new()
    {
        RoleName = Need(profile, profile.RoleName, "role-name"),
        TimeProvider = _sts.TimeProvider,
        HttpHandler = Metadata?.HttpHandler,
        Environment = Metadata?.Environment ?? CredentialEnvironment.Current,
    }).FetchAsync(cancellationToken);
}
