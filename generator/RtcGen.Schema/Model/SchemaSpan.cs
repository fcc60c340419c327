namespace RtcGen.Schema;

/// <summary>A stretch of text in a schema file. Lines and columns are counted from 1.</summary>
/// <param name="Start">Index of the first character, counted from 0.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="StartLine">Line of the first character.</param>
/// <param name="StartColumn">Column of the first character.</param>
/// <param name="EndLine">Line of the end.</param>
/// <param name="EndColumn">Column just past the last character.</param>
public readonly record struct SchemaSpan(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>Creates a span without a length, for what is known by line and column only.</summary>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column, counted from 1.</param>
    public static SchemaSpan AtLine(int line, int column = 1) => new(0, 0, line, column, line, column);
}
