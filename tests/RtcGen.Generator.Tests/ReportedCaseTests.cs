using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>Schema files that once gave C# which did not compile, warned, or did what nobody had written. They lie in <c>Reported</c>.</summary>
public sealed class ReportedCaseTests
{
    [Theory]
    [InlineData("a1-summary-member-nel")]
    [InlineData("a2-init")]
    [InlineData("a3-meaning")]
    [InlineData("a3-pattern")]
    [InlineData("a3-remarks-zh")]
    [InlineData("c1-extensions")]
    [InlineData("c4c-silent")]
    [InlineData("c5-format-field")]
    [InlineData("c6-value-suffix")]
    [InlineData("c7-color")]
    [InlineData("c8-pages-taken")]
    [InlineData("c11-required-deprecated")]
    [InlineData("c12-types-deprecated")]
    [InlineData("c14b-members-int")]
    [InlineData("c19-error-all")]
    [InlineData("k6-also-neg")]
    [InlineData("k8-dbl")]
    [InlineData("renamed-members")]
    public void It_compiles_without_a_warning(string name)
    {
        var compiled = Compiled.From(Texts(name));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
    }

    [Theory]
    [InlineData("c2b-cross-request", "Get.rtc.yaml(7,3)")]
    [InlineData("c3-shared-vs-nested", "UpdateX.rtc.yaml(7,3)")]
    [InlineData("c10-constants-object", "DoA.rtc.yaml(7,35)", "DoA.rtc.yaml(7,46)", "DoA.rtc.yaml(7,58)", "DoA.rtc.yaml(7,71)", "DoA.rtc.yaml(7,91)", "DoA.rtc.yaml(7,104)", "DoA.rtc.yaml(7,124)")]
    [InlineData("c10b-constants-own-name", "DoA.rtc.yaml(7,35)")]
    [InlineData("c15-type-JsonElement-v", "T.rtc.yaml(4,3)")]
    [InlineData("c15-type-RtcClient-n", "T.rtc.yaml(3,3)")]
    [InlineData("c15-type-Service-n", "T.rtc.yaml(3,3)")]
    [InlineData("c16-action-Rtc", "Rtc.rtc.yaml(1,1)", "Rtc.rtc.yaml(1,1)")]
    [InlineData("c18-format-pattern", "service.rtc.yaml(7,3)")]
    [InlineData("n1-unused-sign", "Sign.rtc.yaml(1,1)")]
    public void A_name_that_cannot_be_is_reported_where_it_stands(string name, params string[] places)
    {
        var compiled = Compiled.From(Texts(name));

        Assert.Equal(places.Select(place => $"{place} {DiagnosticRules.NameClash}"), compiled.Faults);
        compiled.AssertSound();
    }

    [Fact]
    public void A_member_of_a_shared_type_has_the_rules_of_that_type_and_of_no_other_that_is_named_alike()
    {
        var compilation = Compiled.From(Texts("c4c-silent")).Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            """
            public static class Caller
            {
                public static string Run() => string.Join('\n', new RtcGen.Rtc.DoARequest { Config = new() { Width = 9999 } }.Validate().Errors);
            }
            """,
            new CSharpParseOptions(LanguageVersion.CSharp12)));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);

        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        Assert.Equal(
            "$.Config.Width = 9999 is outside [1, 600].",
            Assembly.Load(image.ToArray()).GetType("Caller")!.GetMethod("Run")!.Invoke(null, null));
    }

    private static IEnumerable<SchemaText> Texts(string name) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Reported", name), "*.rtc.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => new SchemaText($"/project/{Path.GetFileName(path)}", File.ReadAllText(path)));
}
