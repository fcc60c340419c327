using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Ways through the tree of operations.</summary>
internal static class Operations
{
    /// <summary>The operations around one, innermost first.</summary>
    public static IEnumerable<IOperation> GetAround(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            yield return at;
        }
    }

    /// <summary>The body of the member around an operation.</summary>
    public static IOperation GetRoot(IOperation operation) => GetAround(operation).LastOrDefault() ?? operation;

    /// <summary>The lambda or local function around an operation; null in a member's own body.</summary>
    public static IOperation? GetFunction(IOperation operation) =>
        GetAround(operation).FirstOrDefault(static around => around is IAnonymousFunctionOperation or ILocalFunctionOperation);

    /// <summary>An operation without conversions and parentheses.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        var at = operation;
        while (true)
        {
            switch (at)
            {
                case IConversionOperation conversion:
                    at = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    at = parenthesized.Operand;
                    break;
                default:
                    return at;
            }
        }
    }

    /// <summary>The operation with the conversions and parentheses around it.</summary>
    public static IOperation Wrap(IOperation operation)
    {
        var at = operation;
        while (at.Parent is IConversionOperation or IParenthesizedOperation or IDelegateCreationOperation)
        {
            at = at.Parent;
        }

        return at;
    }

    /// <summary>
    /// The mentions of a local variable in the member around an operation; null where some have no operation: those in a collection
    /// expression have none in the oldest compiler, nor have those in code that does not compile yet.
    /// </summary>
    public static IReadOnlyList<ILocalReferenceOperation>? GetMentions(IOperation within, ILocalSymbol local)
    {
        var root = GetRoot(within);
        var mentions = root.Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local)).ToList();
        return root.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>().Count(name => name.Identifier.ValueText == local.Name) == mentions.Count ? mentions : null;
    }

    /// <summary>What a local variable is declared with; null for nothing, and for what stands after the mention, as in <c>var x = x;</c>.</summary>
    public static IOperation? GetInitial(ILocalReferenceOperation mention) => GetRoot(mention).Descendants()
        .OfType<IVariableDeclaratorOperation>()
        .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, mention.Local))
        ?.GetVariableInitializer()?.Value is { } initial && IsBefore(initial, mention) ? initial : null;

    /// <summary>Whether an operation ends before another begins: what goes from one to the next ends, too.</summary>
    public static bool IsBefore(IOperation first, IOperation second) => first.Syntax.Span.End <= second.Syntax.SpanStart;
}
