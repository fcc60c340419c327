using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the classes of a result and how they are read.</summary>
internal static class ResultEmitter
{
    /// <summary>
    /// An expression that reads the whole result. A word that only says how the call went need not be there; an object or list that is not
    /// there is an empty one.
    /// </summary>
    public static string ReadWhole(ResultSchema result, string type) =>
        result.Shape is { Type: FieldType.String, Secret: false } && (result.Success is not null || result.Shape.Values.Count > 0) ? "json.ReadStatus()" : Read(result.Shape, type) + result.Type switch
        {
            FieldType.Object or FieldType.Shared => " ?? new()",
            FieldType.Array => " ?? []",
            _ => string.Empty,
        };

    /// <summary>An expression that reads a value.</summary>
    /// <param name="field">The value.</param>
    /// <param name="type">Its C# type.</param>
    public static string Read(FieldSchema field, string type)
    {
        if (field.Type == FieldType.Map)
        {
            var value = field.Items!;
            var method = CodeTypeNames.IsValueType(value.Type) || (value.Values.Count > 0 && value.Type != FieldType.String) ? "ReadValueMap" : "ReadMap";
            var valueType = CodeTypeNames.GetItem(type);
            return $"json.{method}<{valueType}>(static (ref RtcJsonReader json) => {Read(value, valueType)})";
        }

        if (field.IsSecretText())
        {
            return field.Type == FieldType.Array ? "json.ReadSecretList()" : "json.ReadSecret()";
        }

        if (field.Type == FieldType.Array)
        {
            var item = CodeTypeNames.GetItem(type);
            return field.Items!.Type switch
            {
                FieldType.Object or FieldType.Shared => $"json.ReadObjectList<{item}>()",
                FieldType.Int32 or FieldType.Int64 when field.Items.Values.Count > 0 => $"json.ReadEnumList<{item}>()",
                FieldType.Json => "json.ReadJsonList()",
                var plain => $"json.Read{plain}List()",
            };
        }

        return field.Type switch
        {
            FieldType.Object or FieldType.Shared => $"json.ReadObject<{type}>()",
            FieldType.Int32 or FieldType.Int64 when field.Values.Count > 0 => $"json.ReadEnum<{type}>()",
            var plain => $"json.Read{plain}()",
        };
    }

    /// <summary>Prints an object of a result.</summary>
    public static void EmitObject(CodeWriter code, CodeScope scope)
    {
        var type = scope.Type;
        var (english, chinese) = scope.Outer is null ? ("The result of a successful call.", "调用成功时的结果。") : ($"The object {type.Field.Name}.", $"{type.Field.Name} 对象。");
        DocComment.Write(code, DocSentence.From(type.Field.Summary, english, chinese), [.. UndocumentedNote.ForObject(type.Field.Undocumented)]);
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open($"public sealed class {type.Name} : RtcResult");
        foreach (var property in type.Properties)
        {
            PropertyDocumentation.Write(code, property, "Known values: ", "已知取值：");
            FieldAttributes.EmitForResult(code, property);
            code.Lines($"public {property.Type}? {property.Name} {{ get; set; }}");
            code.Blank();
        }

        EmitRead(code, type);
        code.Close();
    }

    // One table of names, which the runtime searches: a comparison of its own for each name would be several times the code.
    private static void EmitRead(CodeWriter code, CodeType type)
    {
        DocComment.Inherited(code);
        if (type.Properties.Count == 0)
        {
            code.Lines("protected override void ReadMember(ref RtcJsonReader json) => json.ReadUnknown();");
            return;
        }

        code.Open("protected override void ReadMember(ref RtcJsonReader json)");
        var names = type.Properties.Select(property => string.Join("|", property.Field.Aliases.Prepend(property.Field.Name)));
        code.Open($"switch (json.FindMember({CSharpLiteral.Text(string.Join(" ", names))}u8))");
        for (var i = 0; i < type.Properties.Count; i++)
        {
            var property = type.Properties[i];
            code.Lines($"case {CSharpLiteral.Number(i, FieldType.Int32)}: {property.Name} = {Read(property.Field, property.Type)}; break;");
        }

        code.Lines("default: json.ReadUnknown(); break;");
        code.Close();
        code.Close();
    }
}
