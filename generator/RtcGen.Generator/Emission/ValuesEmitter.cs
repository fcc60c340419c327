using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the named values of a member: an enumeration of numbers, or a class of texts.</summary>
internal static class ValuesEmitter
{
    /// <summary>Prints the type.</summary>
    public static void Emit(CodeWriter code, CodeType type, string path)
    {
        var field = type.Field;
        var isText = type.Kind == CodeTypeKind.Constants;
        DocComment.Summary(code, field.Summary ?? new($"The values of {field.Name}.", null));
        DocComment.Remarks(code, [ActionEmitter.Source(path, field.Line)]);
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open(isText ? $"public static class {type.Name}" : $"public enum {type.Name}{(field.Type == FieldType.Int64 ? " : long" : string.Empty)}");
        for (var i = 0; i < field.Values.Count; i++)
        {
            if (i > 0)
            {
                code.Blank();
            }

            var value = field.Values[i];
            DocComment.Summary(code, GetSummary(field, value.Value));
            code.Lines(isText ? $"public const string {value.Name} = {CSharpLiteral.Text(value.Value)};" : $"{value.Name} = {value.Value},");
        }

        code.Close();
    }

    // What the value stands for is said with it, as that is where it is chosen.
    private static LocalizedText GetSummary(FieldSchema field, string value)
    {
        var name = value.Length == 0 ? "An empty text" : value;
        return field.Meaning.FirstOrDefault(meaning => meaning.Value == value)?.Text is { } meaning
            ? new($"{name} on the wire: {meaning.English.TrimEnd('.')}.", meaning.Chinese)
            : new($"{name} on the wire.", null);
    }
}
