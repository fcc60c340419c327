namespace RtcGen.Schema.Reading;

// What a word most likely was meant to be, as the end of a message and as a replacement.
internal readonly record struct Suggestion(string Written, string? Nearest)
{
    public SchemaReplacement? Replacement => Nearest is null ? null : new(Written, Nearest);

    public static Suggestion For(string written, IEnumerable<string> known) => new(written, Messages.Nearest(written, known));

    public override string ToString() => Messages.Suggest(Nearest);
}
