using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The numbers of a range and those allowed beside it, as C# patterns.</summary>
internal static class NumberPattern
{
    /// <summary>What a number that is allowed matches; null when every number of the type is.</summary>
    public static string? Inside(FieldSchema field) => (Between(field), Also(field)) switch
    {
        (null, _) => null,
        (var between, null) => between,

        // Single numbers come first: a minus behind a bracket would be taken for a subtraction.
        var (between, also) => $"{also} or {between}",
    };

    /// <summary>What a number between the ends that are numbers matches; null when there are none, or none that the type does not have anyway.</summary>
    public static string? Between(FieldSchema field)
    {
        var range = field.Range!;
        var low = Low(range, field.Type);
        var high = High(range, field.Type);
        return low is null ? high : high is null ? low : $"({low} and {high})";
    }

    /// <summary>What the single numbers match that are allowed although they lie outside of the range; null for none.</summary>
    public static string? Also(FieldSchema field)
    {
        if (field.Also.Count == 0)
        {
            return null;
        }

        var outside = field.Also
            .Select(value => decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture))
            .Where(value => field.Range is { MinimumOf: null, MaximumOf: null } range ? !range.Contains(value) : true)
            .Distinct()
            .Select(value => CSharpLiteral.Number(value, field.Type))
            .ToList();
        return outside.Count == 0 ? null : string.Join(" or ", outside);
    }

    private static string? Low(NumberRange range, FieldType type)
    {
        var isOwn = range.MinimumIncluded && range.Minimum == (type == FieldType.Int64 ? long.MinValue : int.MinValue);
        return range.Minimum is not { } end || (isOwn && type != FieldType.Double) ? null : $"{(range.MinimumIncluded ? ">=" : ">")} {CSharpLiteral.Number(end, type)}";
    }

    private static string? High(NumberRange range, FieldType type)
    {
        var isOwn = range.MaximumIncluded && range.Maximum == (type == FieldType.Int64 ? long.MaxValue : int.MaxValue);
        return range.Maximum is not { } end || (isOwn && type != FieldType.Double) ? null : $"{(range.MaximumIncluded ? "<=" : "<")} {CSharpLiteral.Number(end, type)}";
    }
}
