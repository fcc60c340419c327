using Microsoft.CodeAnalysis.Diagnostics;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>What the project file says.</summary>
/// <param name="Folder">The project's folder; null when unknown.</param>
/// <param name="IsServicePublic">Whether other projects may call the service's actions by name.</param>
internal sealed record ProjectSettings(string? Folder, bool IsServicePublic)
{
    /// <summary>The folder of the schemas that come with the package; null when there is none.</summary>
    public string? PackagedSchemas { get; init; }

    /// <summary>The services of which a referenced client has the current actions: what the project adds goes to the namespaces of versions.</summary>
    public EquatableArray<string> ClientServices { get; init; }

    /// <summary>The name of the project's assembly; null when unknown.</summary>
    public string? AssemblyName { get; init; }

    /// <summary>What the project says the language of documentation comments is; null when it does not say.</summary>
    public string? LanguageName { get; init; }

    /// <summary>The language of documentation comments; both when the project does not say, or names none.</summary>
    public DocumentationLanguage Language => GetLanguage(LanguageName) ?? DocumentationLanguage.Both;

    /// <summary>Reads them.</summary>
    public static ProjectSettings Read(AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) => new(
        options.GlobalOptions.TryGetValue("build_property.projectdir", out var folder) ? folder : null,
        options.GlobalOptions.TryGetValue("build_property.rtcgenpublicservice", out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase))
    {
        LanguageName = options.GlobalOptions.TryGetValue("build_property.rtcgendocumentationlanguage", out var written) && written.Trim() is { Length: > 0 } language ? language : null,
        AssemblyName = options.GlobalOptions.TryGetValue("build_property.assemblyname", out var name) && name.Length > 0 ? name : null,
        ClientServices = options.GlobalOptions.TryGetValue("build_property.rtcgenclientservices", out var services)
            ? new(services.Split(',').Select(service => service.Trim()).Where(service => service.Length > 0))
            : default,
        PackagedSchemas = options.GlobalOptions.TryGetValue("build_property.rtcgenpackagedschemas", out var packaged) && packaged.Length > 0 ? packaged : null,
    };

    /// <summary>What is wrong with the settings.</summary>
    public IEnumerable<SchemaDiagnostic> Diagnostics => LanguageName is { } unknown && GetLanguage(unknown) is null
        ? [new(DiagnosticRules.UnknownValue, $"The property RtcGenDocumentationLanguage of the project is '{unknown}', which is none of: en, zh-Hans, both.", default)]
        : [];

    private static DocumentationLanguage? GetLanguage(string? name) => name?.ToUpperInvariant() switch
    {
        "BOTH" => DocumentationLanguage.Both,
        "EN" => DocumentationLanguage.English,
        "ZH-HANS" => DocumentationLanguage.SimplifiedChinese,
        _ => null,
    };
}
