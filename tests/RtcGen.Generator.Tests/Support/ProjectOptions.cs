using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Generator.Tests;

/// <summary>The build properties that are asked for.</summary>
internal sealed class ProjectOptions(string projectFolder, string? designTimeBuild = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(projectFolder, designTimeBuild);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Values(string projectFolder, string? designTimeBuild) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_property.projectdir" => projectFolder,
                "build_property.designtimebuild" => designTimeBuild,
                _ => null,
            };
            return value is not null;
        }
    }
}
