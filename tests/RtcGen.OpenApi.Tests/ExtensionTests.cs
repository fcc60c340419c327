using System.Text.Json.Nodes;

namespace RtcGen.OpenApi.Tests;

/// <summary>Each extension says something that the document would not say without it.</summary>
public sealed class ExtensionTests
{
    [Fact]
    public void NoExtensionIsIdle()
    {
        var documents = new[] { SchemaFolder.Services, SchemaFolder.Catalogue }.Select(files => OpenApiWriter.Write(SchemaSet.From(files))).ToList();
        var names = documents.ConvertAll(NamesOf);

        Assert.True(names.SelectMany(each => each).Distinct().Count() >= 40, string.Join(' ', names.SelectMany(each => each)));
        for (var i = 0; i < documents.Count; i++)
        {
            var whole = TryRead(documents[i])!;
            Assert.All(names[i].Except(names.Take(i).SelectMany(each => each)), name => Assert.True(Matters(documents[i], whole, name), name));
        }
    }

    private static List<string> NamesOf(JsonObject document) =>
    [
        .. Objects(document).SelectMany(each => each).Select(entry => entry.Key).Where(name => name.StartsWith("x-", StringComparison.Ordinal)).Distinct(),
    ];

    private static bool Matters(JsonObject document, IReadOnlyList<OpenApiSchemaFile> whole, string name)
    {
        var poorer = document.DeepClone().AsObject();
        foreach (var each in Objects(poorer).ToList())
        {
            each.Remove(name);
        }

        return !whole.SequenceEqual(TryRead(poorer) ?? []);
    }

    private static IReadOnlyList<OpenApiSchemaFile>? TryRead(JsonObject document)
    {
        try
        {
            return OpenApiReader.Read(document);
        }
        catch (OpenApiException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject mapping => mapping.SelectMany(entry => Objects(entry.Value)).Prepend(mapping),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
