using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace RtcGen.Analyzers;

/// <summary>An object that is checked, and those around it as far as they stand in the same expression.</summary>
/// <param name="Table">What is known of all classes.</param>
/// <param name="Value">The object.</param>
/// <param name="Outer">The object around it; null for a request and where that is not known.</param>
/// <param name="Holder">The property of the outer object that holds it.</param>
/// <param name="IsItem">Whether it is an item of a list or map.</param>
internal sealed record ObjectScope(FactTable Table, ObjectValue Value, ObjectScope? Outer, MemberFacts? Holder, bool IsItem)
{
    /// <summary>Makes the scope of an object that is created; null when it is not a request, nor an object in one.</summary>
    public static ObjectScope? Create(ValueReader reader, IObjectCreationOperation creation)
    {
        if (reader.ReadObject(creation) is not { } value)
        {
            return null;
        }

        var table = reader.Table;
        var isItem = false;
        for (IOperation at = creation; at.Parent is { } parent; at = parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation:
                case IArgumentOperation { Parent: IObjectCreationOperation { Type: var wrapped } } when MemberTypes.IsOptional(table.Types, wrapped):
                case IObjectCreationOperation { Type: var wrapper } when MemberTypes.IsOptional(table.Types, wrapper):
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: false } property }, Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation outer } } assignment when assignment.Value == at:
                    return Create(reader, outer) is { } scope ? new(table, value, scope, scope.Value.Facts.Find(property), isItem) : new(table, value, null, null, isItem);
                case IArrayInitializerOperation or IArrayCreationOperation or IArgumentOperation or IObjectOrCollectionInitializerOperation or ISimpleAssignmentOperation:
                case IInvocationOperation { IsImplicit: true } or IObjectCreationOperation { Type.ContainingNamespace.Name: "Generic" }:
                case { Syntax: CollectionExpressionSyntax }:
                    isItem = true;
                    break;
                default:
                    return new(table, value, null, null, isItem);
            }
        }

        return new(table, value, null, null, isItem);
    }

    /// <summary>Where what is missing is reported: at new and the type, not at all that is there.</summary>
    public Location GetHead() => Value.Syntax switch
    {
        ObjectCreationExpressionSyntax whole => Location.Create(whole.SyntaxTree, TextSpan.FromBounds(whole.SpanStart, whole.Type.Span.End)),
        ImplicitObjectCreationExpressionSyntax brief => Location.Create(brief.SyntaxTree, TextSpan.FromBounds(brief.SpanStart, brief.ArgumentList.Span.End)),
        var creation => creation.GetLocation(),
    };

    /// <summary>Finds the property that a path leads to: its first name from this object outwards, the others downwards.</summary>
    public PathTarget Resolve(string path) => Resolve(path.Split('.'));

    /// <summary>Finds the property that a path in parts leads to.</summary>
    public PathTarget Resolve(string[] parts)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (GetFirst(scope.Value.Facts, parts, 0) is { } first)
            {
                return scope.Walk(first, parts);
            }
        }

        return PathTarget.Nowhere;
    }

    private PathTarget Walk(string name, string[] parts)
    {
        KnownValue value = Value;
        var facts = Value.Facts;
        ObjectScope? holder = this;
        for (var used = 0; ;)
        {
            value = value switch
            {
                ObjectValue known => known.Get(name),
                AbsentValue => value,
                _ => new UnknownValue(value.Syntax),
            };
            var member = facts.Members[name];
            used += 1 + name.Count(static character => character == '.');
            if (used == parts.Length)
            {
                return new(member, value) { Holder = holder };
            }

            if (Table.Find(member.ValueType) is not { } inner || GetFirst(inner, parts, used) is not { } next)
            {
                return PathTarget.Nowhere;
            }

            if (member.Kind == MemberKind.List)
            {
                return new(inner.Members[next], new UnknownValue(value.Syntax)) { List = new(member, value), Item = next };
            }

            holder = value is ObjectValue part ? new(Table, part, holder, member, IsItem: false) : null;
            facts = inner;
            name = next;
        }
    }

    // A name in JSON may hold dots itself.
    private static string? GetFirst(TypeFacts facts, string[] parts, int start)
    {
        var name = parts[start];
        for (var next = start + 1; !facts.Members.ContainsKey(name); next++)
        {
            if (next == parts.Length)
            {
                return null;
            }

            name += "." + parts[next];
        }

        return name;
    }
}
