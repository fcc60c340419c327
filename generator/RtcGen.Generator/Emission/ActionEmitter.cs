using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints an action: its request, the types in it, and the client methods.</summary>
internal static class ActionEmitter
{
    /// <summary>Prints the whole file.</summary>
    public static string Emit(CodeAction action, DocumentationLanguage language)
    {
        var code = new CodeWriter(language);
        RequestEmitter.EmitRequest(code, action);
        code.Blank();
        foreach (var scope in action.InnerTypes)
        {
            TypesEmitter.Emit(code, scope);
            code.Blank();
        }

        EmitMethods(code, action);
        return GeneratedFile.Before(code, action.Path, action.Namespace, action.UsesDeprecated);
    }

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

        DocComment.Write(code, new($"Client methods for {name}.", $"{name} 的客户端方法。"));
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open($"public static class {action.Extensions}");
        EmitMethodComment(code, action.Schema, action.Result);
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

    private static void EmitMethodComment(CodeWriter code, ActionSchema action, CodeType? result)
    {
        DocComment.Write(code, DocSentence.From(action.Summary), ActionDocumentation.GetRemarks(action));
        EmitParameters(code, withOptions: false);
        EmitReturns(code, action.Result, result);
        MethodDocumentation.Exceptions(code, action.Rates.Count > 0);
    }

    private static void EmitReturns(CodeWriter code, ResultSchema result, CodeType? own)
    {
        var success = result.Success is { } word ? CSharpLiteral.Xml(word) : null;
        var summary = result.Shape.Summary is { } text ? DocSentence.From(text) : null;
        var values = own?.Kind == CodeTypeKind.Constants ? $"<see cref=\"{own.Reference}\" />" : null;
        DocComment.Element(
            code,
            "returns",
            (success is not null ? $"The response; <c>Result</c> is documented to be <c>{success}</c>." : summary?.English ?? "The response.")
                + (values is null ? string.Empty : $" Known values of <c>Result</c>: {values}."),
            (success is not null ? $"响应；文档中 <c>Result</c> 为 <c>{success}</c>。" : summary?.Chinese ?? "响应。")
                + (values is null ? string.Empty : $"<c>Result</c> 的已知取值：{values}。"));
    }

    private static void EmitParameters(CodeWriter code, bool withOptions)
    {
        MethodDocumentation.Client(code);
        DocComment.Element(code, "param name=\"request\"", "The request; it is validated before it is sent.", "请求；发送前会进行校验。");
        if (withOptions)
        {
            MethodDocumentation.Options(code);
        }

        MethodDocumentation.Token(code);
    }
}
