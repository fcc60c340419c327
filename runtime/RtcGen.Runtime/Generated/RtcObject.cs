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
    /// Members to send that the schema does not know, by their names on the wire: after the others in the JSON object; with an action that is called
    /// with GET, in the query, where a string is its text and anything else its JSON. A name that the schema knows is refused, as are an empty one and what has
    /// no form on the wire: an undefined element, and null in a query. As nobody knows what they hold, the values are shown nowhere, and System.Text.Json
    /// leaves them out.
    /// </summary>
    /// <example><code>ExtraMembers = { ["NewMember"] = JsonSerializer.SerializeToElement(5) }</code></example>
    [JsonIgnore]
    public IDictionary<string, JsonElement> ExtraMembers => _extraMembers ??= new(StringComparer.Ordinal);

    internal bool HasExtraMembers => _extraMembers is { Count: > 0 };

    /// <summary>Whether the members are sent in the query.</summary>
    internal virtual bool IsInQuery => false;

    /// <summary>Writes the members that are set, in documentation order.</summary>
    /// <param name="json">Where to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void Write(RtcJsonWriter json);

    /// <summary>Checks the members against the rules of the schema.</summary>
    /// <param name="validator">Collects what is wrong.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void Validate(RtcValidator validator);

    /// <summary>Collects the names on the wire that <see cref="ExtraMembers"/> must not have.</summary>
    internal virtual void CollectNames(HashSet<string> names)
    {
        using var json = new RtcJsonWriter(names);
        Write(json);
    }

    /// <summary>Says why a name must not be among <see cref="ExtraMembers"/>, as the end of a sentence.</summary>
    internal virtual string ExplainKnown(string name) => "is a member of the schema; set the property instead";

    /// <summary>Makes the members that the schema does not know those of another object as well, unless there are own ones.</summary>
    internal void ShareExtraMembers(RtcObject other) => _extraMembers ??= other._extraMembers;
}
