using System.Text;
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
        DocComment.Write(code, new("The known error codes of the service; it may return others.", "服务的已知错误码；服务端也可能返回其他错误码。"));
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open($"{(isPublic ? "public" : "internal")} static class {service.ErrorsClass}");
        DocComment.Write(code, new("Gets what is known of each code.", "各错误码的说明。"));
        code.Lines("public static IReadOnlyList<RtcError> All => Service.Definition.Errors;");
        code.Blank();
        foreach (var (error, name) in service.Errors)
        {
            DocComment.Write(code, DocSentence.From(error.Summary), [.. DocSentence.Optional(error.Remedy)]);
            code.Lines($"public static RtcErrorCode {name} => new({CSharpLiteral.Text(error.Code)});");
            code.Blank();
        }

        EmitCatalogue(code, service);
        code.Close();
    }

    /// <summary>Prints a class that only knows of the codes: those who name them do so by the class of a reference.</summary>
    public static void EmitReferenced(CodeWriter code, CodeService service)
    {
        code.Blank();
        DocComment.Write(code, new($"What is known of each error code. The codes are named in <c>{service.ErrorsClass}</c>.", $"各错误码的说明；错误码的名称见 <c>{service.ErrorsClass}</c>。"));
        code.Lines(GeneratedFile.GeneratedCode);
        code.Open($"internal static class {ReservedNames.CatalogueClass}");
        EmitCatalogue(code, service);
        code.Close();
    }

    private static void EmitCatalogue(CodeWriter code, CodeService service)
    {
        var last = service.Errors.Count - 1;
        code.Lines("internal static RtcError[] Catalogue() => RtcErrorTable.Read(");
        for (var i = 0; i <= last; i++)
        {
            code.Lines($"    {CSharpLiteral.Text(Line(service.Errors[i].Schema))}u8{(i < last ? " +" : ");")}");
        }
    }

    // One line of the table, whose fields the runtime tells apart by their tabs.
    private static string Line(ErrorSchema error)
    {
        string?[] fields =
        [
            error.Code, RetryClassName(error.Retry), error.Summary.English, error.Summary.Chinese, error.Remedy?.English, error.Remedy?.Chinese, Effect(error),
        ];
        return $"{string.Join("\t", fields.Select(Field)).TrimEnd('\t')}\n";
    }

    // Within a field, what would end it is a blank; half a surrogate pair has no UTF-8 form.
    private static string Field(string? text)
    {
        var field = (text ?? string.Empty).Replace('\t', ' ').Replace('\n', ' ');
        return field.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(field)) : field;
    }

    // Only where the retry class does not say it already.
    private static string? Effect(ErrorSchema error) => error is { Effect: not ErrorEffect.None, Retry: not RetryClass.Unclear } ? $"{error.Effect}" : null;

    // The runtime's names, where they are not the schema's.
    private static string RetryClassName(RetryClass retry) => retry switch
    {
        RetryClass.Refused => "Rejected",
        RetryClass.Unclear => "Unknown",
        _ => $"{retry}",
    };
}
