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
        var method = $"<see cref=\"{model.Extensions}.{model.Method}(RtcClient, {type.Name}, CancellationToken)\" />";
        DocComment.Write(
            code,
            DocSentence.From(new($"The request of {action.Action}. {action.Summary.English}", action.Summary.Chinese is { } chinese ? $"{action.Action} 的请求。{chinese}" : null)),
            [.. GetRules(type.Field), new($"Sent by {method}.", $"通过 {method} 发送。")]);
        EmitAttributes(code, type);
        code.Open($"public sealed class {type.Name} : RtcRequest<{result}>");
        code.Lines("private static readonly RtcAction Definition = new(");
        code.Lines($"    Service.Definition, {CSharpLiteral.Text(action.Action)}, {CSharpLiteral.Text(action.Version)}, RtcIdempotency.{Idempotency(action)}{(action.Method == HttpVerb.Get ? ", RtcMethod.Get" : string.Empty)}{RateEmitter.Arguments(action)}{Differences(action)});");
        code.Blank();
        ValidatorEmitter.EmitFormats(code, type);
        EmitProperties(code, type);
        DocComment.Inherited(code);
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
        DocComment.Inherited(code);
        code.Lines($"protected override {result} ReadResult(ref RtcJsonReader json) => {ResultEmitter.ReadWhole(action.Result, result.TrimEnd('?'))};");
        code.Close();
    }

    /// <summary>Prints an object inside a request.</summary>
    public static void EmitObject(CodeWriter code, CodeScope scope)
    {
        var type = scope.Type;
        DocComment.Write(code, DocSentence.From(type.Field.Summary, $"The object {type.Field.Name}.", $"{type.Field.Name} 对象。"), [.. GetRules(type.Field)]);
        EmitAttributes(code, type);
        code.Open($"public sealed class {type.Name} : RtcObject");
        ValidatorEmitter.EmitFormats(code, type);
        EmitProperties(code, type);
        EmitWrite(code, type);
        ValidatorEmitter.Emit(code, scope);
        code.Close();
    }

    private static IEnumerable<DocSentence> GetRules(FieldSchema field) =>
    [
        .. UndocumentedNote.ForObject(field.Undocumented),
        .. Switch(field.Switch),
        .. Choice(field.Union),
        .. field.Rules.Select(RuleDescription.GetRemark),
    ];

    private static IEnumerable<DocSentence> Switch(string? name) => name is null ? [] :
    [
        new(
            $"The server reads the object only while {CSharpLiteral.Xml(name)} is true; otherwise nothing in it is required.",
            $"仅当 {CSharpLiteral.Xml(name)} 为 true 时服务端才读取该对象，否则其中的字段均非必填。"),
    ];

    private static IEnumerable<DocSentence> Choice(UnionSchema? choice)
    {
        if (choice is { } union)
        {
            var by = CSharpLiteral.Xml(union.By);
            var branches = union.Branches.Select(branch => $"{CSharpLiteral.Xml(branch.Value)}: {CSharpLiteral.Xml(branch.Member)}").ToList();
            yield return new($"{by} selects the property that counts ({string.Join(", ", branches)}).", $"由 {by} 决定生效的字段（{string.Join("，", branches)}）。");
        }
    }

    private static string Idempotency(ActionSchema action) => action.Repeatable switch
    {
        Schema.Repeatability.Safe => "ReadOnly",
        Schema.Repeatability.Yes => "Idempotent",
        _ when action.IdempotencyToken is not null => "Idempotent",
        _ => "None",
    };

    // What this action does differently from most, as arguments.
    private static string Differences(ActionSchema action) => string.Concat(
        action.Encoding == BodyEncoding.Form ? ", isForm: true" : string.Empty,
        action.Signed ? string.Empty : ", isSigned: false",
        action.Envelope == ResponseEnvelope.None ? ", hasEnvelope: false" : string.Empty,
        action.Host is { } host ? $", host: {CSharpLiteral.Text(host)}" : string.Empty);

    private static void EmitAttributes(CodeWriter code, CodeType type)
    {
        code.Lines(GeneratedFile.GeneratedCode);
        foreach (var attribute in RuleAttributes.GetLines(type.Field))
        {
            code.Lines(attribute);
        }
    }

    private static void EmitProperties(CodeWriter code, CodeType type)
    {
        foreach (var property in type.Properties)
        {
            PropertyDocumentation.Write(code, property, "Values: ", "取值：");
            FieldAttributes.Emit(code, property);
            code.Lines($"public {(property.IsRequired ? "required " : string.Empty)}{property.Declared} {property.Name} {{ get; init; }}");
            code.Blank();
        }
    }

    private static void EmitQuery(CodeWriter code, CodeType type)
    {
        if (!type.Properties.Any(member => member.InQuery))
        {
            return;
        }

        DocComment.Inherited(code);
        code.Open("protected override void WriteQuery(RtcQueryWriter query)");
        foreach (var property in type.Properties.Where(member => member.InQuery))
        {
            var value = property.IsEnum ? $"(long?){property.Value}" : property.Value;
            var numbered = property.Field is { Type: FieldType.Array, Repeated: false } && !IsObjectList(property.Field) ? ", numbered: true" : string.Empty;
            code.Lines($"query.{QueryMethod(property)}({CSharpLiteral.Text(property.Field.Name)}, {value}{numbered});");
        }

        code.Close();
        code.Blank();
    }

    private static string QueryMethod(CodeProperty property) => property.Field switch
    {
        { IdempotencyToken: true } => "AddToken",
        { Type: FieldType.Object or FieldType.Shared } => "AddObject",
        var field when IsObjectList(field) => "AddObjects",
        var field when field.IsSecret() => "AddSecret",
        _ => IsEnumList(property) ? "AddNumbers" : "Add",
    };

    private static bool IsObjectList(FieldSchema field) => field.Items is { Type: FieldType.Object or FieldType.Shared };

    private static bool IsEnumList(CodeProperty property) => property is { Field.Type: FieldType.Array, Own.Kind: CodeTypeKind.Enumeration };

    private static void EmitWrite(CodeWriter code, CodeType type)
    {
        DocComment.Inherited(code);
        code.Open("protected override void Write(RtcJsonWriter json)");
        foreach (var property in type.Properties.Where(member => !member.InQuery))
        {
            var name = $"{CSharpLiteral.Text(property.Field.Name)}u8";
            code.Lines($"{WriteValue(property, name)};");
            if (property.Field.NullClears)
            {
                code.Lines($"json.WriteNull({name}, {property.Name}.IsNull);");
            }
        }

        code.Close();
        code.Blank();
    }

    private static string WriteValue(CodeProperty property, string name)
    {
        if (property.Field.Type == FieldType.Map)
        {
            return $"json.WriteMap({name}, {property.Value}, static (json, name, value) => {WriteValue(property.Entry, "name")})";
        }

        var cast = !property.IsEnum ? string.Empty : property.Field.Type == FieldType.Int64 ? "(long?)" : "(int?)";
        return $"json.{WriteMethod(property)}({name}, {cast}{property.Value})";
    }

    private static string WriteMethod(CodeProperty property) =>
        property.Field.IdempotencyToken ? "WriteToken"
        : property.Field.IsSecretText() ? "WriteSecret"
        : IsEnumList(property) ? "WriteNumbers"
        : "WriteProperty";
}
