namespace RtcGen.Analyzers;

/// <summary>What a property of a request holds.</summary>
internal enum MemberKind
{
    /// <summary>Something whose values no check looks into, such as a point in time or any JSON.</summary>
    Opaque,

    /// <summary>A whole number, or an enumeration.</summary>
    Integer,

    /// <summary>A number with a fraction.</summary>
    Real,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A boolean.</summary>
    Flag,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map from strings.</summary>
    Map,

    /// <summary>An object with properties of its own.</summary>
    Object,
}
