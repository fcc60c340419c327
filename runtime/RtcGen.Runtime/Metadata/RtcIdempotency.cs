using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>Whether a call may be retried when it is unknown whether it took effect.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RtcIdempotency
{
    /// <summary>Sending twice may do the thing twice.</summary>
    None,

    /// <summary>Sending twice leaves the server as sending once does.</summary>
    Idempotent,

    /// <summary>The action only reads: a call never takes effect.</summary>
    ReadOnly,
}
