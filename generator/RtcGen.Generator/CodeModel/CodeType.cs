using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A type to print: its name and where it comes from.</summary>
/// <param name="Name">The C# name, unique in its namespace.</param>
/// <param name="Reference">How expressions name it: with its namespace where a property of the file bears the same name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Field">The member whose type it is; for a request, one that has the action's parameters as its members.</param>
/// <param name="Properties">The properties of a class, in documentation order.</param>
internal sealed record CodeType(
    string Name, string Reference, CodeTypeKind Kind, FieldSchema Field, EquatableArray<CodeProperty> Properties)
{
    /// <summary>The property of a member.</summary>
    public CodeProperty Property(string wireName) => Properties.First(property => property.Field.Name == wireName);

    /// <summary>Whether one of the properties is called so.</summary>
    public bool HasProperty(string name)
    {
        for (var i = 0; i < Properties.Count; i++)
        {
            if (Properties[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Itself, and the types in it in documentation order.</summary>
    public IEnumerable<CodeType> WithInner() =>
        new[] { this }.Concat(Properties.Select(property => property.Own).OfType<CodeType>().SelectMany(inner => inner.WithInner()));
}
