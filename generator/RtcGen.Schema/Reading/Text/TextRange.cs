namespace RtcGen.Schema.Reading;

// A stretch of the file by character index; lines are worked out only for what is reported.
internal readonly record struct TextRange(int Start, int End)
{
    public bool IsEmpty => End <= Start;
}

// A piece of a text in the file, and where to point when it is wrong.
internal readonly record struct LocatedText(string Text, TextRange Range)
{
    // A part of it; where the file spells the text otherwise, with escapes or on several lines, the whole is pointed at.
    public LocatedText Part(LineMap source, int start, int length) =>
        new(Text.Substring(start, length), source.Find(Text, Range) is >= 0 and var at ? new(at + start, at + start + length) : Range);
}
