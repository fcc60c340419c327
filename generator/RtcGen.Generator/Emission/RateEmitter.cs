using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints how often an action may be called: most often one argument of its definition.</summary>
internal static class RateEmitter
{
    /// <summary>The last arguments of the definition; nothing when no limit is known.</summary>
    public static string Arguments(ActionSchema action)
    {
        if (action.Rates.Count == 0)
        {
            return string.Empty;
        }

        var rates = action.Rates.ToList();
        return rates.Count == 1 && rates[0] is { Unit: RateUnit.Second, Group: null, Scope: RateScope.Account, When: null } only
            ? $", callsPerSecond: {Number(only.Calls)}"
            : $", rates: [{string.Join(", ", rates.Select(rate => New(rate, action)))}]";
    }

    /// <summary>Prints what depends on the request.</summary>
    public static void EmitOverrides(CodeWriter code, ActionSchema action, CodeScope scope)
    {
        if (action.Rates.FirstOrDefault(rate => rate.By is not null)?.By is { } app)
        {
            DocComment.Inherited(code);
            code.Lines($"protected override string? RateLimitAppId => {scope.Type.Property(app).Value};");
            code.Blank();
        }

        if (action.Rates.Any(rate => rate.Counts is not null || rate.When is not null))
        {
            DocComment.Inherited(code);
            code.Lines($"protected override int GetPermitCount(int rate) => {Calls([.. action.Rates], scope)};");
            code.Blank();
        }
    }

    private static string New(RateLimit rate, ActionSchema action)
    {
        var name = rate.Group ?? $"{action.Action} {action.Version}{(rate.When is { } when ? $", {when.Text}" : string.Empty)}";
        var scope = rate.Scope == RateScope.Account ? string.Empty : $", RtcRateScope.{rate.Scope}";
        return $"new({CSharpLiteral.Text(action.Service)}, {CSharpLiteral.Text(name)}, {Number(rate.Calls)}, seconds: {(rate.Unit == RateUnit.Second ? "1" : "60")}{scope})";
    }

    private static string Calls(List<RateLimit> rates, CodeScope scope) =>
        rates.Count == 1
            ? Calls(rates[0], scope)
            : $"rate switch {{ {string.Join(", ", rates.Select((rate, i) => $"{(i == rates.Count - 1 ? "_" : Number(i))} => {Calls(rate, scope)}"))} }}";

    private static string Calls(RateLimit rate, CodeScope scope)
    {
        var calls = rate.Counts is { } list ? $"RtcRate.GetPermitCount({scope.Type.Property(list).Value})" : "1";
        return rate.When is { } when ? $"{ConditionExpression.Create(when, scope)} ? {calls} : 0" : calls;
    }

    private static string Number(int value) => CSharpLiteral.Number(value, FieldType.Int32);
}
