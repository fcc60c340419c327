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
        var naming = new TypeNaming();
        var request = naming.AddRequest(action);
        var result = naming.AddResult(action);
        var code = new CodeWriter();
        if (UsesDeprecated(action))
        {
            code.Lines("#pragma warning disable CS0612, CS0618 // What should not be used any more is still sent and read.");
            code.Blank();
        }

        RequestEmitter.EmitRequest(code, action, request, result, path);
        code.Blank();
        if (naming.All.Count > 1)
        {
            TypesEmitter.Emit(code, naming.All.Skip(1), path);
            code.Blank();
        }

        EmitMethods(code, action, request, result, naming.All, path);
        return FileHead.Before(code, path, Namespace(action));
    }

    /// <summary>Where a type or method comes from.</summary>
    public static string Source(string path, int line) => $"Schema: {CSharp.Xml(path)}, line {line}.";

    /// <summary>Marks a method of an action that should not be used any more; a mark on its class would warn nobody who calls it on the client.</summary>
    public static void EmitObsolete(CodeWriter code, ActionSchema action)
    {
        if (action.Deprecated is { } deprecated)
        {
            code.Lines(FieldAttributes.Obsolete(deprecated, action.ReplacedBy));
        }
    }

    private static bool UsesDeprecated(ActionSchema action) =>
        action.Deprecated is not null || action.Query.Concat(action.Body).Append(action.Result.Shape).Any(IsDeprecated);

    private static bool IsDeprecated(FieldSchema field) =>
        field.Deprecated is not null || field.Fields.Any(IsDeprecated) || (field.Items is { } item && IsDeprecated(item));

    private static void EmitMethods(CodeWriter code, ActionSchema action, EmittedType request, string resultType, IReadOnlyList<EmittedType> types, string path)
    {
        var result = $"Task<RtcResponse<{resultType}>>";
        var head = $"public static {result} {action.Action}Async(this RtcClient client, {request.Name} request";

        code.Lines($"/// <summary>The client methods of {action.Action}.</summary>");
        code.Lines(FileHead.GeneratedCode);
        code.Open($"public static class {action.Action}Extensions");
        EmitMethodComment(code, action, path);
        EmitObsolete(code, action);
        code.Lines($"{head}, CancellationToken cancellationToken = default) =>");
        code.Lines("    client.SendAsync(request, options: null, cancellationToken);");
        code.Blank();
        code.Lines($"/// <inheritdoc cref=\"{action.Action}Async(RtcClient, {request.Name}, CancellationToken)\" />");
        EmitParameters(code, withOptions: true);
        EmitObsolete(code, action);
        code.Lines($"{head}, RtcCallOptions options, CancellationToken cancellationToken = default) =>");
        code.Lines("    client.SendAsync(request, options, cancellationToken);");
        PagesEmitter.EmitMethods(code, action, request, resultType, types);
        code.Close();
    }

    private static void EmitMethodComment(CodeWriter code, ActionSchema action, string path)
    {
        DocComment.Summary(code, action.Summary);
        EmitParameters(code, withOptions: false);
        code.Lines($"/// <returns>{ResultEmitter.Describe(action.Result)}</returns>");
        code.Lines("/// <exception cref=\"RtcValidationException\">The request breaks rules of the schema; nothing was sent.</exception>");
        if (action.Rates.Count > 0)
        {
            code.Lines("/// <exception cref=\"RtcRateLimitException\">The rate limit leaves no room for the call within its time; it was not sent.</exception>");
        }

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
