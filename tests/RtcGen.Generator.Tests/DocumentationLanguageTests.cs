using System.Globalization;
using System.Text.RegularExpressions;

namespace RtcGen.Generator.Tests;

/// <summary>The project chooses the language of documentation comments.</summary>
public sealed partial class DocumentationLanguageTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("both")]
    public void By_default_the_summary_is_in_English_and_the_remarks_end_in_Chinese(string? language)
    {
        var code = Generate(language);

        Assert.Contains("""
                /// <summary>How long.</summary>
                /// <remarks>
                /// <para>Range: [1, 9] s.</para>
                /// <para>时长。</para>
                /// </remarks>
            """.ReplaceLineEndings("\n"), code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData(" EN ")]
    public void English_alone_has_no_Chinese(string language)
    {
        var code = Generate(language);

        Assert.DoesNotMatch(Chinese(), code);
        Assert.Contains("    /// <summary>How long.</summary>\n    /// <remarks>Range: [1, 9] s.</remarks>\n", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("ZH-HANS")]
    public void Chinese_alone_has_no_English_sentence(string language)
    {
        var code = Generate(language);

        Assert.Contains("    /// <summary>时长。</summary>\n    /// <remarks>取值范围：[1, 9] s。</remarks>\n", code, StringComparison.Ordinal);
        Assert.All(
            code.Split('\n').Where(line => line.TrimStart().StartsWith("/// <", StringComparison.Ordinal) && line.Contains("</", StringComparison.Ordinal)),
            line => Assert.Matches(Chinese(), line));
    }

    [Fact]
    public void Texts_that_the_schema_has_in_English_alone_stay()
    {
        var code = Generate("zh-Hans", Schema.Replace("summary: { en: How long., zh: 时长。 }", "summary: How long.", StringComparison.Ordinal));

        Assert.Contains("    /// <summary>How long.</summary>\n    /// <remarks>取值范围：[1, 9] s。</remarks>\n", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_value_is_an_error_that_names_the_property_and_the_code_is_generated_all_the_same()
    {
        var result = Driver("klingon").Run();

        var error = Assert.Single(result.Diagnostics);
        Assert.Equal("RTCGEN006", error.Id);
        Assert.Equal("The property RtcGenDocumentationLanguage of the project is 'klingon', which is none of: en, zh-Hans, both.", error.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(Generate("both"), Code(result));
    }

    private const string Schema = """
        action: DoIt
        version: "2023-11-01"
        service: rtc
        method: POST
        summary: { en: Does it., zh: 执行操作。 }
        body:
          Seconds: { type: int32, range: "[1, 9]", unit: s, summary: { en: How long., zh: 时长。 } }
        result: { type: string }
        """;

    private static string Generate(string? language, string schema = Schema)
    {
        var result = Driver(language, schema).Run();
        Assert.Empty(result.Diagnostics);
        return Code(result);
    }

    private static string Code(Microsoft.CodeAnalysis.GeneratorRunResult result) =>
        result.GeneratedSources.Single(source => source.HintName.StartsWith("DoIt", StringComparison.Ordinal)).SourceText.ToString();

    private static Driver Driver(string? language, string schema = Schema) => new(
        [new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText("/project/DoIt.rtc.yaml", schema)],
        new ProjectOptions("/project/", language: language));

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();
}
