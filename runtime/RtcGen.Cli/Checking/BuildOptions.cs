using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Cli.Checking;

/// <summary>The properties that a build hands to the generator.</summary>
internal sealed class BuildOptions(string? folder, string packagedSchemas) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(new(StringComparer.OrdinalIgnoreCase)
    {
        ["build_property.designtimebuild"] = string.Empty,
        ["build_property.rtcgenpackagedschemas"] = packagedSchemas,
        ["build_property.projectdir"] = folder is null ? string.Empty : folder + Path.DirectorySeparatorChar,
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value) && value.Length > 0;
    }
}
