namespace RtcGen.Schema;

/// <summary>What a position in a long list is.</summary>
public enum PageStyle
{
    /// <summary>The number of a page.</summary>
    Number,

    /// <summary>The number of items before it.</summary>
    Offset,

    /// <summary>A token that the server returns.</summary>
    Cursor,
}
