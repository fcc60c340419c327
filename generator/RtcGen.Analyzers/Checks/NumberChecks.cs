using System.Globalization;

namespace RtcGen.Analyzers;

/// <summary>The rules of numbers.</summary>
internal static class NumberChecks
{
    /// <summary>Checks a number, which may be an item.</summary>
    public static IEnumerable<Finding> Check(ObjectScope scope, MemberFacts member, KnownValue value, WhenInvalid whenInvalid)
    {
        if (value is IntegerValue whole)
        {
            foreach (var finding in CheckInteger(scope, member, whole, whenInvalid))
            {
                yield return finding;
            }
        }
        else if (value is RealValue real && !IsInside(scope, member, real.Value))
        {
            var number = real.Value.ToString(CultureInfo.InvariantCulture);
            yield return OutOfRange(member, real, number, whenInvalid, Nearest(member, real.Value));
        }
    }

    private static IEnumerable<Finding> CheckInteger(ObjectScope scope, MemberFacts member, IntegerValue whole, WhenInvalid whenInvalid)
    {
        var number = CodeText.Of(whole.Value);
        if (member.Range is { } range && !(range.Also.Contains(whole.Value) || (range.Contains(whole.Value) && IsBetween(scope, range, whole.Value))))
        {
            yield return OutOfRange(member, whole, number, whenInvalid, Nearest(member, whole.Value));
        }

        if (member.MultipleOf > 0 && whole.Value % member.MultipleOf != 0)
        {
            yield return new(
                RequestRules.NotAMultiple,
                whole.Syntax.GetLocation(),
                Sentence.About(member, number, $"is not a multiple of {member.MultipleOf}", $"不是 {member.MultipleOf} 的倍数", whenInvalid),
                (FixKeys.Nearest, Nearest(member, whole.Value)),
                (FixKeys.Default, DefaultOf(member)));
        }

        if (member.Values is { } values && !values.Contains(whole.Value))
        {
            yield return new(
                RequestRules.NotListed,
                whole.Syntax.GetLocation(),
                Sentence.About(member, number, $"is none of {values.Describe()}", $"不在允许的取值之列：{values.Describe()}", whenInvalid),
                (FixKeys.Default, DefaultOf(member)));
        }
    }

    /// <summary>The default as C#, when there is one.</summary>
    public static string? DefaultOf(MemberFacts member) => member.Default is { } written ? CodeText.OfWritten(member, written) : null;

    private static Finding OutOfRange(MemberFacts member, KnownValue value, string number, WhenInvalid whenInvalid, string? nearest)
    {
        var allowed = member.Range is { } range ? $"{range.Text}{(member.Unit is { } unit ? $" {unit}" : string.Empty)}" : null;
        return new(
            RequestRules.OutOfRange,
            value.Syntax.GetLocation(),
            Sentence.About(member, number, $"is outside {allowed ?? "the finite numbers"}", $"超出 {allowed ?? "有限数"}", whenInvalid),
            (FixKeys.Nearest, nearest),
            (FixKeys.Default, DefaultOf(member)));
    }

    // An end that is not set is not judged: a running task may have another than the default.
    private static bool IsBetween(ObjectScope scope, Bounds range, decimal value) =>
        (End(scope, range.LowOf) is not { } low || (range.HasLow ? value >= low : value > low))
        && (End(scope, range.HighOf) is not { } high || (range.HasHigh ? value <= high : value < high));

    private static decimal? End(ObjectScope scope, string? path) => path is not null && scope.Resolve(path).Value is IntegerValue { Value: var number } ? number : null;

    private static bool IsInside(ObjectScope scope, MemberFacts member, double value)
    {
        if (member.Range is not { } range)
        {
            return !double.IsNaN(value) && !double.IsInfinity(value);
        }

        return range.Also.Any(other => (double)other == value)
            || (range.Contains(value) && IsAbove(scope, range, value) && IsBelow(scope, range, value));
    }

    private static bool IsAbove(ObjectScope scope, Bounds range, double value) =>
        RealEnd(scope, range.LowOf) is not { } low || (range.HasLow ? !(value < low) : !(value <= low));

    private static bool IsBelow(ObjectScope scope, Bounds range, double value) =>
        RealEnd(scope, range.HighOf) is not { } high || (range.HasHigh ? !(value > high) : !(value >= high));

    private static double? RealEnd(ObjectScope scope, string? path) => path is null ? null : scope.Resolve(path).Value switch
    {
        RealValue real => real.Value,
        IntegerValue whole => (double)whole.Value,
        _ => null,
    };

    // The nearest number inside that is a multiple, too.
    private static string? Nearest(MemberFacts member, decimal value)
    {
        if (member.Range is { LowOf: not null } or { HighOf: not null })
        {
            return null;
        }

        var step = Math.Max(member.MultipleOf, 1);
        var low = member.Range is { Low: { } least } range ? Math.Ceiling((range.HasLow ? least : least + 1) / step) * step : decimal.MinValue;
        var high = member.Range is { High: { } most } bounds ? Math.Floor((bounds.HasHigh ? most : most - 1) / step) * step : decimal.MaxValue;
        var inside = low > high ? (decimal?)null : Math.Min(Math.Max(Math.Round(value / step) * step, low), high);
        var nearest = (member.Range?.Also.Where(other => other % step == 0).Select(other => (decimal?)other) ?? [])
            .Append(inside)
            .Where(candidate => candidate is not null)
            .OrderBy(candidate => Math.Abs(candidate!.Value - value))
            .FirstOrDefault();
        return nearest is { } found ? CodeText.Of(found) : null;
    }

    // An end that is not allowed itself has no nearest neighbour.
    private static string? Nearest(MemberFacts member, double value) => member.Range switch
    {
        { LowOf: null, HasLow: true, Low: { } low } when value < (double)low => CodeText.Of(low),
        { HighOf: null, HasHigh: true, High: { } high } when value > (double)high => CodeText.Of(high),
        _ => null,
    };
}
