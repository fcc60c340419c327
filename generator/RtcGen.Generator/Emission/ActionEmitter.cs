using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints an action: its request, the types in it, and the client methods.</summary>
internal static class ActionEmitter
{
    /// <summary>The namespace of a service's version.</summary>
    public static string Namespace(ActionSchema action) =>
        $"{ServiceEmitter.Namespace(action.Service)}.{CSharpNames.VersionNamespace(action.Version)}";

    /// <summary>Prints the whole file.</summary>
    public static string Emit(ActionSchema action, string path)
    {
        var types = RequestTypes.Of(action);
        var code = new CodeWriter();
        FileHead.Emit(
            code,
            path,
            Namespace(action),
            "System.CodeDom.Compiler",
            "System.ComponentModel.DataAnnotations",
            "System.Text.Json",
            "System.Threading",
            "System.Threading.Tasks");

        foreach (var type in types)
        {
            if (type.Field is null)
            {
                RequestEmitter.EmitRequest(code, action, type, path);
            }
            else if (type.Field.Values.Count > 0)
            {
                EmitEnum(code, type, path);
            }
            else
            {
                RequestEmitter.EmitObject(code, type, path);
            }

            code.Blank();
        }

        EmitMethods(code, action, types[0], path);
        return code.ToString();
    }

    /// <summary>Where a type or method comes from.</summary>
    public static string Source(string path, int line) => $"Schema: {CSharp.Xml(path)}, line {line}.";

    private static void EmitEnum(CodeWriter code, RequestType type, string path)
    {
        var field = type.Field!;
        DocComment.Summary(code, field.Summary ?? new($"The values of {field.Name}.", null));
        DocComment.Remarks(code, [Source(path, field.Line)]);
        code.Lines(FileHead.GeneratedCode);
        code.Open($"public enum {type.Name}{(field.Type == FieldType.Int64 ? " : long" : string.Empty)}");
        for (var i = 0; i < field.Values.Count; i++)
        {
            if (i > 0)
            {
                code.Blank();
            }

            var value = field.Values[i];
            var number = value.Value.ToString(CultureInfo.InvariantCulture);
            code.Lines($"/// <summary>{number} on the wire.</summary>");
            code.Lines($"{value.Name} = {number},");
        }

        code.Close();
    }

    private static void EmitMethods(CodeWriter code, ActionSchema action, RequestType request, string path)
    {
        var result = $"Task<RtcResponse<{ResultEmitter.TypeOf(action.Result)}>>";
        var head = $"public static {result} {action.Action}Async(this RtcClient client, {request.Name} request";

        code.Lines($"/// <summary>The client methods of {action.Action}.</summary>");
        code.Lines(FileHead.GeneratedCode);
        code.Open($"public static class {action.Action}Extensions");
        EmitMethodComment(code, action, path);
        code.Lines($"{head}, CancellationToken cancellationToken = default) =>");
        code.Lines("    client.SendAsync(request, options: null, cancellationToken);");
        code.Blank();
        code.Lines($"/// <inheritdoc cref=\"{action.Action}Async(RtcClient, {request.Name}, CancellationToken)\" />");
        EmitParameters(code, withOptions: true);
        code.Lines($"{head}, RtcCallOptions options, CancellationToken cancellationToken = default) =>");
        code.Lines("    client.SendAsync(request, options, cancellationToken);");
        code.Close();
    }

    private static void EmitMethodComment(CodeWriter code, ActionSchema action, string path)
    {
        DocComment.Summary(code, action.Summary);
        EmitParameters(code, withOptions: false);
        code.Lines($"/// <returns>{ResultEmitter.Describe(action.Result)}</returns>");
        code.Lines("/// <exception cref=\"RtcValidationException\">The request breaks rules of the schema; nothing was sent.</exception>");
        code.Lines("/// <exception cref=\"RtcServiceException\">The server answered with a failure.</exception>");
        code.Lines("/// <exception cref=\"RtcTransportException\">No answer came.</exception>");
        code.Lines("/// <exception cref=\"RtcTimeoutException\">The time-out passed.</exception>");
        DocComment.Remarks(code, [.. ActionRemarks.Of(action, path)]);
    }

    private static void EmitParameters(CodeWriter code, bool withOptions)
    {
        code.Lines("/// <param name=\"client\">The client that signs and sends.</param>");
        code.Lines("/// <param name=\"request\">The request; it is checked before anything is sent.</param>");
        if (withOptions)
        {
            code.Lines("/// <param name=\"options\">What this call does differently from its client.</param>");
        }

        code.Lines("/// <param name=\"cancellationToken\">Gives the call up.</param>");
    }
}
