namespace RtcGen.Generator;

/// <summary>What a generated type is.</summary>
internal enum CodeTypeKind
{
    /// <summary>The request of an action.</summary>
    Request,

    /// <summary>An object in a request.</summary>
    Object,

    /// <summary>An object in a result.</summary>
    Result,

    /// <summary>An enumeration of numbers.</summary>
    Enumeration,

    /// <summary>Texts with names.</summary>
    Constants,
}
