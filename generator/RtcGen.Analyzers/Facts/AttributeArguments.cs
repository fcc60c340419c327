using System.Globalization;
using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>The arguments of an attribute, whatever they are: code that does not compile has any.</summary>
internal readonly struct AttributeArguments(AttributeData? attribute)
{
    /// <summary>An argument of the constructor.</summary>
    public string? Position(int index) =>
        attribute is not null && index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>A string by name.</summary>
    public string? Text(string name) => Find(name) as string;

    /// <summary>A boolean by name.</summary>
    public bool Flag(string name) => Find(name) is true;

    /// <summary>A number, or that of a member of an enumeration; 0 for none.</summary>
    public long Number(string name) => Find(name) is int or long ? Convert.ToInt64(Find(name), CultureInfo.InvariantCulture) : 0;

    /// <summary>A type by name.</summary>
    public ITypeSymbol? Type(string name) => Find(name) as ITypeSymbol;

    private object? Find(string name)
    {
        if (attribute is not null)
        {
            foreach (var pair in attribute.NamedArguments)
            {
                if (pair.Key == name && pair.Value.Kind != TypedConstantKind.Array)
                {
                    return pair.Value.Value;
                }
            }
        }

        return null;
    }
}
