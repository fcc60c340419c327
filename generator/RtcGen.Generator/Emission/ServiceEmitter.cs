using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints what the actions of a service refer to: its definition, its errors and its formats.</summary>
internal static class ServiceEmitter
{
    /// <summary>Prints the whole file.</summary>
    public static string Emit(CodeService model, bool isPublic, bool hasReferencedErrors)
    {
        var service = model.Schema;
        var code = new CodeWriter();
        DocComment.Summary(code, service.Summary);
        DocComment.Remarks(code, [$"Schema: {CSharpLiteral.Xml(model.Path)}, line {service.Line}."]);
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open("internal static class Service");
        code.Lines("/// <summary>The service's name, its regions and their hosts.</summary>");
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
        code.Lines("/// <summary>Calls actions by name, for those that no schema describes.</summary>");
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open($"public static class {model.CallsClass}");
        code.Lines("/// <summary>Calls an action by its name. Nothing is checked, and the call is taken for one that must not be sent twice.</summary>");
        code.Lines("/// <param name=\"client\">The client that signs and sends.</param>");
        code.Lines("/// <param name=\"action\">The action's name.</param>");
        code.Lines("/// <param name=\"version\">The API version, <c>YYYY-MM-DD</c>.</param>");
        code.Lines("/// <param name=\"body\">The JSON object to send: its text, UTF-8 bytes, a JsonNode, a JsonElement, or an object by <see cref=\"RtcJsonBody.Create\" />; null for an empty one.</param>");
        code.Lines("/// <param name=\"options\">What this call does differently from its client.</param>");
        code.Lines("/// <param name=\"cancellationToken\">Gives the call up.</param>");
        code.Lines("/// <returns>The answer, with <c>Result</c> as it is. A failure is an exception.</returns>");
        code.Lines("/// <exception cref=\"global::System.ArgumentException\">The body is no JSON object; nothing was sent.</exception>");
        code.Lines("public static Task<RtcResponse<JsonElement?>> CallAsync(this RtcClient client, string action, string version, RtcJsonBody? body, RtcCallOptions? options = null, CancellationToken cancellationToken = default) =>");
        code.Lines("    client.SendAsync(RtcJsonRequest.Post(Service.Definition, action, version, body), options, cancellationToken);");
        code.Blank();
        code.Lines("/// <summary>Calls an action by its name with GET. Nothing is checked.</summary>");
        code.Lines("/// <param name=\"client\">The client that signs and sends.</param>");
        code.Lines("/// <param name=\"action\">The action's name.</param>");
        code.Lines("/// <param name=\"version\">The API version, <c>YYYY-MM-DD</c>.</param>");
        code.Lines("/// <param name=\"query\">The query parameters besides <c>Action</c> and <c>Version</c>.</param>");
        code.Lines("/// <param name=\"options\">What this call does differently from its client.</param>");
        code.Lines("/// <param name=\"cancellationToken\">Gives the call up.</param>");
        code.Lines("/// <returns>The answer, with <c>Result</c> as it is. A failure is an exception.</returns>");
        code.Lines("public static Task<RtcResponse<JsonElement?>> CallGetAsync(this RtcClient client, string action, string version, IReadOnlyList<KeyValuePair<string, string>> query, RtcCallOptions? options = null, CancellationToken cancellationToken = default) =>");
        code.Lines("    client.SendAsync(new RtcJsonRequest(Service.Definition, action, version, RtcMethod.Get) { Query = query }, options, cancellationToken);");
        code.Close();
    }
}
