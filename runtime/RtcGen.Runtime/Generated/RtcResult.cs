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
    /// What the response holds beyond the description: members nobody has described yet, and those whose value is not of
    /// the type described. Nothing of a response is lost. System.Text.Json leaves them out of what it writes, as nobody knows which of them are secret.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> OtherMembers => _others ?? (IReadOnlyDictionary<string, JsonElement>)ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>Reads one member.</summary>
    /// <param name="json">Stands on the member's name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal abstract void ReadMember(ref RtcJsonReader json);

    internal void Keep(string name, JsonElement value) => (_others ??= new(StringComparer.Ordinal))[name] = value;
}
