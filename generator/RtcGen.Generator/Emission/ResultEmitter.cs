using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the classes of a result and how they are read.</summary>
internal static class ResultEmitter
{
    /// <summary>What a method returns, for its comment.</summary>
    /// <param name="result">The result.</param>
    /// <param name="own">The type made for it; null when it has none.</param>
    public static string Describe(ResultSchema result, CodeType? own) => string.Concat(
        result.Success is { } success ? $"The answer; <c>Result</c> is documented to be <c>{CSharpLiteral.Xml(success)}</c>."
            : result.Shape.Summary is { } summary ? CSharpLiteral.Xml(summary.English)
            : "The answer.",
        own?.Kind == CodeTypeKind.Constants ? $" Known values of <c>Result</c>: <see cref=\"{own.Reference}\" />." : string.Empty,
        " A failure is an exception.");

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
    public static void EmitObject(CodeWriter code, CodeScope scope, string path)
    {
        var type = scope.Type;
        DocComment.Summary(code, type.Field.Summary ?? new(scope.Outer is null ? "What a successful answer carries." : $"The object {type.Field.Name}.", null));
        DocComment.Remarks(code, [.. type.Field.Undocumented ? UndocumentedNote.Object : [], ActionEmitter.Source(path, type.Field.Line)]);
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open($"public sealed class {type.Name} : RtcResult");
        foreach (var property in type.Properties)
        {
            var field = property.Field;
            DocComment.Summary(code, field.Summary ?? new($"The member {field.Name}.", null));
            var remarks = FieldDocumentation.GetLines(property);
            DocComment.Remarks(code, [.. remarks, .. property.Own?.Kind == CodeTypeKind.Constants ? [$"Known values: <see cref=\"{property.Own.Reference}\" />."] : Array.Empty<string>()]);
            if (field.Deprecated is { } deprecated)
            {
                code.Lines(FieldAttributes.Obsolete(deprecated, field.ReplacedBy));
            }

            if (field.IsSecret())
            {
                code.Lines($"[RtcParameter({CSharpLiteral.Text(field.Name)}, Secret = true)]");
                code.Lines(FieldSecrecy.Hidden(property.Type));
            }

            code.Lines($"public {property.Type}? {property.Name} {{ get; set; }}");
            code.Blank();
        }

        EmitRead(code, type);
        code.Close();
    }

    private static void EmitRead(CodeWriter code, CodeType type)
    {
        code.Lines("/// <inheritdoc />");
        code.Open("protected override void ReadMember(ref RtcJsonReader json)");
        var otherwise = string.Empty;
        foreach (var property in type.Properties)
        {
            var aliases = string.Concat(property.Field.Aliases.Select(alias => $" || json.HasAlias({CSharpLiteral.Text(alias)}u8)"));
            code.Open($"{otherwise}if (json.NameEquals({CSharpLiteral.Text(property.Field.Name)}u8){aliases})");
            code.Lines($"{property.Name} = {Read(property.Field, property.Type)};");
            code.Close();
            otherwise = "else ";
        }

        code.Open("else");
        code.Lines("json.ReadUnknown();");
        code.Close();
        code.Close();
    }
}
