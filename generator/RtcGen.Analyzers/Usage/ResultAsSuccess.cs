using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>
/// Finds code that takes the word in Result for success. There is no fix: without the comparison a program does what it did not do
/// before, and only its author knows whether that is wanted.
/// </summary>
internal static class ResultAsSuccess
{
    /// <summary>Checks <c>==</c> and <c>!=</c>.</summary>
    public static Finding? Check(ClientTypes types, IBinaryOperation comparison, CancellationToken cancellationToken) =>
        comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
            ? Check(types, comparison, comparison.LeftOperand, comparison.RightOperand, cancellationToken)
            : null;

    /// <summary>Checks <c>Equals</c> and <c>Compare</c> of strings and of their comparers.</summary>
    public static Finding? Check(ClientTypes types, IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (call.TargetMethod is not { Name: "Equals" or "Compare" or "CompareOrdinal" or "CompareTo", ContainingType.Name: "String" or "StringComparer" or "Object" or "IEqualityComparer" })
        {
            return null;
        }

        var operands = call.Arguments.Select(static argument => argument.Value).ToList();
        if (call is { Instance: { } instance, TargetMethod.ContainingType.Name: "String" })
        {
            operands.Insert(0, instance);
        }

        return operands.Count < 2 ? null : Check(types, call, operands[0], operands[1], cancellationToken);
    }

    /// <summary>Checks <c>is "ok"</c>, the arms of a switch and <c>{ Result: "ok" }</c>.</summary>
    public static Finding? Check(ClientTypes types, IConstantPatternOperation pattern, CancellationToken cancellationToken) =>
        IsSuccess(pattern.Value) && GetInput(pattern) is { } input && IsResult(types, input, cancellationToken) ? Create(types, pattern) : null;

    /// <summary>Checks the cases of a switch statement.</summary>
    public static Finding? Check(ClientTypes types, ISingleValueCaseClauseOperation clause, CancellationToken cancellationToken) =>
        IsSuccess(clause.Value) && clause.Parent is ISwitchCaseOperation { Parent: ISwitchOperation { Value: var input } } && IsResult(types, input, cancellationToken) ? Create(types, clause.Value) : null;

    private static Finding? Check(ClientTypes types, IOperation whole, IOperation left, IOperation right, CancellationToken cancellationToken) =>
        (IsSuccess(left) && IsResult(types, right, cancellationToken)) || (IsSuccess(right) && IsResult(types, left, cancellationToken)) ? Create(types, whole) : null;

    // A test may well want to know which word a server sent.
    private static Finding? Create(ClientTypes types, IOperation where) => types.IsTest ? null : new(UsageRules.ResultAsSuccess, where.Syntax.GetLocation(), new(
        "A call that fails throws an exception, whatever Result says: success is not told by it",
        "调用失败会抛出异常，与 Result 的内容无关：不能用它判断是否成功"));

    private static bool IsSuccess(IOperation value) =>
        Operations.Unwrap(value).ConstantValue is { HasValue: true, Value: string text } && text.Trim().ToUpperInvariant() is "OK" or "SUCCESS" or "SUCCEEDED" or "SUCCESSFUL";

    private static IOperation? GetInput(IOperation pattern) => pattern.Parent switch
    {
        INegatedPatternOperation or IBinaryPatternOperation => GetInput(pattern.Parent),
        IPropertySubpatternOperation property => property.Member,
        IIsPatternOperation test => test.Value,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
        IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => choice.Value,
        _ => null,
    };

    private static bool IsResult(ClientTypes types, IOperation value, CancellationToken cancellationToken) => Operations.Unwrap(value) switch
    {
        IPropertyReferenceOperation { Property: { Name: "Result", Type.SpecialType: SpecialType.System_String } property } => BaseTypes.Is(property.ContainingType, types.Response),
        IConditionalAccessOperation access => IsResult(types, access.WhenNotNull, cancellationToken),
        IConditionalAccessInstanceOperation instance => Operations.GetAround(instance).OfType<IConditionalAccessOperation>().FirstOrDefault() is { } access && IsResult(types, access.Operation, cancellationToken),
        ICoalesceOperation coalesce => IsResult(types, coalesce.Value, cancellationToken),
        IInvocationOperation { Instance: { } text, TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" } } => IsResult(types, text, cancellationToken),
        ILocalReferenceOperation local => IsTakenApart(types, local, cancellationToken) || (LocalValues.FindValue(local, cancellationToken) is { } initial && Operations.IsBefore(initial, local) && IsResult(types, initial, cancellationToken)),
        _ => false,
    };

    // var (result, metadata) = await client.UpdateSnapshotAsync(request);
    private static bool IsTakenApart(ClientTypes types, ILocalReferenceOperation reference, CancellationToken cancellationToken) =>
        reference.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is SingleVariableDesignationSyntax
        {
            Parent: ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } } designation,
        } name
        && designation.Variables[0] == name
        && BaseTypes.Is(reference.SemanticModel?.GetTypeInfo(assignment.Right, cancellationToken).Type, types.Response);
}
