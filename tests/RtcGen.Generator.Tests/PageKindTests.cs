namespace RtcGen.Generator.Tests;

/// <summary>Whatever types the members have that a list is handed out by, the methods compile.</summary>
public sealed class PageKindTests
{
    private static readonly string[] Positions =
    [
        "type: string", "type: string, default: \"3\"", "type: int32", "type: int64, default: 2", "type: int32, required: true", "type: int64, nullClears: true", "type: int32, nullClears: true",
        "type: string, nullClears: true", "type: int32, values: { 1: One }", "type: int64, values: { 1: One }, default: 1", "type: int32, values: { 1: One }, required: true",
    ];

    private static readonly string[] Totals = ["type: int32", "type: int64", "type: double", "type: int32, values: { 1: One }"];

    private static readonly string[] Marks = ["type: string", "type: int32", "type: int64", "type: double", "type: string, values: { a: One }", "type: int64, values: { 1: One }"];

    [Theory]
    [InlineData("number")]
    [InlineData("offset")]
    [InlineData("cursor")]
    public void They_compile(string style)
    {
        var files = new List<SchemaText>();
        for (var i = 0; i < Positions.Length * Marks.Length; i++)
        {
            var (at, size, mark, total) = (Positions[i % Positions.Length], Positions[(i + (i / Positions.Length)) % Positions.Length], Marks[i % Marks.Length], Totals[i % Totals.Length]);
            files.Add(new SchemaText($"/project/{i}.rtc.yaml", $$"""
                action: List{{i}}
                version: "2020-12-01"
                service: rtc
                method: POST
                summary: Lists.
                pages: { style: {{style}}, at: At, size: Size, items: Data.Items, total: Data.Total, more: More, next: Data.Next }
                body:
                  At: { {{at}} }
                  Size: { {{size}} }
                result:
                  fields:
                    Data: { fields: { Items: { type: array, items: { type: string } }, Total: { {{total}} }, Next: { {{mark}} } } }
                    More: { type: boolean }
                """));
        }

        var compiled = Compiled.From(files);

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
    }

    [Theory]
    [InlineData("0); evil(); //")]
    [InlineData("abc")]
    [InlineData("1e3")]
    public void A_default_that_is_no_number_is_never_printed_as_one(string standard)
    {
        var text = Schemas.Action("DoA", $"  At: {{ type: string, default: \"{standard}\" }}").Replace(
            "result: { type: string, success: ok }", "pages: { style: number, at: At, items: L }\nresult: { fields: { L: { type: array, items: { type: string } } } }", StringComparison.Ordinal);

        Assert.Equal(["DoA.rtc.yaml(8,29) RTCGEN009"], Compiled.From(new SchemaText("/project/DoA.rtc.yaml", text)).Faults);
    }
}
