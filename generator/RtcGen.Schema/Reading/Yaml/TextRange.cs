namespace RtcGen.Schema.Reading;

// A stretch of the file by character index; lines are worked out only for what is reported.
internal readonly record struct TextRange(int Start, int End)
{
    public bool IsEmpty => End <= Start;
}
