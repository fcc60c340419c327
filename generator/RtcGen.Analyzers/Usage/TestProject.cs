using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Analyzers;

/// <summary>Tells test projects: by the property <c>IsTestProject</c>, or by the test framework that they reference.</summary>
internal static class TestProject
{
    private static readonly HashSet<string> Frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.assert", "xunit.v3.core", "xunit.v3.assert", "nunit.framework", "TUnit.Core",
        "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework",
    };

    /// <summary>Whether a compilation is a test project.</summary>
    public static bool IsOne(Compilation compilation, AnalyzerConfigOptions options) =>
        (options.TryGetValue("build_property.IsTestProject", out var stated) && bool.TryParse(stated, out var isTest) && isTest)
        || compilation.ReferencedAssemblyNames.Any(name => Frameworks.Contains(name.Name));
}
