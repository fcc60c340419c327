namespace RtcGen.Schema;

/// <summary>Whose calls a rate limit counts together.</summary>
public enum RateScope
{
    /// <summary>All of an account.</summary>
    Account,

    /// <summary>Those for one AppId.</summary>
    App,

    /// <summary>Those of one user of the account, whose access key signs them.</summary>
    User,
}
