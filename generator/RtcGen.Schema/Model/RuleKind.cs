namespace RtcGen.Schema;

/// <summary>What a rule about several members asks for.</summary>
public enum RuleKind
{
    /// <summary>At least one is sent.</summary>
    AtLeastOne,

    /// <summary>Exactly one is sent.</summary>
    ExactlyOne,

    /// <summary>At most one is sent.</summary>
    AtMostOne,

    /// <summary>All are sent, or none.</summary>
    Together,

    /// <summary>Two members are equal when both are sent.</summary>
    Equal,

    /// <summary>Two members differ when both are sent; from a list, the string is not in it.</summary>
    Differ,

    /// <summary>Each is less than the next.</summary>
    Ascending,

    /// <summary>Vectors stand at right angles to each other.</summary>
    Orthogonal,

    /// <summary>Two lists hold the same values.</summary>
    OneToOne,

    /// <summary>Two lists have no item in common.</summary>
    Disjoint,

    /// <summary>A list has so many items.</summary>
    Count,

    /// <summary>A condition holds.</summary>
    Requires,

    /// <summary>None is sent, as the server ignores them.</summary>
    Ignored,

    /// <summary>Only the server can judge.</summary>
    Server,
}
