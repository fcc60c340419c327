using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A statement of a documentation comment, as XML.</summary>
/// <param name="English">The statement in English.</param>
/// <param name="Chinese">The same in Chinese; null when the schema has it in English only.</param>
/// <param name="Kind">Where it comes from, which decides how it is set.</param>
internal sealed record DocSentence(string English, string? Chinese, DocSentenceKind Kind = DocSentenceKind.Fact)
{
    /// <summary>A text of the schema.</summary>
    public static DocSentence From(LocalizedText text) =>
        new(CSharpLiteral.Xml(text.English), text.Chinese is { } chinese ? CSharpLiteral.Xml(chinese) : null, DocSentenceKind.Text);

    /// <summary>A text of the schema; when it has none, a sentence of our own in its place.</summary>
    public static DocSentence From(LocalizedText? text, string english, string chinese) => text is null ? new(english, chinese) : From(text);

    /// <summary>A text of the schema, or none.</summary>
    public static IEnumerable<DocSentence> Optional(LocalizedText? text) => text is null ? [] : [From(text)];
}

/// <summary>Where a sentence comes from.</summary>
internal enum DocSentenceKind
{
    /// <summary>A short statement, set together with those around it.</summary>
    Fact,

    /// <summary>A rule, which has a paragraph of its own.</summary>
    Rule,

    /// <summary>A text that people wrote in both languages; it has a paragraph of its own.</summary>
    Text,
}
