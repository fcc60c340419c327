using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>A JSON object of a request. Generated code derives from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RtcObject
{
    /// <summary>Writes the members that are set, in documentation order.</summary>
    /// <param name="json">Where to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void Write(RtcJsonWriter json);

    /// <summary>Checks the members against the rules of the schema.</summary>
    /// <param name="rules">Collects what is wrong.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void Check(RtcValidator rules);
}
