using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the classes of a request: properties, validator and JSON writer.</summary>
internal static class RequestEmitter
{
    /// <summary>Prints the request itself.</summary>
    public static void EmitRequest(CodeWriter code, ActionSchema action, RequestType type, string path)
    {
        code.Lines($"/// <summary>A request of <see cref=\"{action.Action}Extensions.{action.Action}Async(RtcClient, {type.Name}, CancellationToken)\" />.</summary>");
        DocComment.Remarks(code, [ActionEmitter.Source(path, action.Line)]);
        code.Lines(FileHead.GeneratedCode);
        code.Open($"public sealed class {type.Name} : RtcRequest<{ResultEmitter.TypeOf(action.Result)}>");
        code.Lines("private static readonly RtcAction Definition = new(");
        code.Lines($"    Service.Definition, {CSharp.Text(action.Action)}, {CSharp.Text(action.Version)}, RtcRepeatability.{Repeatability(action)});");
        code.Blank();
        CheckEmitter.EmitFormats(code, type);
        EmitProperties(code, type);
        code.Lines("/// <inheritdoc />");
        code.Lines("protected override RtcAction Action => Definition;");
        code.Blank();
        EmitMethods(code, type);
        code.Blank();
        ResultEmitter.Emit(code, action.Result);
        code.Close();
    }

    /// <summary>Prints an object inside the request.</summary>
    public static void EmitObject(CodeWriter code, RequestType type, string path)
    {
        var field = type.Field!;
        DocComment.Summary(code, field.Summary ?? new($"The object {field.Name}.", null));
        DocComment.Remarks(code, [ActionEmitter.Source(path, field.Line)]);
        code.Lines(FileHead.GeneratedCode);
        code.Open($"public sealed class {type.Name} : RtcObject");
        CheckEmitter.EmitFormats(code, type);
        EmitProperties(code, type);
        EmitMethods(code, type);
        code.Close();
    }

    private static string Repeatability(ActionSchema action) => action.Repeatable switch
    {
        Schema.Repeatability.Safe => "Safe",
        Schema.Repeatability.Yes => "Repeatable",
        _ => "NotRepeatable",
    };

    private static void EmitProperties(CodeWriter code, RequestType type)
    {
        foreach (var property in type.Members)
        {
            var field = property.Field;
            DocComment.Summary(code, field.Summary ?? new($"The member {field.Name}.", null));
            DocComment.Remarks(code, [.. FieldRemarks.Of(field)]);
            foreach (var attribute in FieldAttributes.Of(property))
            {
                code.Lines(attribute);
            }

            var modifier = field.Required ? "required " : string.Empty;
            var optional = field.Required ? string.Empty : "?";
            code.Lines($"public {modifier}{property.Type}{optional} {property.Name} {{ get; init; }}");
            code.Blank();
        }
    }

    private static void EmitMethods(CodeWriter code, RequestType type)
    {
        code.Lines("/// <inheritdoc />");
        code.Open("protected override void Write(RtcJsonWriter json)");
        foreach (var property in type.Members)
        {
            var value = property.IsEnum
                ? $"({(property.Field.Type == FieldType.Int64 ? "long" : "int")}?){property.Name}"
                : property.Name;
            code.Lines($"json.Property({CSharp.Text(property.Field.Name)}u8, {value});");
        }

        code.Close();
        code.Blank();
        CheckEmitter.Emit(code, type);
    }
}
