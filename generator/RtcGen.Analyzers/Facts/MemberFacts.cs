using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>What is known of a property of a request. Of a list or map, what is said about a string, a number or values describes an item.</summary>
internal sealed record MemberFacts
{
    /// <summary>The property.</summary>
    public required IPropertySymbol Property { get; init; }

    /// <summary>The name of the JSON property or query parameter.</summary>
    public required string Name { get; init; }

    /// <summary>What the property holds.</summary>
    public required MemberKind Kind { get; init; }

    /// <summary>What an item holds; the same as <see cref="Kind"/> of what is no list or map.</summary>
    public required MemberKind ItemKind { get; init; }

    /// <summary>The type of the property, or of an item, without what makes it nullable.</summary>
    public required ITypeSymbol ValueType { get; init; }

    /// <summary>Whether it must be set.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the compiler sees to that.</summary>
    public bool IsRequiredByCompiler { get; init; }

    /// <summary>Whether null is sent, to clear the value that the server has.</summary>
    public bool IsClearable { get; init; }

    /// <summary>When it must be set, beyond <see cref="Required"/>.</summary>
    public Condition? RequiredWhen { get; init; }

    /// <summary>Whether the server ignores it.</summary>
    public bool NoEffect { get; init; }

    /// <summary>When the server acts on it; null when it always does, or never.</summary>
    public Condition? EffectWhen { get; init; }

    /// <summary>The allowed numbers.</summary>
    public Bounds? Range { get; init; }

    /// <summary>What a number must be a multiple of; 0 for nothing.</summary>
    public long MultipleOf { get; init; }

    /// <summary>The unit of a number.</summary>
    public string? Unit { get; init; }

    /// <summary>The allowed numbers of characters.</summary>
    public Bounds? Length { get; init; }

    /// <summary>The allowed numbers of bytes in UTF-8.</summary>
    public Bounds? Bytes { get; init; }

    /// <summary>What a whole string must match.</summary>
    public StringPattern? Pattern { get; init; }

    /// <summary>What a string contains: json, base64 or list.</summary>
    public string? Content { get; init; }

    /// <summary>When a string contains that; null for always.</summary>
    public Condition? ContentWhen { get; init; }

    /// <summary>The allowed values; null when all are.</summary>
    public NamedValues? Values { get; init; }

    /// <summary>Whether the server reads strings without regard to case.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>The allowed numbers of items.</summary>
    public Bounds? Count { get; init; }

    /// <summary>Whether no two items may be equal.</summary>
    public bool Unique { get; init; }

    /// <summary>The JSON property of an item that no two items may have in common.</summary>
    public string? UniqueBy { get; init; }

    /// <summary>What the server uses for one that is not set.</summary>
    public string? Default { get; init; }

    /// <summary>What the server does with a bad value.</summary>
    public WhenInvalid WhenInvalid { get; init; }

    /// <summary>The same of an item.</summary>
    public WhenInvalid ItemWhenInvalid { get; init; }

    /// <summary>The JSON property to use instead.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Whether it should not be used any more.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>Whether the value must never be shown.</summary>
    public bool Secret { get; init; }
}
