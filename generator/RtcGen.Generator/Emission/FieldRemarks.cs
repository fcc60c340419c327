using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Says in a documentation comment what the schema states about a member.</summary>
internal static class FieldRemarks
{
    /// <summary>One sentence for each statement.</summary>
    public static IEnumerable<string> Of(FieldSchema field)
    {
        if (field.Effect == Effect.None)
        {
            yield return "The server ignores this member.";
        }

        if (field.Range is { } range)
        {
            yield return $"In {Bounds(range)}{(field.Unit is { } unit ? $" {unit}" : string.Empty)}.";
        }
        else if (field.Unit is { } unit)
        {
            yield return $"In {unit}.";
        }

        if (field.Length is { } length)
        {
            yield return $"Length in {Bounds(length)} characters.";
        }

        if (field.Pattern is { } pattern)
        {
            yield return $"Matches <c>{CSharp.Xml(pattern)}</c> as a whole.";
        }

        if (field.Format is { } format)
        {
            yield return $"Matches <see cref=\"Formats.{CSharpNames.Property(format)}Pattern\" /> as a whole.";
        }

        foreach (var meaning in field.Meaning)
        {
            yield return $"{CSharp.Xml(meaning.Value)}: {CSharp.Xml(meaning.Text.English).TrimEnd('.')}.";
        }

        if (field.Default is { } value)
        {
            yield return $"When absent: {CSharp.Xml(Named(field, value))}.";
        }

        if (Reaction(field) is { } reaction)
        {
            yield return reaction;
        }
    }

    /// <summary>A range as the documentation writes it.</summary>
    public static string Bounds(NumberRange range) => string.Concat(
        range.MinimumIncluded ? "[" : "(",
        range.Minimum?.ToString(CultureInfo.InvariantCulture),
        ", ",
        range.Maximum?.ToString(CultureInfo.InvariantCulture),
        range.MaximumIncluded ? "]" : ")");

    /// <summary>The name of a value, when it has one.</summary>
    public static string? NameOf(FieldSchema field, string value)
    {
        foreach (var named in field.Values)
        {
            if (named.Value.ToString(CultureInfo.InvariantCulture) == value)
            {
                return named.Name;
            }
        }

        return null;
    }

    private static string Named(FieldSchema field, string value) =>
        NameOf(field, value) is { } name ? $"{value} ({name})" : value;

    private static string? Reaction(FieldSchema field) => field.WhenInvalid switch
    {
        WhenInvalid.Default => $"The server does not refuse another value: it silently uses {CSharp.Xml(Named(field, field.Default!))}.",
        WhenInvalid.Reject => "The server refuses another value.",
        _ => null,
    };
}
