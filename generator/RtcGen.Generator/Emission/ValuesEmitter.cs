using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the named values of a member: an enumeration of numbers, or a class of texts.</summary>
internal static class ValuesEmitter
{
    /// <summary>Prints the type.</summary>
    public static void Emit(CodeWriter code, CodeType type)
    {
        var field = type.Field;
        var isText = type.Kind == CodeTypeKind.Constants;
        DocComment.Write(code, DocSentence.From(field.Summary, $"The values of {field.Name}.", $"{field.Name} 的取值。"));
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open(isText ? $"public static class {type.Name}" : $"public enum {type.Name}{(field.Type == FieldType.Int64 ? " : long" : string.Empty)}");
        for (var i = 0; i < field.Values.Count; i++)
        {
            if (i > 0)
            {
                code.Blank();
            }

            var value = field.Values[i];
            DocComment.Write(code, GetSummary(field, value.Value));
            code.Lines(isText ? $"public const string {value.Name} = {CSharpLiteral.Text(value.Value)};" : $"{value.Name} = {value.Value},");
        }

        code.Close();
    }

    // What the value stands for is said with it, as that is where it is chosen.
    private static DocSentence GetSummary(FieldSchema field, string value)
    {
        var text = field.Type == FieldType.String ? $"<c>{CSharpLiteral.Xml(value)}</c>" : value;
        var (name, chineseName) = value.Length == 0 ? ("an empty string", "空字符串") : (text, $" {text}");
        var serialized = new DocSentence($"Serialized as {name}.", $"序列化为{chineseName}。");
        return field.Meaning.FirstOrDefault(meaning => meaning.Value == value)?.Text is { } meaning
            ? new(
                $"{CSharpLiteral.Xml(meaning.English).TrimEnd('.')}. {serialized.English}",
                meaning.Chinese is { } chinese ? $"{CSharpLiteral.Xml(chinese).TrimEnd('。')}。{serialized.Chinese}" : null,
                DocSentenceKind.Text)
            : serialized;
    }
}
