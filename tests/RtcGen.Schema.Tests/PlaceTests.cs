namespace RtcGen.Schema.Tests;

public sealed class PlaceTests
{
    [Fact]
    public void The_model_knows_where_references_stand()
    {
        var action = Reading.Action(
            "action: DoIt\nversion: 2020-12-01\nservice: rtc\nmethod: POST\nsummary: x\nregions: [a, bc]\nbody:\n  A: { type: Stream }\n  B: { type: array, items: { type: string, format: id } }\nresult: { type: Other }\n");

        Assert.Equal(Span(3, 10, 13), action.ServiceSpan);
        Assert.Equal([Span(6, 11, 12), Span(6, 14, 16)], action.RegionSpans);
        Assert.Equal(Span(8, 14, 20), action.Body[0].TypeSpan);
        Assert.Equal(default, action.Body[1].TypeSpan);
        Assert.Equal(Span(9, 52, 54), action.Body[1].Items!.FormatSpan);
        Assert.Equal(Span(10, 17, 22), action.Result.Shape.TypeSpan);
        Assert.Equal(Span(1, 10, 13), Reading.Types(Documents.SharedTypes).ServiceSpan);
    }

    private static SchemaSpan Span(int line, int start, int end) => new(0, 0, line, start, line, end);
}
