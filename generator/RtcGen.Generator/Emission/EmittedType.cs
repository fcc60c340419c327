using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A type to print: its name and where it comes from.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Field">The member whose type it is; for a request, one that has the action's parameters as its members.</param>
/// <param name="Holder">The type that holds it; null for a request, a whole result and a shared type.</param>
internal sealed record EmittedType(string Name, EmittedKind Kind, FieldSchema Field, EmittedType? Holder)
{
    /// <summary>The properties of a class.</summary>
    public List<EmittedProperty> Members { get; } = [];

    /// <summary>The property of a member.</summary>
    public EmittedProperty Property(string wireName) => Members.First(member => member.Field.Name == wireName);
}
