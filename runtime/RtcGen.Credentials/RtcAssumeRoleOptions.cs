namespace RtcGen;

/// <summary>Which role is assumed, by whom and for how long. The source checks and copies them when it is made.</summary>
public sealed class RtcAssumeRoleOptions
{
    /// <summary>Whose keys ask for the role: <see cref="RtcCredentials"/>, or any other source. It must be set.</summary>
    public RtcCredentialProvider? Source { get; set; }

    /// <summary>The role, for example <c>trn:iam::2100000000:role/Recorder</c>. It must be set.</summary>
    public string? RoleTrn { get; set; }

    /// <summary>
    /// What the session is called in the records of the role's account: 2 to 64 letters, digits and the characters <c>. - _ @</c>. A random
    /// name that stays for the life of the source when null.
    /// </summary>
    public string? SessionName { get; set; }

    /// <summary>How long the keys live: whole seconds, 15 minutes to 12 hours, 1 hour by default. The role may allow less.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A policy, as JSON, that narrows the rights of the role; null for none.</summary>
    public string? Policy { get; set; }

    /// <summary>How STS is reached.</summary>
    public RtcStsOptions Sts { get; set; } = new();
}
