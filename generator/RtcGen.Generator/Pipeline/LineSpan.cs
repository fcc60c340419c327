using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The beginning of a line, for what is known by line only.</summary>
internal static class LineSpan
{
    public static SchemaSpan Of(int line) => new(0, 0, line, 1, line, 1);
}
