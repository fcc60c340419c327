using System.Globalization;
using System.Text;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// Small pieces of C# text. Here alone is decided how a text of a schema enters a literal or a comment; that nothing leaves its line is
/// seen to once more where lines are written.
/// </summary>
internal static class CSharpLiteral
{
    private static readonly char[] Escaped = ['"', '\\', '\t', '\r', '\n'];

    // All that ends a line for the compiler, and so a comment.
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>A string literal, on one line and without a character that is not seen.</summary>
    public static string Text(string value) => HiddenCharacters.Escape($"\"{(value.IndexOfAny(Escaped) < 0 ? value : Escape(value))}\"");

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
    public static string Value(CodeProperty property, string value) => GetValue(property.Field, property.Own, value);

    /// <summary>A value of an item of a member as an expression of the item's type.</summary>
    public static string ItemValue(CodeProperty property, string value) => GetValue(property.Field.Items!, property.Own, value);

    /// <summary>Text inside a comment: one line, whatever breaks it held.</summary>
    public static string OneLine(string value) => (value.IndexOfAny(LineBreaks) < 0 ? value : string.Join(" ", value.Split(LineBreaks))).Trim();

    /// <summary>Text inside an XML documentation comment.</summary>
    public static string Xml(string value) => OneLine(value)
        .Replace("&", "&amp;")
        .Replace("<", "&lt;")
        .Replace(">", "&gt;");

    private static string Escape(string value) => new StringBuilder(value)
        .Replace("\\", "\\\\")
        .Replace("\"", "\\\"")
        .Replace("\t", "\\t")
        .Replace("\r", "\\r")
        .Replace("\n", "\\n")
        .ToString();

    private static string GetValue(FieldSchema field, CodeType? own, string value)
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
            : RangeText.GetName(field, value) is { } name ? $"{own.Reference}.{name}"
            : value[0] == '-' ? $"({own.Name})({number})"
            : $"({own.Name}){number}";
    }
}
