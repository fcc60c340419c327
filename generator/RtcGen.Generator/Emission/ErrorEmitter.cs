using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the error catalogue of a service.</summary>
internal static class ErrorEmitter
{
    private static readonly string[] Taken = ["All", "Catalogue", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>What the class of a service's codes is called after the service.</summary>
    public const string ClassEnding = "Errors";

    private const string CatalogueClass = "ErrorCatalogue";

    /// <summary>The class that holds the codes.</summary>
    public static string ClassName(ServiceSchema service) => $"{CSharpNames.ServiceNamespace(service.Service)}{ClassEnding}";

    /// <summary>The property for a code.</summary>
    public static string Name(ErrorSchema error)
    {
        var name = CSharpNames.Property(error.Code);
        return Taken.Contains(name) ? $"{name}Code" : name;
    }

    /// <summary>The expression of what is known of each code.</summary>
    public static string Catalogue(ServiceSchema service, bool isReferenced) => $"{(isReferenced ? CatalogueClass : ClassName(service))}.Catalogue";

    /// <summary>Prints the class.</summary>
    public static void Emit(CodeWriter code, ServiceSchema service, bool isPublic)
    {
        code.Blank();
        code.Lines("/// <summary>The error codes the service is known to answer. Others may come.</summary>");
        code.Lines(FileHead.GeneratedCode);
        code.Open($"{(isPublic ? "public" : "internal")} static class {ClassName(service)}");
        code.Lines("/// <summary>What is known of each code.</summary>");
        code.Lines("public static IReadOnlyList<RtcError> All => Service.Definition.Errors;");
        code.Blank();
        foreach (var error in service.Errors)
        {
            DocComment.Summary(code, error.Summary);
            DocComment.Remarks(code, error.Remedy is { } remedy ? Remedy(remedy) : []);
            code.Lines($"public static RtcErrorCode {Name(error)} => new({CSharp.Text(error.Code)});");
            code.Blank();
        }

        EmitCatalogue(code, service, Name);
        code.Close();
    }

    /// <summary>Prints a class that only knows of the codes: those who name them do so by the class of a reference.</summary>
    public static void EmitReferenced(CodeWriter code, ServiceSchema service)
    {
        code.Blank();
        code.Lines($"/// <summary>What is known of each error code. The codes have their names in <see cref=\"{ClassName(service)}\" />.</summary>");
        code.Lines(FileHead.GeneratedCode);
        code.Open($"internal static class {CatalogueClass}");
        EmitCatalogue(code, service, error => $"new RtcErrorCode({CSharp.Text(error.Code)})");
        code.Close();
    }

    private static void EmitCatalogue(CodeWriter code, ServiceSchema service, Func<ErrorSchema, string> codeOf)
    {
        code.Lines("internal static RtcError[] Catalogue() =>");
        code.Lines("[");
        foreach (var error in service.Errors)
        {
            var remedy = error.Remedy is { } text ? $", {New(text)}" : string.Empty;
            code.Lines($"    new({codeOf(error)}, RtcRetryClass.{error.Retry}, {New(error.Summary)}{remedy}),");
        }

        code.Lines("];");
    }

    private static string[] Remedy(LocalizedText remedy) => remedy.Chinese is { } chinese
        ? [CSharp.Xml(remedy.English), $"<para>{CSharp.Xml(chinese)}</para>"]
        : [CSharp.Xml(remedy.English)];

    private static string New(LocalizedText text) =>
        text.Chinese is { } chinese ? $"new({CSharp.Text(text.English)}, {CSharp.Text(chinese)})" : $"new({CSharp.Text(text.English)})";
}
