using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RtcGen.Generated;

/// <summary>A JSON object of a response. Generated code derives from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RtcResult
{
    private Dictionary<string, JsonElement>? _others;

    /// <summary>
    /// Gets response members that the schema does not describe, or whose values do not have the described type. Nothing of a
    /// response is lost. System.Text.Json omits them when it writes the object, as any of them may be secret.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> OtherMembers => _others ?? (IReadOnlyDictionary<string, JsonElement>)ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>Reads one property.</summary>
    /// <param name="json">A reader positioned on the property's name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void ReadMember(ref RtcJsonReader json);

    internal void Keep(string name, JsonElement value) => (_others ??= new(StringComparer.Ordinal))[name] = value;
}
