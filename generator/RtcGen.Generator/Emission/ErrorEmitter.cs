using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the error catalogue of a service.</summary>
internal static class ErrorEmitter
{
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

        code.Lines("internal static RtcError[] Catalogue() =>");
        code.Lines("[");
        foreach (var (error, name) in service.Errors)
        {
            var remedy = error.Remedy is { } text ? $", {New(text)}" : string.Empty;
            code.Lines($"    new({name}, RtcRetryClass.{error.Retry}, {New(error.Summary)}{remedy}),");
        }

        code.Lines("];");
        code.Close();
    }

    private static string[] Remedy(LocalizedText remedy) => remedy.Chinese is { } chinese
        ? [CSharp.Xml(remedy.English), $"<para>{CSharp.Xml(chinese)}</para>"]
        : [CSharp.Xml(remedy.English)];

    private static string New(LocalizedText text) =>
        text.Chinese is { } chinese ? $"new({CSharp.Text(text.English)}, {CSharp.Text(chinese)})" : $"new({CSharp.Text(text.English)})";
}
