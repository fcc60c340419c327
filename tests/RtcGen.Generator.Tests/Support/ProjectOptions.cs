using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Generator.Tests;

/// <summary>The build properties that are asked for.</summary>
internal sealed class ProjectOptions(string projectFolder, string? designTimeBuild = null, string? packagedSchemas = null, bool isServicePublic = false, string assemblyName = "Consumer", string? clientServices = null, string? language = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(projectFolder, designTimeBuild, packagedSchemas, isServicePublic, assemblyName, clientServices, language);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Values(string projectFolder, string? designTimeBuild, string? packagedSchemas, bool isServicePublic, string assemblyName, string? clientServices, string? language) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_property.projectdir" => projectFolder,
                "build_property.assemblyname" => assemblyName,
                "build_property.designtimebuild" => designTimeBuild,
                "build_property.rtcgenpackagedschemas" => packagedSchemas,
                "build_property.rtcgenclientservices" => clientServices,
                "build_property.rtcgendocumentationlanguage" => language,
                "build_property.rtcgenpublicservice" => isServicePublic ? "true" : null,
                _ => null,
            };
            return value is not null;
        }
    }
}
