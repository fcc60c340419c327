namespace RtcGen.Import;

/// <summary>What a piece of Go source text is.</summary>
internal enum GoTokenKind
{
    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A string, without its quotes; escapes stay as they are written.</summary>
    Text,

    /// <summary>A comment, without its marks.</summary>
    Comment,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary>A single character that stands for itself, or a number.</summary>
    Other,
}
