using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the formats of a service, and the expression that makes one.</summary>
internal static class FormatEmitter
{
    /// <summary>An expression for a pattern.</summary>
    /// <param name="constant">The C# expression of the pattern's text.</param>
    /// <param name="pattern">The pattern.</param>
    public static string New(string constant, string pattern)
    {
        if (CharacterClass.TryParse(pattern) is { } set)
        {
            return $"RtcStringFormat.FromCharacters({constant}, {CSharpLiteral.Text(set.Characters)}, {set.MinLength}, {set.MaxLength})";
        }

        // The end of the line ends a comment, which would hide what the runtime puts after the pattern.
        var syntax = PatternSyntax.Parse(pattern);
        var argument = syntax.EndsInComment ? $"{constant} + \"\\n\"" : constant;
        return $"RtcStringFormat.{(syntax.IsNonBacktracking ? "FromRegex" : "FromBacktrackingRegex")}({argument})";
    }

    /// <summary>Prints the class that holds the formats of a service.</summary>
    public static void Emit(CodeWriter code, CodeService service)
    {
        code.Blank();
        DocComment.Write(code, new("The string formats that actions share.", "各接口共用的字符串格式。"));
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open("internal static class Formats");
        var first = true;
        foreach (var (format, name, pattern, field) in service.Formats)
        {
            if (!first)
            {
                code.Blank();
            }

            first = false;
            DocComment.Write(code, new($"The pattern of <see cref=\"{name}\" />, which a string must match as a whole.", $"<see cref=\"{name}\" /> 的正则表达式，字符串须整体匹配。"));
            code.Lines($"public const string {pattern} = {CSharpLiteral.Text(format.Pattern)};");
            code.Blank();
            code.Lines($"private static RtcStringFormat? {field};");
            code.Blank();
            DocComment.Write(code, DocSentence.From(format.Summary, $"The format {format.Name}.", $"{format.Name} 格式。"));

            // Made when first used, so that a program pays for no other.
            code.Lines($"public static RtcStringFormat {name} => {field} ??= {New(pattern, format.Pattern)};");
        }

        code.Close();
    }
}
