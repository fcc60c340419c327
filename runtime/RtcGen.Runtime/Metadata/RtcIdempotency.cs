using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>Whether a call may be retried when it is unknown whether it took effect.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RtcIdempotency
{
    /// <summary>The action is not idempotent: two calls may do it twice.</summary>
    None,

    /// <summary>The action is idempotent: two calls leave the server as one does.</summary>
    Idempotent,

    /// <summary>The action only reads: a call never takes effect.</summary>
    ReadOnly,
}
