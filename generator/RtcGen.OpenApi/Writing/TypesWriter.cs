using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>Shared types: each is a component, and a list says which of them belong together.</summary>
internal static class TypesWriter
{
    public static void WriteComponents(JsonObject schemas, TypesSchema file, MemberWriter writer)
    {
        foreach (var (type, isResult) in All(file))
        {
            schemas[TypeIndex.ComponentOf(TypeLocation.From(file), isResult, type.Name)] = writer.Write(type.Shape, new(TypeLocation.From(file), isResult));
        }
    }

    /// <summary>What OpenAPI has no place for.</summary>
    public static JsonObject Facts(TypesSchema file)
    {
        var facts = new JsonObject { ["service"] = file.Service };
        facts.Put("version", file.Version);
        facts.Put("supersededBy", file.SupersededBy);
        facts.Put("namespace", file.Namespace);
        facts.Put("summary", LocalizedTexts.Both(file.Summary));
        facts.Put("types", Components(file, isResult: false));
        facts.Put("results", Components(file, isResult: true));
        return facts;
    }

    private static IEnumerable<(TypeSchema Type, bool IsResult)> All(TypesSchema file) =>
        file.Types.Select(type => (type, false)).Concat(file.Results.Select(type => (type, true)));

    private static JsonArray? Components(TypesSchema file, bool isResult) => Values.ListOrNothing(All(file)
        .Where(each => each.IsResult == isResult)
        .Select(each => TypeIndex.ComponentOf(TypeLocation.From(file), isResult, each.Type.Name)));
}
