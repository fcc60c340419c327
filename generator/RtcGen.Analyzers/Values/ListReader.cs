using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Reads lists and maps that are written out.</summary>
internal static class ListReader
{
    /// <summary>Reads <c>[a, b]</c>; what is spread in it may hold anything.</summary>
    public static KnownValue ReadCollection(ValueReader reader, IOperation operation, CollectionExpressionSyntax collection, SemanticModel model, CancellationToken cancellationToken)
    {
        var items = new List<KnownValue>();
        foreach (var element in collection.Elements)
        {
            if (element is not ExpressionElementSyntax expression)
            {
                return new UnknownValue(collection);
            }

            items.Add((WrittenValue.Find(model, expression.Expression, cancellationToken) ?? FindInside(operation, expression.Expression)) is { } item ? reader.Read(item) : new UnknownValue(expression.Expression));
        }

        return new ListValue(collection, items);
    }

    // The oldest compiler does not tell the operation of new() in a collection, but has it there.
    private static IOperation? FindInside(IOperation collection, ExpressionSyntax item) =>
        collection.Descendants().FirstOrDefault(operation => operation.Syntax == item && operation is not (IInvocationOperation or IArgumentOperation));

    /// <summary>Reads <c>new[] { a, b }</c> and <c>new T[0]</c>.</summary>
    public static KnownValue ReadArray(ValueReader reader, IArrayCreationOperation array)
    {
        if (array.DimensionSizes.Length != 1)
        {
            return new UnknownValue(array.Syntax);
        }

        if (array.Initializer is { } initializer)
        {
            return new ListValue(array.Syntax, [.. initializer.ElementValues.Select(reader.Read)]);
        }

        return array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 } ? new ListValue(array.Syntax, []) : new UnknownValue(array.Syntax, IsThere: true);
    }

    /// <summary>Reads a list or dictionary of .NET with what is added to it at once; null for another class.</summary>
    public static KnownValue? ReadCreation(ValueReader reader, IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol { ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } } type
            || creation.Arguments.Any(argument => argument.Parameter?.Type.SpecialType != SpecialType.System_Int32))
        {
            return null;
        }

        var initializers = creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty;
        return type.MetadataName switch
        {
            "List`1" => ReadAdditions(reader, creation, initializers),
            "Dictionary`2" => ReadEntries(reader, creation, initializers),
            _ => null,
        };
    }

    private static KnownValue ReadAdditions(ValueReader reader, IObjectCreationOperation creation, IEnumerable<IOperation> initializers)
    {
        var items = new List<KnownValue>();
        foreach (var initializer in initializers)
        {
            if (initializer is not IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add)
            {
                return new UnknownValue(creation.Syntax);
            }

            items.Add(reader.Read(add.Arguments[0].Value));
        }

        return new ListValue(creation.Syntax, items);
    }

    // Of two assignments to one key the later counts.
    private static KnownValue ReadEntries(ValueReader reader, IObjectCreationOperation creation, IEnumerable<IOperation> initializers)
    {
        var entries = new List<(string? Key, KnownValue Value)>();
        foreach (var initializer in initializers)
        {
            var (key, value) = initializer switch
            {
                IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2 } add => (add.Arguments[0].Value, add.Arguments[1].Value),
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } target } assignment => (target.Arguments[0].Value, assignment.Value),
                _ => default,
            };
            if (key is null || value is null || reader.Read(key) is not TextValue { Value: var name })
            {
                return new UnknownValue(creation.Syntax);
            }

            entries.RemoveAll(entry => entry.Key == name);
            entries.Add((name, reader.Read(value)));
        }

        return new MapValue(creation.Syntax, entries);
    }
}
