namespace RtcGen.Analyzers;

/// <summary>What a rule about several properties asks for, as the schema language calls it.</summary>
internal enum RuleKind
{
    AtLeastOne,
    ExactlyOne,
    AtMostOne,
    Together,
    Equal,
    Differ,
    Ascending,
    Orthogonal,
    OneToOne,
    Disjoint,
    Count,
    Requires,
    Ignored,

    /// <summary>A property that a union selects: it is required under the condition, and ignored otherwise.</summary>
    Branch,
}
