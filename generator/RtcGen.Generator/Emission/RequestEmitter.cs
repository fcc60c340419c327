using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the classes of a request: properties, validator and writers.</summary>
internal static class RequestEmitter
{
    /// <summary>Prints the request itself.</summary>
    public static void EmitRequest(CodeWriter code, CodeAction model)
    {
        var action = model.Schema;
        var type = model.Request;
        var scope = new CodeScope(type, null);
        var result = model.ResultType;
        code.Lines($"/// <summary>A request of <see cref=\"{model.Extensions}.{model.Method}(RtcClient, {type.Name}, CancellationToken)\" />.</summary>");
        DocComment.Remarks(code, [.. GetRules(type.Field), ActionEmitter.Source(model.Path, action.Line)]);
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open($"public sealed class {type.Name} : RtcRequest<{result}>");
        code.Lines("private static readonly RtcAction Definition = new(");
        code.Lines($"    Service.Definition, {CSharpLiteral.Text(action.Action)}, {CSharpLiteral.Text(action.Version)}, RtcIdempotency.{Idempotency(action)}{(action.Method == HttpVerb.Get ? ", RtcMethod.Get" : string.Empty)}{RateEmitter.Arguments(action)});");
        code.Blank();
        ValidatorEmitter.EmitFormats(code, type);
        EmitProperties(code, type);
        code.Lines("/// <inheritdoc />");
        code.Lines("[global::System.Text.Json.Serialization.JsonIgnore]");
        code.Lines("public override RtcAction Action => Definition;");
        code.Blank();
        PagesEmitter.EmitCopy(code, action, type);
        RateEmitter.EmitOverrides(code, action, scope);
        EmitQuery(code, type);
        if (type.Properties.Any(member => !member.InQuery))
        {
            EmitWrite(code, type);
        }

        ValidatorEmitter.Emit(code, scope);
        code.Blank();
        code.Lines("/// <inheritdoc />");
        code.Lines($"protected override {result} ReadResult(ref RtcJsonReader json) => {ResultEmitter.ReadWhole(action.Result, result.TrimEnd('?'))};");
        code.Close();
    }

    /// <summary>Prints an object inside a request.</summary>
    public static void EmitObject(CodeWriter code, CodeScope scope, string path)
    {
        var type = scope.Type;
        DocComment.Summary(code, type.Field.Summary ?? new($"The object {type.Field.Name}.", null));
        DocComment.Remarks(code, [.. GetRules(type.Field), ActionEmitter.Source(path, type.Field.Line)]);
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open($"public sealed class {type.Name} : RtcObject");
        ValidatorEmitter.EmitFormats(code, type);
        EmitProperties(code, type);
        EmitWrite(code, type);
        ValidatorEmitter.Emit(code, scope);
        code.Close();
    }

    private static IEnumerable<string> GetRules(FieldSchema field)
    {
        foreach (var line in field.Undocumented ? UndocumentedNote.Object : [])
        {
            yield return line;
        }

        if (field.Switch is { } name)
        {
            yield return $"Counts only while {CSharpLiteral.Xml(name)} is true: otherwise the server looks at nothing in it, and nothing in it is required.";
        }

        if (field.Union is { } union)
        {
            yield return $"{CSharpLiteral.Xml(union.By)} chooses: {string.Join(", ", union.Branches.Select(branch => $"{CSharpLiteral.Xml(branch.Value)} {CSharpLiteral.Xml(branch.Member)}"))}.";
        }

        foreach (var rule in field.Rules)
        {
            var text = CSharpLiteral.Xml(RuleDescription.Describe(rule));
            yield return $"Rule: {text}{(rule.Kind == RuleKind.Server ? "; only the server can judge this" : rule.Warning ? "; a breach is a warning alone" : string.Empty)}.";
        }
    }

    private static string Idempotency(ActionSchema action) => action.Repeatable switch
    {
        Schema.Repeatability.Safe => "ReadOnly",
        Schema.Repeatability.Yes => "Idempotent",
        _ => "None",
    };

    private static void EmitProperties(CodeWriter code, CodeType type)
    {
        foreach (var property in type.Properties)
        {
            var field = property.Field;
            DocComment.Summary(code, field.Summary ?? new($"The member {field.Name}.", null));
            var remarks = FieldDocumentation.GetLines(property);
            DocComment.Remarks(code, [.. remarks, .. property.Own?.Kind == CodeTypeKind.Constants ? [$"Values: <see cref=\"{property.Own.Reference}\" />."] : Array.Empty<string>()]);
            foreach (var attribute in FieldAttributes.GetLines(property))
            {
                code.Lines(attribute);
            }

            var modifier = property.IsRequired ? "required " : string.Empty;
            code.Lines($"public {modifier}{property.Declared} {property.Name} {{ get; init; }}");
            code.Blank();
        }
    }

    private static void EmitQuery(CodeWriter code, CodeType type)
    {
        if (!type.Properties.Any(member => member.InQuery))
        {
            return;
        }

        code.Lines("/// <inheritdoc />");
        code.Open("protected override void WriteQuery(RtcQueryWriter query)");
        foreach (var property in type.Properties.Where(member => member.InQuery))
        {
            var value = property.IsEnum ? $"(long?){property.Value}" : property.Value;
            code.Lines($"query.{(property.Field.IsSecret() ? "AddSecret" : IsEnumList(property) ? "AddNumbers" : "Add")}({CSharpLiteral.Text(property.Field.Name)}, {value});");
        }

        code.Close();
        code.Blank();
    }

    private static bool IsEnumList(CodeProperty property) => property is { Field.Type: FieldType.Array, Own.Kind: CodeTypeKind.Enumeration };

    private static void EmitWrite(CodeWriter code, CodeType type)
    {
        code.Lines("/// <inheritdoc />");
        code.Open("protected override void Write(RtcJsonWriter json)");
        foreach (var property in type.Properties.Where(member => !member.InQuery))
        {
            var name = $"{CSharpLiteral.Text(property.Field.Name)}u8";
            var value = property.IsEnum ? $"({(property.Field.Type == FieldType.Int64 ? "long" : "int")}?){property.Value}" : property.Value;
            code.Lines($"json.{(property.Field.IsSecretText() ? "WriteSecret" : IsEnumList(property) ? "WriteNumbers" : "WriteProperty")}({name}, {value});");
            if (property.Field.NullClears)
            {
                code.Lines($"json.WriteNull({name}, {property.Name}.IsNull);");
            }
        }

        code.Close();
        code.Blank();
    }
}
