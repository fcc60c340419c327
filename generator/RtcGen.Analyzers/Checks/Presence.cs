namespace RtcGen.Analyzers;

/// <summary>Whether a property is set. An optional one that is empty counts as absent, as it does for the service.</summary>
internal static class Presence
{
    /// <summary>Whether it is.</summary>
    public static Truth IsSet(MemberFacts? member, KnownValue value) => member is null ? Truth.Unknown : value switch
    {
        AbsentValue => Truth.False,
        UnknownValue { IsThere: var isThere } => isThere ? Truth.True : Truth.Unknown,
        TextValue text => Truths.From(text.Value.Length > 0 || member.Required),
        ListValue list => Truths.From(list.Items.Count > 0 || member.Required),
        MapValue map => Truths.From(map.Entries.Count > 0 || member.Required),
        ObjectValue known => member.Required ? Truth.True : HoldsAny(known),
        _ => Truth.True,
    };

    /// <summary>Whether an object has a property that is sent.</summary>
    public static Truth HoldsAny(ObjectValue value) => value.HasExtraMembers
        ? Truth.Unknown
        : Truths.Any(value.Members.Values.Select(member => member.Value switch
        {
            AbsentValue => member.Facts.IsClearable ? Truth.True : Truth.False,
            UnknownValue { IsThere: false } => Truth.Unknown,
            _ => Truth.True,
        }));
}
