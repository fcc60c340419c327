using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>Whether a call may be sent again when it is unknown whether it took effect.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RtcRepeatability
{
    /// <summary>Sending twice may do the thing twice.</summary>
    NotRepeatable,

    /// <summary>Sending twice leaves the server as sending once does.</summary>
    Repeatable,

    /// <summary>The action only reads: a call never takes effect.</summary>
    Safe,
}
