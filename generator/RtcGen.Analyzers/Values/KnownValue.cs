using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>What the source says of a value without running it.</summary>
/// <param name="Syntax">Where it stands; where it is used, when it is written elsewhere.</param>
internal abstract record KnownValue(SyntaxNode Syntax);

/// <summary>A value that only the running program knows.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="IsThere">Whether it is certain that it is neither null nor empty.</param>
internal sealed record UnknownValue(SyntaxNode Syntax, bool IsThere = false) : KnownValue(Syntax);

/// <summary>Null, or the default of something that has no value then.</summary>
/// <param name="Syntax">Where it stands.</param>
internal sealed record AbsentValue(SyntaxNode Syntax) : KnownValue(Syntax);

/// <summary>A whole number, or one of an enumeration.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Value">The number.</param>
internal sealed record IntegerValue(SyntaxNode Syntax, decimal Value) : KnownValue(Syntax);

/// <summary>A number with a fraction, or one that is not finite.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Value">The number.</param>
internal sealed record RealValue(SyntaxNode Syntax, double Value) : KnownValue(Syntax);

/// <summary>A string.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Value">The string.</param>
internal sealed record TextValue(SyntaxNode Syntax, string Value) : KnownValue(Syntax);

/// <summary>A point in time.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Value">The time.</param>
internal sealed record TimeValue(SyntaxNode Syntax, DateTimeOffset Value) : KnownValue(Syntax);

/// <summary>A boolean.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Value">The boolean.</param>
internal sealed record FlagValue(SyntaxNode Syntax, bool Value) : KnownValue(Syntax);

/// <summary>A list whose number of items is known, though perhaps not each item.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Items">The items.</param>
internal sealed record ListValue(SyntaxNode Syntax, IReadOnlyList<KnownValue> Items) : KnownValue(Syntax);

/// <summary>A map whose number of entries is known.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Entries">The entries; a key is null where it is not known.</param>
internal sealed record MapValue(SyntaxNode Syntax, IReadOnlyList<(string? Key, KnownValue Value)> Entries) : KnownValue(Syntax);

/// <summary>A request, or an object in one.</summary>
/// <param name="Syntax">Where it stands.</param>
/// <param name="Facts">What is known of its class.</param>
/// <param name="Members">The values of the properties that are assigned, by their names in JSON.</param>
/// <param name="HasExtraMembers">Whether members are added that the schema does not describe.</param>
internal sealed record ObjectValue(SyntaxNode Syntax, TypeFacts Facts, IReadOnlyDictionary<string, AssignedMember> Members, bool HasExtraMembers) : KnownValue(Syntax)
{
    /// <summary>The value of a property: absent when it is not assigned.</summary>
    public KnownValue Get(string name) => Members.TryGetValue(name, out var member) ? member.Value : new AbsentValue(Syntax);
}

/// <summary>A property that an initialiser assigns.</summary>
/// <param name="Facts">What is known of the property.</param>
/// <param name="Value">The value.</param>
/// <param name="Assignment">The assignment.</param>
internal sealed record AssignedMember(MemberFacts Facts, KnownValue Value, SyntaxNode Assignment);
