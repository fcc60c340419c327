namespace RtcGen.Generator;

/// <summary>
/// Prints documentation comments in the language that the writer has. English and Chinese never share a paragraph: with both, the
/// summary is in English, and what people wrote in Chinese is the last paragraph of the remarks.
/// </summary>
internal static class DocComment
{
    /// <summary>Prints a summary, and remarks when there are some.</summary>
    public static void Write(CodeWriter code, DocSentence summary, params IReadOnlyList<DocSentence> remarks)
    {
        Element(code, "summary", summary.English, summary.Chinese ?? summary.English);
        if (remarks.Count == 0 && code.Language != DocumentationLanguage.Both)
        {
            return;
        }

        var paragraphs = GetParagraphs(remarks, code.Language == DocumentationLanguage.SimplifiedChinese);
        if (code.Language == DocumentationLanguage.Both && ChineseTexts(summary, remarks) is { Length: > 0 } chinese)
        {
            paragraphs.Add(chinese);
        }

        Remarks(code, paragraphs);
    }

    /// <summary>Prints an element on one line.</summary>
    /// <param name="code">Takes it.</param>
    /// <param name="tag">The element, with its attributes.</param>
    /// <param name="english">What it says, as XML.</param>
    /// <param name="chinese">The same in Chinese.</param>
    public static void Element(CodeWriter code, string tag, string english, string chinese)
    {
        var nameEnd = tag.IndexOf(' ');
        code.Lines($"/// <{tag}>{(code.Language == DocumentationLanguage.SimplifiedChinese ? chinese : english)}</{(nameEnd < 0 ? tag : tag.Substring(0, nameEnd))}>");
    }

    /// <summary>Prints the comment of a member that the base class describes.</summary>
    public static void Inherited(CodeWriter code) => code.Lines("/// <inheritdoc />");

    private static void Remarks(CodeWriter code, List<string> paragraphs)
    {
        switch (paragraphs.Count)
        {
            case 0:
                return;
            case 1:
                code.Lines($"/// <remarks>{paragraphs[0]}</remarks>");
                return;
        }

        code.Lines("/// <remarks>");
        foreach (var paragraph in paragraphs)
        {
            code.Lines($"/// <para>{paragraph}</para>");
        }

        code.Lines("/// </remarks>");
    }

    private static string ChineseTexts(DocSentence summary, IReadOnlyList<DocSentence> remarks)
    {
        var texts = summary.Kind == DocSentenceKind.Text ? summary.Chinese ?? string.Empty : string.Empty;
        foreach (var remark in remarks)
        {
            texts += remark.Kind == DocSentenceKind.Text ? remark.Chinese : null;
        }

        return texts;
    }

    // Facts next to each other make one paragraph, as long as they are in one language.
    private static List<string> GetParagraphs(IReadOnlyList<DocSentence> sentences, bool inChinese)
    {
        var paragraphs = new List<string>();
        var open = new List<string>();
        var isOpenChinese = false;
        foreach (var sentence in sentences)
        {
            var isChinese = inChinese && sentence.Chinese is not null;
            var text = isChinese ? sentence.Chinese! : sentence.English;
            if (open.Count > 0 && (sentence.Kind != DocSentenceKind.Fact || isChinese != isOpenChinese))
            {
                paragraphs.Add(Join(open, isOpenChinese));
                open.Clear();
            }

            if (sentence.Kind == DocSentenceKind.Fact)
            {
                open.Add(text);
                isOpenChinese = isChinese;
            }
            else
            {
                paragraphs.Add(text);
            }
        }

        if (open.Count > 0)
        {
            paragraphs.Add(Join(open, isOpenChinese));
        }

        return paragraphs;
    }

    private static string Join(List<string> sentences, bool isChinese) => sentences.Count == 1 ? sentences[0] : string.Join(isChinese ? string.Empty : " ", sentences);
}
