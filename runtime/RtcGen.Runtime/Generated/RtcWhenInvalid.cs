using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>What the server does with a value that breaks a rule, as <see cref="RtcParameterAttribute"/> states it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RtcWhenInvalid
{
    /// <summary>The documentation does not state it.</summary>
    Unstated,

    /// <summary>It silently uses the default instead.</summary>
    UsesDefault,

    /// <summary>It refuses the call.</summary>
    Rejects,

    /// <summary>It silently uses the nearest allowed value.</summary>
    Clamps,

    /// <summary>It silently uses the next even number.</summary>
    RoundsToEven,

    /// <summary>It silently leaves out the invalid item of a list.</summary>
    DropsItem,
}
