namespace RtcGen.Documents.Tests;

/// <summary>What a document shows as code is code.</summary>
public sealed class CodeTests
{
    [Theory]
    [MemberData(nameof(Repository.AllDocuments), MemberType = typeof(Repository))]
    public void CSharp_compiles_without_a_warning(string path)
    {
        var page = Page.Read(path);
        var snippets = new Snippets(page);
        Found.Nothing(page.Blocks.Where(block => block is { Language: "csharp", NotCompiled: null }).SelectMany(snippets.Check));
    }

    [Theory]
    [MemberData(nameof(Repository.AllDocuments), MemberType = typeof(Repository))]
    public void Schema_files_have_no_diagnostic(string path) =>
        Found.Nothing(Page.Read(path).Blocks.Where(SchemaBlocks.IsSchema).SelectMany(block => SchemaFaults(path, block)));

    [Theory]
    [MemberData(nameof(Repository.AllDocuments), MemberType = typeof(Repository))]
    public void Parts_of_projects_configurations_and_schemas_can_be_read(string path) =>
        Found.Nothing(Page.Read(path).Blocks.Select(block => Structure.Fault(path, block)).OfType<string>());

    [Theory]
    [MemberData(nameof(Repository.AllDocuments), MemberType = typeof(Repository))]
    public void A_block_says_what_it_is(string path) =>
        Found.Nothing(Page.Read(path).Blocks.Where(block => !Structure.Languages.Contains(block.Language)).Select(block => $"{path}:{block.Line}: '{block.Language}' is no language that the tests know."));

    [Theory]
    [InlineData("await client.UpdateSnapshotAsync(request, cancellationToken);")]
    [InlineData("using RtcGen;\nusing RtcGen.Rtc;\n\nawait using var mine = new RtcClient(new() { Credentials = RtcCredentials.FromEnvironment() });\nawait mine.ListAppsAsync(new());")]
    [InlineData("[Fact]\npublic void It_is()\n{\n}")]
    [InlineData("catch (RtcServiceException e) when (e.Code == RtcErrors.InvalidTimestamp)\n{\n}")]
    [InlineData("new RtcCredentialChain(new RtcEnvironmentCredentials())")]
    public void Each_kind_of_snippet_has_its_frame(string code) => Found.Nothing(Check(code));

    [Theory]
    [InlineData("var a = 1;\nawait client.NoSuchAsync();", "x.md:4: CS1061: ")]
    [InlineData("var a = 1;\nstring b = null;", "x.md:4: CS8600: ")]
    [InlineData("using RtcGen;\n\nawait client.ListAppsAsync(new());", "x.md:5: CS1061: ")]
    [InlineData("catch (NoSuchException)\n{\n}", "x.md:3: CS0246: ")]
    public void A_fault_is_named_with_its_line(string code, string said) => Assert.StartsWith(said, Assert.Single(Check(code)), StringComparison.Ordinal);

    [Theory]
    [InlineData("xml", "<ItemGroup>\n</PropertyGroup>", "x.md:3: ")]
    [InlineData("json", "{\n  \"a\": }", "x.md:3: ")]
    [InlineData("yaml", "a: 1\nb: [1", "x.md:")]
    public void What_is_not_well_formed_is_named_with_its_line(string language, string text, string said) =>
        Assert.StartsWith(said, Structure.Fault("x.md", new(2, language, text, null)), StringComparison.Ordinal);

    [Fact]
    public void A_schema_file_with_a_misspelt_key_is_named_with_its_line() => Assert.StartsWith(
        "x.md:4: RTCGEN002: Unknown key 'sumary'",
        SchemaFaults("x.md", new(2, "yaml", "action: DismissRoom\nversion: \"2020-12-01\"\nsumary: Ends a room.", null)).First(fault => fault.Contains("RTCGEN002", StringComparison.Ordinal)),
        StringComparison.Ordinal);

    private static IReadOnlyList<string> Check(string code)
    {
        var page = Page.Parse("x.md", $"\n```csharp\n{code}\n```\n");
        return new Snippets(page).Check(page.Blocks[0]);
    }

    private static IEnumerable<string> SchemaFaults(string path, CodeBlock block) =>
        Schema.SchemaReader.Read(block.Text).Diagnostics.Select(fault => FormattableString.Invariant($"{path}:{block.Line + fault.Span.StartLine - 1}: {fault.Id}: {fault.Message}"));
}
