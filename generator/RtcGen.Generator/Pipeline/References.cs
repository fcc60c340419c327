using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RtcGen.Generator;

/// <summary>
/// The project's references. One compilation hands its array on to the next, so that nearly always one look shows that they
/// are the same; the compiler's own provider of them would look at each.
/// </summary>
/// <param name="Items">The references.</param>
internal sealed record References(ImmutableArray<MetadataReference> Items)
{
    /// <inheritdoc />
    public bool Equals(References? other) => other is not null && (Items == other.Items || Items.SequenceEqual(other.Items));

    /// <inheritdoc />
    public override int GetHashCode() => Items.Length;
}
