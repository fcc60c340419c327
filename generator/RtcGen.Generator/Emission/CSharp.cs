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

    /// <summary>Text inside an XML documentation comment.</summary>
    public static string Xml(string value) => value
        .Replace("&", "&amp;")
        .Replace("<", "&lt;")
        .Replace(">", "&gt;")
        .Replace('\r', ' ')
        .Replace('\n', ' ')
        .Trim();
}
