using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints an action: its request, the types in it, and the client methods.</summary>
internal static class ActionEmitter
{
    /// <summary>Prints the whole file.</summary>
    public static string Emit(CodeAction action)
    {
        var code = new CodeWriter();
        RequestEmitter.EmitRequest(code, action);
        code.Blank();
        foreach (var scope in action.InnerTypes)
        {
            TypesEmitter.Emit(code, scope, action.Path);
            code.Blank();
        }

        EmitMethods(code, action);
        return GeneratedFile.Before(code, action.Path, action.Namespace, action.UsesDeprecated);
    }

    /// <summary>Where a type or method comes from.</summary>
    public static string Source(string path, int line) => $"Schema: {CSharpLiteral.Xml(path)}, line {line}.";

    /// <summary>Marks a method of an action that should not be used any more; a mark on its class would warn nobody who calls it on the client.</summary>
    public static void EmitObsolete(CodeWriter code, ActionSchema action)
    {
        if (action.Deprecated is { } deprecated)
        {
            code.Lines(FieldAttributes.Obsolete(deprecated, action.ReplacedBy));
        }
    }

    private static void EmitMethods(CodeWriter code, CodeAction action)
    {
        var name = action.Schema.Action;
        var request = action.Request.Name;
        var head = $"public static Task<RtcResponse<{action.ResultType}>> {action.Method}(this RtcClient client, {request} request";

        code.Lines($"/// <summary>The client methods of {name}.</summary>");
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open($"public static class {action.Extensions}");
        EmitMethodComment(code, action.Schema, action.Path, action.Result);
        EmitObsolete(code, action.Schema);
        code.Lines($"{head}, CancellationToken cancellationToken = default) =>");
        code.Lines("    client.SendAsync(request, options: null, cancellationToken);");
        code.Blank();
        code.Lines($"/// <inheritdoc cref=\"{action.Method}(RtcClient, {request}, CancellationToken)\" />");
        EmitParameters(code, withOptions: true);
        EmitObsolete(code, action.Schema);
        code.Lines($"{head}, RtcCallOptions? options, CancellationToken cancellationToken = default) =>");
        code.Lines("    client.SendAsync(request, options, cancellationToken);");
        PagesEmitter.EmitMethods(code, action);
        code.Close();
    }

    private static void EmitMethodComment(CodeWriter code, ActionSchema action, string path, CodeType? result)
    {
        DocComment.Summary(code, action.Summary);
        EmitParameters(code, withOptions: false);
        code.Lines($"/// <returns>{ResultEmitter.Describe(action.Result, result)}</returns>");
        code.Lines("/// <exception cref=\"RtcValidationException\">The request breaks rules of the schema; nothing was sent.</exception>");
        if (action.Rates.Count > 0)
        {
            code.Lines("/// <exception cref=\"RtcRateLimitException\">The rate limit leaves no room for the call within its time; it was not sent.</exception>");
        }

        code.Lines("/// <exception cref=\"RtcServiceException\">The server answered with a failure.</exception>");
        code.Lines("/// <exception cref=\"RtcTransportException\">No answer came.</exception>");
        code.Lines("/// <exception cref=\"RtcTimeoutException\">The time-out passed.</exception>");
        DocComment.Remarks(code, [.. ActionDocumentation.GetLines(action, path)]);
    }

    private static void EmitParameters(CodeWriter code, bool withOptions)
    {
        code.Lines("/// <param name=\"client\">The client that signs and sends.</param>");
        code.Lines("/// <param name=\"request\">The request; it is checked before anything is sent.</param>");
        if (withOptions)
        {
            code.Lines("/// <param name=\"options\">What this call does differently from its client; null for nothing.</param>");
        }

        code.Lines("/// <param name=\"cancellationToken\">Gives the call up.</param>");
    }
}
