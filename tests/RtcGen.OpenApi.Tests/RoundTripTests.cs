using RtcGen.Schema;

namespace RtcGen.OpenApi.Tests;

/// <summary>A document reads back into the facts it was made of.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void TheCatalogueReadsBack(bool inChinese, bool inYaml)
    {
        var set = SchemaSet.From(SchemaFolder.Catalogue);

        Assert.True(set.Actions.Count >= 175);
        AssertSame(set, ReadBack(set, new() { InChinese = inChinese }, inYaml));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OtherServicesReadBack(bool inYaml)
    {
        var set = SchemaSet.From(SchemaFolder.Services);

        Assert.Contains(set.Actions, action => action.Encoding == BodyEncoding.Form);
        AssertSame(set, ReadBack(set, new(), inYaml));
    }

    private static SchemaSet ReadBack(SchemaSet set, OpenApiOptions options, bool inYaml)
    {
        var document = OpenApiWriter.Write(set, options);
        var text = inYaml ? DocumentText.ToYaml(document) : DocumentText.ToJson(document);
        return SchemaSet.From(OpenApiReader.Read(DocumentText.Parse(text)).Select(file => SchemaFolder.ReadText(file.Text)));
    }

    private static void AssertSame(SchemaSet expected, SchemaSet actual)
    {
        AssertSame(expected.Services, actual.Services);
        AssertSame(expected.Types, actual.Types);
        AssertSame(expected.Actions, actual.Actions);
    }

    private static void AssertSame<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual)
        where T : class
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(Facts.Of(expected[i]), Facts.Of(actual[i]));
        }
    }
}
