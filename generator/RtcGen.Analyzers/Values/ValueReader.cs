using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Reads what an expression is worth, as far as the source tells.</summary>
internal sealed class ValueReader(FactTable table, CancellationToken cancellationToken)
{
    // Deeper nesting is nobody's request, and the stack has an end.
    private const int MaximumDepth = 64;

    // An object in another one is asked for by both.
    private readonly Dictionary<IObjectCreationOperation, ObjectValue?> _objects = [];

    private int _depth;

    /// <summary>What is known of all classes.</summary>
    public FactTable Table => table;

    /// <summary>Reads an object that is created; null when it is not a request, nor an object in one.</summary>
    public ObjectValue? ReadObject(IObjectCreationOperation creation)
    {
        if (!_objects.TryGetValue(creation, out var value))
        {
            _objects[creation] = value = ReadMembers(creation);
        }

        return value;
    }

    private ObjectValue? ReadMembers(IObjectCreationOperation creation)
    {
        if (table.Find(creation.Type) is not { } facts)
        {
            return null;
        }

        var members = new Dictionary<string, AssignedMember>(StringComparer.Ordinal);
        var hasExtraMembers = false;
        foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment && facts.Find(property) is { } member)
            {
                members[member.Name] = new(member, Read(assignment.Value), assignment.Syntax);
            }
            else
            {
                hasExtraMembers = true;
            }
        }

        return new(creation.Syntax, facts, members, hasExtraMembers);
    }

    /// <summary>Reads a value.</summary>
    public KnownValue Read(IOperation operation)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_depth == MaximumDepth)
        {
            return new UnknownValue(operation.Syntax);
        }

        _depth++;
        var value = ReadInside(operation);
        _depth--;
        return value;
    }

    private KnownValue ReadInside(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
        {
            return Constant(operation.Syntax, operation.ConstantValue.Value);
        }

        if (operation.Syntax is CollectionExpressionSyntax collection && operation.SemanticModel is { } model)
        {
            return ListReader.ReadCollection(this, operation, collection, model, cancellationToken);
        }

        return operation switch
        {
            IConversionOperation conversion => ReadConversion(conversion),
            IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
            IDefaultValueOperation => new AbsentValue(operation.Syntax),
            ILocalReferenceOperation local => LocalValues.FindValue(local, cancellationToken) is { } initial ? Read(initial) with { Syntax = operation.Syntax } : Unknown(operation),
            IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => new TextValue(operation.Syntax, string.Empty),
            IObjectCreationOperation { Arguments.Length: 1 } wrapper when MemberTypes.IsOptional(table.Types, wrapper.Type) => Read(wrapper.Arguments[0].Value),
            IObjectCreationOperation creation => (KnownValue?)ReadObject(creation) ?? ListReader.ReadCreation(this, creation) ?? TimeReader.Read(this, creation) ?? Unknown(operation),
            IArrayCreationOperation array => ListReader.ReadArray(this, array),
            IInvocationOperation { TargetMethod: { Name: "Parse", ContainingType.Name: "DateTimeOffset" } } => TimeReader.Read(this, operation) ?? Unknown(operation),
            IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType: { Name: "Array", ContainingNamespace.Name: "System" } } } => new ListValue(operation.Syntax, []),
            _ => Unknown(operation),
        };
    }

    // A number is there in any case; a string may be null or empty.
    private UnknownValue Unknown(IOperation operation) => new(
        operation.Syntax,
        operation.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } type && !MemberTypes.IsOptional(table.Types, type));

    // A conversion that a class defines may do anything, but for the one of what may be cleared.
    private KnownValue ReadConversion(IConversionOperation conversion)
    {
        var isTransparent = conversion.OperatorMethod is null || MemberTypes.IsOptional(table.Types, conversion.OperatorMethod.ContainingType);
        if (!isTransparent || (conversion.OperatorMethod is null && IsNarrowing(conversion)))
        {
            return Unknown(conversion);
        }

        var operand = Read(conversion.Operand);
        return (operand, MemberTypes.WithoutNull(table.Types, conversion.Type ?? conversion.Operand.Type!).SpecialType) switch
        {
            (IntegerValue whole, SpecialType.System_Double) => new RealValue(whole.Syntax, (double)whole.Value),
            _ => operand,
        };
    }

    // Of a value that is no constant, as constants are converted by the compiler. What "as" makes of another type is null.
    private bool IsNarrowing(IConversionOperation conversion) =>
        !conversion.Conversion.IsImplicit && (conversion.IsTryCast || NumberOf(conversion.Operand.Type) is var from && from is not (null or SpecialType.System_Object) && from != NumberOf(conversion.Type));

    // None for a type that holds anything, and object for what is boxed: that comes out as it went in.
    private SpecialType? NumberOf(ITypeSymbol? type) => type is null ? null : MemberTypes.WithoutNull(table.Types, type) switch
    {
        INamedTypeSymbol { EnumUnderlyingType: { } number } => number.SpecialType,
        { SpecialType: var special } => special,
    };

    private static KnownValue Constant(SyntaxNode syntax, object? value) => value switch
    {
        null => new AbsentValue(syntax),
        string text => new TextValue(syntax, text),
        bool flag => new FlagValue(syntax, flag),
        double or float => new RealValue(syntax, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => new IntegerValue(syntax, Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        char character => new IntegerValue(syntax, character),
        _ => new UnknownValue(syntax),
    };
}
