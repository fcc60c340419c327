using System.Globalization;

namespace RtcGen.Generator.Tests;

/// <summary>Conditions, rules and ranges look into shared types that other files describe.</summary>
public sealed class SharedPathTests
{
    private const string Types = """
        service: rtc
        types:
          Layout:
            fields:
              Mode: { type: int32, values: { 0: Auto, 2: Custom }, default: 0 }
              Kind: { type: string, values: { a: A, b: B } }
              Flags: { type: array, items: { type: int32, values: { 1: One } } }
              Names: { type: array, items: { type: string } }
              Custom: { fields: { Width: { type: int32, default: 640 }, Regions: { type: array, items: { type: Slot } } } }
              Inner: { type: Slot }
              Action: { type: string }
          Slot:
            fields:
              Index: { type: int32, required: true }
              Kind: { type: int32, values: { 0: Big, 1: Small }, default: 0 }
        """;

    [Theory]
    [InlineData("effect: when Layout.Mode == 2", "((int?)Layout?.Mode ?? 0) != 2")]
    [InlineData("effect: when Layout.Mode != 2", "((int?)Layout?.Mode ?? 0) == 2")]
    [InlineData("effect: \"when Layout.Mode in [0, 2]\"", "((int?)Layout?.Mode ?? 0) is not (0 or 2)")]
    [InlineData("effect: when Layout.Mode is set", "(int?)Layout?.Mode is null")]
    [InlineData("effect: when Layout.Kind == b", "RtcRelations.OrDefault(Layout?.Kind) != \"b\"")]
    [InlineData("effect: when Layout.Names contains x", "RtcRelations.Contains(Layout?.Names, \"x\")")]
    [InlineData("effect: when Layout.Inner.Kind == 1", "((int?)Layout?.Inner?.Kind ?? 0) != 1")]
    [InlineData("effect: when Layout.Inner.Index == 1", "Layout?.Inner?.Index != 1")]
    [InlineData("effect: when Layout.Action is absent", "Layout?.ActionValue is { Length: > 0 }")]
    [InlineData("range: \"[0, Layout.Custom.Width]\"", "!(It > Layout?.Custom?.Width)")]
    public void A_condition_or_a_range_sees_names_defaults_and_values(string statement, string expected)
    {
        var compiled = Compiled.From(Shared(Types), Action($"  It: {{ type: int32, {statement} }}"));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        Assert.Contains(expected, Code(compiled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oneToOne: [List.Index, Layout.Custom.Regions.Index]", "RtcRelations.AreOneToOne(List, static item => item.Index, Layout?.Custom?.Regions, static item => item.Index)")]
    [InlineData("{ disjoint: [List, Layout.Custom.Regions], by: [Index, Kind] }", "static item => (item.Index, (int?)item.Kind ?? 0)")]
    [InlineData("count: { of: Layout.Custom.Regions, range: \"[1, 3]\" }", "(Layout?.Custom?.Regions?.Count ?? 0) is >= 1 and <= 3")]
    [InlineData("ignored: [Layout.Custom.Width]", "\"Layout.Custom.Width\", Layout?.Custom?.Width is not null)")]
    [InlineData("{ ignored: [Layout.Names, It], when: Layout.Mode == 2 }", "\"Layout.Names\", Layout?.Names is { Count: > 0 } && ((int?)Layout?.Mode ?? 0) == 2)")]
    public void A_rule_sees_them_too(string rule, string expected)
    {
        var compiled = Compiled.From(Shared(Types), Action("  It: { type: int32 }", $"rules:\n  - {rule}\n"));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        Assert.Contains(expected, Code(compiled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("effect: when Layout.Mood == 2", "'Layout.Mood' leads nowhere, as 'Layout' has no member 'Mood'.")]
    [InlineData("effect: when Layout.Custom.Height == 2", "'Layout.Custom.Height' leads nowhere, as 'Custom' has no member 'Height'.")]
    [InlineData("effect: when Layout.Inner.Size == 2", "'Layout.Inner.Size' leads nowhere, as 'Slot' has no member 'Size'.")]
    [InlineData("effect: when Layout.Mode == 3", "'Layout.Mode' is compared with '3', but its 'values' are 0, 2.")]
    [InlineData("effect: when Layout.Mode == x", "'Layout.Mode' is compared with 'x', but must be a 32-bit integer.")]
    [InlineData("effect: when Layout.Custom == 1", "'Layout.Custom' has no single value to compare; ask whether it 'is set'.")]
    [InlineData("effect: when Layout.Mode contains 2", "'Layout.Mode' is not a list of single values, as 'contains' needs.")]
    [InlineData("effect: when Layout.Flags contains 1", "'Layout.Flags' is a list of numbers with names, in which nothing can be looked for from outside of its shared type.")]
    [InlineData("range: \"[0, Layout.Kind]\"", "'Layout.Kind' is the end of a range, and so must be a number.")]
    public void What_leads_nowhere_or_cannot_be_compared_is_a_fault_at_its_place(string statement, string message)
    {
        var compiled = Compiled.From(Shared(Types), Action($"  It: {{ type: int32, {statement} }}"));

        var fault = Assert.Single(compiled.Result.Diagnostics);
        Assert.Equal(message, fault.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(("A.rtc.yaml", 8), (Path.GetFileName(fault.Location.GetLineSpan().Path), fault.Location.GetLineSpan().StartLinePosition.Line));
        compiled.AssertSound();
    }

    [Theory]
    [InlineData("oneToOne: [List.Index, Layout.Names]", "must be a single value in the items of a list")]
    [InlineData("count: { of: Layout.Mode, range: \"[1, 3]\" }", "must be a list")]
    [InlineData("equal: [Layout.Mode, Text]", "must be a string")]
    public void A_rule_about_members_of_a_wrong_type_is_a_fault(string rule, string expected)
    {
        var compiled = Compiled.From(Shared(Types), Action("  Text: { type: string }", $"rules:\n  - {rule}\n"));

        Assert.Contains(expected, Assert.Single(compiled.Result.Diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        compiled.AssertSound();
    }

    [Fact]
    public void A_member_of_an_object_in_them_may_name_its_property()
    {
        var types = Types.Replace("Width: { type: int32, default: 640 }", "Width: { type: int32, default: 640, property: Breadth }", StringComparison.Ordinal);
        var compiled = Compiled.From(Shared(types), Action("  It: { type: int32, effect: when Layout.Custom.Width == 2 }"));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        Assert.Contains("(Layout?.Custom?.Breadth ?? 640) != 2", Code(compiled), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_members_that_nobody_looks_at_emits_the_types_file_alone()
    {
        var shared = Shared(Types);
        var driver = new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), shared, Action("  It: { type: int32, effect: when Layout.Mode == 2 }")]);
        driver.Run();
        var text = Types.Replace("Kind: { type: string, values: { a: A, b: B } }", "Sort: { type: string, default: x }", StringComparison.Ordinal);
        var edited = Shared(text);
        driver.Replace(shared, edited);
        Assert.Equal(1, Steps.Modified(driver.Run()));

        var again = Shared(text.Replace("2: Custom }, default: 0", "2: Custom }, default: 2", StringComparison.Ordinal));
        driver.Replace(edited, again);
        Assert.Equal(2, Steps.Modified(driver.Run()));
    }

    private static string Code(Compiled compiled) => compiled.Result.GeneratedSources.Single(source => source.HintName.StartsWith("DoA", StringComparison.Ordinal)).SourceText.ToString();

    private static SchemaText Shared(string text) => new("/project/T.rtc.yaml", text);

    private static SchemaText Action(string body, string rules = "") => new(
        "/project/A.rtc.yaml",
        Schemas.Action("DoA", $"  List: {{ type: array, items: {{ type: Slot }} }}\n  Layout: {{ type: Layout }}\n{body}").Replace("result:", rules + "result:", StringComparison.Ordinal));
}
