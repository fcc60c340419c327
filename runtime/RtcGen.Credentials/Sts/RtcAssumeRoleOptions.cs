namespace RtcGen;

/// <summary>The options of <see cref="RtcAssumeRoleCredentials"/>: which role is assumed, with whose keys and for how long. The constructor validates and copies them.</summary>
public sealed class RtcAssumeRoleOptions
{
    /// <summary>Gets or sets the source of the keys that sign the call: <see cref="RtcCredentials"/>, or any other. Required.</summary>
    public RtcCredentialProvider? Source { get; set; }

    /// <summary>Gets or sets the TRN of the role, for example <c>trn:iam::2100000000:role/Recorder</c>. Required.</summary>
    public string? RoleTrn { get; set; }

    /// <summary>
    /// Gets or sets the name of the session in the audit log of the role's account: 2 to 64 letters, digits and the characters <c>. - _ @</c>. When null,
    /// a random name that is kept for the lifetime of the source.
    /// </summary>
    public string? SessionName { get; set; }

    /// <summary>Gets or sets the lifetime of the keys: whole seconds, 15 minutes to 12 hours; 1 hour by default. The role may allow less.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets a policy, as JSON, that restricts the permissions of the role; null for none.</summary>
    public string? Policy { get; set; }

    /// <summary>Gets or sets the options for calls to STS.</summary>
    public RtcStsOptions Sts { get; set; } = new();
}
