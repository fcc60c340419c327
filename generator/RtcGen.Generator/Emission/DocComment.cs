using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints documentation comments, in English with the Chinese below it.</summary>
internal static class DocComment
{
    /// <summary>Prints a summary.</summary>
    public static void Summary(CodeWriter code, LocalizedText text)
    {
        if (text.Chinese is null)
        {
            code.Lines($"/// <summary>{CSharpLiteral.Xml(text.English)}</summary>");
            return;
        }

        code.Lines("/// <summary>");
        code.Lines($"/// {CSharpLiteral.Xml(text.English)}");
        code.Lines($"/// <para>{CSharpLiteral.Xml(text.Chinese)}</para>");
        code.Lines("/// </summary>");
    }

    /// <summary>Prints remarks of one line or several; nothing when there are none.</summary>
    public static void Remarks(CodeWriter code, IReadOnlyList<string> lines)
    {
        switch (lines.Count)
        {
            case 0:
                return;
            case 1:
                code.Lines($"/// <remarks>{lines[0]}</remarks>");
                return;
        }

        code.Lines("/// <remarks>");
        foreach (var line in lines)
        {
            code.Lines($"/// {line}");
        }

        code.Lines("/// </remarks>");
    }
}
