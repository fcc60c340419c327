using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RtcGen.Generated;

/// <summary>A JSON object of a request. Generated code derives from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RtcObject
{
    private Dictionary<string, JsonElement>? _extraMembers;

    /// <summary>
    /// Gets the members to send that the schema does not describe, by their names on the wire: after the others in the JSON object,
    /// or, for an action that is called with GET, in the query, where a string is sent as it is and anything else as JSON. A name
    /// that the schema describes is refused, as are an empty name and a value that cannot be sent: an undefined element, and null
    /// in a query. As any of them may be secret, the values are never shown, and System.Text.Json omits them.
    /// </summary>
    /// <example><code>ExtraMembers = { ["NewMember"] = JsonSerializer.SerializeToElement(5) }</code></example>
    [JsonIgnore]
    public IDictionary<string, JsonElement> ExtraMembers => _extraMembers ??= new(StringComparer.Ordinal);

    internal bool HasExtraMembers => _extraMembers is { Count: > 0 };

    /// <summary>Gets a value indicating whether the properties are sent in the query.</summary>
    internal virtual bool IsInQuery => false;

    /// <summary>Gets a value indicating whether members are sent as pairs of a name and a string, so that none can be null and the names of objects have dots behind them.</summary>
    internal virtual bool IsFlattened => false;

    /// <summary>Writes the properties that are set, in documentation order.</summary>
    /// <param name="json">The writer of the body.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void Write(RtcJsonWriter json);

    /// <summary>Validates the properties against the rules of the schema.</summary>
    /// <param name="validator">The validator, which collects the errors.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void Validate(RtcValidator validator);

    /// <summary>Collects the names on the wire that <see cref="ExtraMembers"/> must not have.</summary>
    internal virtual void CollectNames(HashSet<string> names)
    {
        using var json = new RtcJsonWriter(names);
        Write(json);
    }

    /// <summary>Explains why a name must not be in <see cref="ExtraMembers"/>, as the end of a sentence.</summary>
    internal virtual string ExplainKnown(string name) => "is described by the schema; set its property instead";

    /// <summary>Uses the extra members of this object for another object too, unless that has its own.</summary>
    internal void ShareExtraMembers(RtcObject other) => _extraMembers ??= other._extraMembers;
}
