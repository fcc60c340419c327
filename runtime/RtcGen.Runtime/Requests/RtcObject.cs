namespace RtcGen;

/// <summary>A JSON object of a request. Generated code derives from it.</summary>
public abstract class RtcObject
{
    /// <summary>Writes the members that are set, in documentation order.</summary>
    /// <param name="json">Where to.</param>
    protected internal abstract void Write(RtcJsonWriter json);

    /// <summary>Checks the members against the rules of the schema.</summary>
    /// <param name="rules">Collects what is wrong.</param>
    protected internal abstract void Check(RtcValidator rules);
}
