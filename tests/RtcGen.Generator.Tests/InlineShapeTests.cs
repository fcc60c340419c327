namespace RtcGen.Generator.Tests;

/// <summary>Objects of one file that are equal in everything have one class.</summary>
public sealed class InlineShapeTests
{
    private const string Equal = """
          Left:
            type: object
            summary: A corner.
            fields:
              X: { type: int32, range: "[0, 9]" }
              Y: { type: int32, range: "[0, 9]", effect: when X is set }
        """;

    [Fact]
    public void Equal_objects_share_the_class_of_the_first()
    {
        var compiled = Compile($"{Equal}\n{Second(Equal)}\n  Corners:\n    type: array\n    items:\n{Indent(Equal[(Equal.IndexOf('\n', StringComparison.Ordinal) + 1)..])}");

        Assert.Equal(["DoItExtensions", "DoItLeft", "DoItRequest"], Types(compiled));
        Assert.Contains("public DoItLeft? Right { get; init; }", Code(compiled), StringComparison.Ordinal);
        Assert.Contains("public IReadOnlyList<DoItLeft>? Corners { get; init; }", Code(compiled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A corner.", "Another corner.")]
    [InlineData("X: { type: int32, range: \"[0, 9]\" }", "X: { type: int32, range: \"[0, 8]\" }")]
    [InlineData("X: { type: int32, range: \"[0, 9]\" }", "X: { type: int64, range: \"[0, 9]\" }")]
    [InlineData("X: { type: int32, range: \"[0, 9]\" }", "X: { type: int32, range: \"[0, 9]\", summary: The distance. }")]
    [InlineData("X: { type: int32, range: \"[0, 9]\" }", "X: { type: int32, range: \"[0, 9]\", required: true }")]
    [InlineData("effect: when X is set", "effect: when X is absent")]
    [InlineData("effect: when X is set", "effect: none")]
    [InlineData("type: object", "type: object\n    csharp: Corner")]
    [InlineData("    fields:", "    rules:\n      - atMostOne: [X, Y]\n    fields:")]
    public void An_object_that_differs_in_anything_has_its_own(string equal, string different)
    {
        Assert.Contains(equal, Equal, StringComparison.Ordinal);
        var compiled = Compile($"{Equal}\n{Second(Equal.Replace(equal, different, StringComparison.Ordinal))}");

        Assert.Equal(4, Types(compiled).Count());
    }

    [Fact]
    public void An_object_whose_rules_look_at_what_holds_it_has_its_own()
    {
        var looking = Equal.Replace("when X is set", "when Mode == 1", StringComparison.Ordinal);
        var compiled = Compile($"  Mode: {{ type: int32 }}\n{looking}\n{Second(looking)}");

        Assert.Equal(["DoItExtensions", "DoItLeft", "DoItRequest", "DoItRight"], Types(compiled));
    }

    [Fact]
    public void Objects_of_requests_and_results_stay_apart()
    {
        var compiled = Compile(Equal, $"result:\n  type: object\n  fields:\n{Indent(Second(Equal).Replace(", effect: when X is set", string.Empty, StringComparison.Ordinal).Replace(", range: \"[0, 9]\"", string.Empty, StringComparison.Ordinal))}");

        Assert.Contains("DoItLeft", Types(compiled));
        Assert.Contains("DoItRight", Types(compiled));
    }

    private static string Second(string first) => first.Replace("Left:", "Right:", StringComparison.Ordinal);

    private static string Indent(string text) => string.Join('\n', text.Split('\n').Select(line => $"  {line}"));

    private static Compiled Compile(string body, string result = "result: { type: string }")
    {
        var compiled = Compiled.From(new SchemaText("/project/DoIt.rtc.yaml", $"action: DoIt\nversion: \"2023-11-01\"\nservice: rtc\nmethod: POST\nsummary: Does it.\nbody:\n{body}\n{result}\n"));
        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        return compiled;
    }

    private static string Code(Compiled compiled) => compiled.Result.GeneratedSources.Single(source => source.HintName.StartsWith("DoIt", StringComparison.Ordinal)).SourceText.ToString();

    private static IEnumerable<string> Types(Compiled compiled) =>
        Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(Code(compiled)).GetRoot().DescendantNodes()
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>()
            .Select(type => type.Identifier.Text)
            .Order(StringComparer.Ordinal);
}
