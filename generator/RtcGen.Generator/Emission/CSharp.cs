using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Small pieces of C# text.</summary>
internal static class CSharp
{
    /// <summary>A string literal.</summary>
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A literal of a number as the schema writes it, with the suffix its type needs.</summary>
    public static string Number(decimal value, FieldType type)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        return type switch
        {
            FieldType.Double => $"{digits}d",
            FieldType.Int64 when value is > int.MaxValue or < int.MinValue => $"{digits}L",
            _ => digits,
        };
    }

    /// <summary>A value of a member as an expression of the member's type.</summary>
    public static string Value(EmittedProperty property, string value) => ValueOf(property.Field, property.Own, value);

    /// <summary>A value of an item of a member as an expression of the item's type.</summary>
    public static string ItemValue(EmittedProperty property, string value) => ValueOf(property.Field.Items!, property.Own, value);

    /// <summary>Text inside an XML documentation comment.</summary>
    public static string Xml(string value) => value
        .Replace("&", "&amp;")
        .Replace("<", "&lt;")
        .Replace(">", "&gt;")
        .Replace('\r', ' ')
        .Replace('\n', ' ')
        .Trim();

    private static string ValueOf(FieldSchema field, EmittedType? own, string value)
    {
        if (field.Type == FieldType.String)
        {
            return Text(value);
        }

        if (field.Type == FieldType.Boolean)
        {
            return value;
        }

        var number = Number(decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), field.Type);
        return own is null ? number
            : FieldRemarks.NameOf(field, value) is { } name ? $"{own.Name}.{name}"
            : value[0] == '-' ? $"({own.Name})({number})"
            : $"({own.Name}){number}";
    }
}
