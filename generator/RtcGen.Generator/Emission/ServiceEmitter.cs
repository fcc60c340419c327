using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints what the actions of a service refer to: its definition, its errors and its formats.</summary>
internal static class ServiceEmitter
{
    /// <summary>Prints the whole file.</summary>
    public static string Emit(CodeService model, bool isPublic, bool hasReferencedErrors, DocumentationLanguage language)
    {
        var service = model.Schema;
        var code = new CodeWriter(language);
        DocComment.Write(code, DocSentence.From(service.Summary));
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open("internal static class Service");
        DocComment.Write(code, new("The service's name, regions and hosts.", "服务的名称、地域和接入地址。"));
        code.Lines("public static readonly RtcService Definition = new(");
        code.Lines($"    {CSharpLiteral.Text(service.Service)},");
        code.Lines($"    defaultRegion: {CSharpLiteral.Text(service.DefaultRegion)},");
        code.Lines("    [");
        foreach (var region in service.Regions)
        {
            code.Lines($"        new({CSharpLiteral.Text(region.Name)}, {CSharpLiteral.Text(region.Host)}),");
        }

        code.Lines(service.Errors.Count == 0 ? "    ]);" : $"    ],\n    {ErrorEmitter.Catalogue(model, hasReferencedErrors)});");
        code.Close();
        if (service.Errors.Count > 0 && hasReferencedErrors)
        {
            ErrorEmitter.EmitReferenced(code, model);
        }
        else if (service.Errors.Count > 0)
        {
            ErrorEmitter.Emit(code, model, isPublic);
        }

        if (service.Formats.Count > 0)
        {
            FormatEmitter.Emit(code, model);
        }

        if (isPublic)
        {
            EmitCalls(code, model);
        }

        return GeneratedFile.Before(code, model.Path, model.Namespace, usesDeprecated: false);
    }

    private static void EmitCalls(CodeWriter code, CodeService model)
    {
        code.Blank();
        DocComment.Write(code, new("Calls actions by name, for those that no schema describes.", "按名称调用没有 schema 描述的接口。"));
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open($"public static class {model.CallsClass}");
        DocComment.Write(code, new(
            "Calls an action by its name. Nothing is validated, and the action is assumed not to be idempotent.",
            "按名称调用接口。不作任何校验，并视为非幂等。"));
        EmitParameters(
            code,
            "body",
            "The JSON object to send: its text, UTF-8 bytes, a JsonNode, a JsonElement, or an object by <see cref=\"RtcJsonBody.Create\" />; null for an empty one.",
            "请求体，即一个 JSON 对象：文本、UTF-8 字节、JsonNode、JsonElement，或由 <see cref=\"RtcJsonBody.Create\" /> 创建；null 表示空对象。");
        DocComment.Element(code, "exception cref=\"global::System.ArgumentException\"", "The body is not a JSON object; nothing was sent.", "请求体不是 JSON 对象；未发送任何内容。");
        code.Lines("public static Task<RtcResponse<JsonElement?>> CallAsync(this RtcClient client, string action, string version, RtcJsonBody? body, RtcCallOptions? options = null, CancellationToken cancellationToken = default) =>");
        code.Lines("    client.SendAsync(RtcJsonRequest.Post(Service.Definition, action, version, body), options, cancellationToken);");
        code.Blank();
        DocComment.Write(code, new("Calls an action by its name with GET. Nothing is validated.", "按名称以 GET 方式调用接口，不作任何校验。"));
        EmitParameters(
            code, "query", "The query parameters besides <c>Action</c> and <c>Version</c>.", "除 <c>Action</c> 和 <c>Version</c> 以外的查询参数。");
        code.Lines("public static Task<RtcResponse<JsonElement?>> CallGetAsync(this RtcClient client, string action, string version, IReadOnlyList<KeyValuePair<string, string>> query, RtcCallOptions? options = null, CancellationToken cancellationToken = default) =>");
        code.Lines("    client.SendAsync(new RtcJsonRequest(Service.Definition, action, version, RtcMethod.Get) { Query = query }, options, cancellationToken);");
        code.Close();
    }

    private static void EmitParameters(CodeWriter code, string payload, string english, string chinese)
    {
        MethodDocumentation.Client(code);
        DocComment.Element(code, "param name=\"action\"", "The name of the action.", "接口名称。");
        DocComment.Element(code, "param name=\"version\"", "The API version, <c>YYYY-MM-DD</c>.", "API 版本，格式为 <c>YYYY-MM-DD</c>。");
        DocComment.Element(code, $"param name=\"{payload}\"", english, chinese);
        MethodDocumentation.Options(code);
        MethodDocumentation.Token(code);
        DocComment.Element(code, "returns", "The response, with <c>Result</c> as it is. A failed call throws an exception.", "响应，<c>Result</c> 保持原样。调用失败时抛出异常。");
    }
}
