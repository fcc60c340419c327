using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the error catalogue of a service.</summary>
internal static class ErrorEmitter
{
    /// <summary>The expression of what is known of each code.</summary>
    public static string Catalogue(CodeService service, bool isReferenced) => $"{(isReferenced ? ReservedNames.CatalogueClass : service.ErrorsClass)}.Catalogue";

    /// <summary>Prints the class.</summary>
    public static void Emit(CodeWriter code, CodeService service, bool isPublic)
    {
        code.Blank();
        code.Lines("/// <summary>The error codes the service is known to answer. Others may come.</summary>");
        code.Lines(FileHead.GeneratedCode);
        code.Open($"{(isPublic ? "public" : "internal")} static class {service.ErrorsClass}");
        code.Lines("/// <summary>What is known of each code.</summary>");
        code.Lines("public static IReadOnlyList<RtcError> All => Service.Definition.Errors;");
        code.Blank();
        foreach (var (error, name) in service.Errors)
        {
            DocComment.Summary(code, error.Summary);
            DocComment.Remarks(code, error.Remedy is { } remedy ? Remedy(remedy) : []);
            code.Lines($"public static RtcErrorCode {name} => new({CSharp.Text(error.Code)});");
            code.Blank();
        }

        EmitCatalogue(code, service, (_, name) => name);
        code.Close();
    }

    /// <summary>Prints a class that only knows of the codes: those who name them do so by the class of a reference.</summary>
    public static void EmitReferenced(CodeWriter code, CodeService service)
    {
        code.Blank();
        code.Lines($"/// <summary>What is known of each error code. The codes have their names in <c>{service.ErrorsClass}</c>.</summary>");
        code.Lines(FileHead.GeneratedCode);
        code.Open($"internal static class {ReservedNames.CatalogueClass}");
        EmitCatalogue(code, service, (error, _) => $"new RtcErrorCode({CSharp.Text(error.Code)})");
        code.Close();
    }

    private static void EmitCatalogue(CodeWriter code, CodeService service, Func<ErrorSchema, string, string> codeOf)
    {
        code.Lines("internal static RtcError[] Catalogue() =>");
        code.Lines("[");
        foreach (var (error, name) in service.Errors)
        {
            var remedy = error.Remedy is { } text ? $", {New(text)}" : string.Empty;
            code.Lines($"    new({codeOf(error, name)}, RtcRetryClass.{error.Retry}, {New(error.Summary)}{remedy}),");
        }

        code.Lines("];");
    }

    private static string[] Remedy(LocalizedText remedy) => remedy.Chinese is { } chinese
        ? [CSharp.Xml(remedy.English), $"<para>{CSharp.Xml(chinese)}</para>"]
        : [CSharp.Xml(remedy.English)];

    private static string New(LocalizedText text) =>
        text.Chinese is { } chinese ? $"new({CSharp.Text(text.English)}, {CSharp.Text(chinese)})" : $"new({CSharp.Text(text.English)})";
}
