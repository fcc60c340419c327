using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The beginning of a name, for what is known by line and column only.</summary>
internal static class LineSpan
{
    public static SchemaSpan AtLine(int line, int column = 1) => new(0, 0, line, column, line, column);

    public static SchemaSpan AtLine(FieldSchema field) => AtLine(field.Line, Math.Max(1, field.Column));
}
