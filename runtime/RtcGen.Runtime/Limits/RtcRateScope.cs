namespace RtcGen;

/// <summary>Whose calls a rate counts together.</summary>
public enum RtcRateScope
{
    /// <summary>All of an account.</summary>
    Account,

    /// <summary>Those for one application.</summary>
    App,
}
