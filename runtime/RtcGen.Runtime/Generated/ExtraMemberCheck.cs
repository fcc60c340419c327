using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>Judges the <see cref="RtcObject.ExtraMembers"/> of one object: none may be sent under a name that the schema sends, or without a form on the wire.</summary>
internal sealed class ExtraMemberCheck
{
    private readonly RtcObject _owner;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public ExtraMemberCheck(RtcObject owner)
    {
        _owner = owner;
        owner.CollectNames(_known);
    }

    /// <summary>Explains why an extra member cannot be sent, without its value; null when it can.</summary>
    public (RtcValidationRule Rule, string Complaint)? FindFault(string name, JsonElement value)
    {
        if (name.Length == 0)
        {
            return (RtcValidationRule.ExtraMember, "has no name");
        }

        if (WellFormedString.IndexOfLoneSurrogate(name) >= 0)
        {
            return (RtcValidationRule.WellFormed, "has an unpaired surrogate in its name, which cannot be sent");
        }

        return _known.Contains(name) || IsWithinKnown(name) ? (RtcValidationRule.ExtraMember, _owner.ExplainKnown(name)) : FindFaultOf(value);
    }

    /// <summary>A name of the schema that differs from the given one only in case, as a typo would; null for none.</summary>
    public string? FindLike(string name) => _known.Contains(name) ? null : _known.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="ArgumentException">The member cannot be sent.</exception>
    public void ThrowIfRefused(string name, JsonElement value)
    {
        if (FindFault(name, value) is var (_, complaint))
        {
            throw new ArgumentException($"{DisplayValue.Format(name)} in the ExtraMembers of {_owner.GetType().Name} {complaint}.", nameof(name));
        }
    }

    // InstanceIds.3 is one of the names under which InstanceIds is sent.
    private bool IsWithinKnown(string name) => _owner.IsFlattened && name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot && _known.Contains(name[..dot]);

    private (RtcValidationRule Rule, string Complaint)? FindFaultOf(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.Undefined => (RtcValidationRule.ExtraMember, "has no value: its JsonElement is undefined"),
                JsonValueKind.Null when _owner.IsFlattened => (RtcValidationRule.ExtraMember, $"is null, which cannot be sent in a {(_owner.IsInQuery ? "query" : "form")}"),
                _ => WellFormedString.FindBroken(value, string.Empty) is null ? null
                    : (RtcValidationRule.WellFormed, "contains an unpaired surrogate, or no UTF-8, which cannot be sent unchanged"),
            };
        }
        catch (ObjectDisposedException)
        {
            return (RtcValidationRule.ExtraMember, "belongs to a JsonDocument that was disposed; clone the element before");
        }
    }
}
