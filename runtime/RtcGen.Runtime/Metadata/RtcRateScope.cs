using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>Whose calls a rate counts together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RtcRateScope
{
    /// <summary>All of an account.</summary>
    Account,

    /// <summary>Those for one application.</summary>
    App,

    /// <summary>Those of one user of the account. A client signs as one user, and so counts all that it sends.</summary>
    User,
}
