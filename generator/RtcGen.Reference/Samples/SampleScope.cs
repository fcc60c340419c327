using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>An object of a sample and the objects around it: where references between members are followed.</summary>
/// <param name="Holder">The description of the object.</param>
/// <param name="Object">The object as far as it is filled.</param>
/// <param name="Outer">The object around it; null for the whole request.</param>
internal sealed record SampleScope(FieldSchema Holder, JsonObject Object, SampleScope? Outer)
{
    /// <summary>The member at the end of a path, and its value; null when it is absent.</summary>
    public (FieldSchema Field, JsonNode? Value) Follow(MemberPath path)
    {
        var scope = Climb(path.Outer);
        var (holder, parent) = (scope.Holder, (JsonObject?)scope.Object);
        for (var i = 0; ; i++)
        {
            var field = holder.Fields.First(member => member.Name == path.Names[i]);
            var value = parent?[field.Name];
            if (i == path.Names.Count - 1)
            {
                return (field, IsEmpty(value) ? null : value);
            }

            (holder, parent) = (field, value as JsonObject);
        }
    }

    /// <summary>The object that holds the end of a path, made where it is absent.</summary>
    public SampleScope Reach(MemberPath path)
    {
        var scope = Climb(path.Outer);
        foreach (var name in path.Names.Take(path.Names.Count - 1))
        {
            var field = scope.Holder.Fields.First(member => member.Name == name);
            if (scope.Object[name] is not JsonObject inner)
            {
                scope.Object[name] = inner = [];
            }

            scope = new(field, inner, scope);
        }

        return scope;
    }

    /// <summary>The value as the server sees it, as text: that sent, or else the default; null when there is neither.</summary>
    public string? Effective(MemberPath path)
    {
        var (field, value) = Follow(path);
        return value is null ? field.Default : SampleJson.GetText(value);
    }

    /// <summary>The items of a list; none when it is absent.</summary>
    public IReadOnlyList<JsonNode> Items(MemberPath path) => Follow(path).Value is JsonArray list ? [.. list.OfType<JsonNode>()] : [];

    private SampleScope Climb(int levels) => levels == 0 ? this : Outer!.Climb(levels - 1);

    private static bool IsEmpty(JsonNode? value) => value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 };
}
