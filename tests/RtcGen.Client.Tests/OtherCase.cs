using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>Names and values in another case, where that says the same.</summary>
internal static class OtherCase
{
    /// <summary>A text with some of its letters in another case.</summary>
    public static string Of(string text, Random random) =>
        string.Concat(text.Select(letter => !char.IsAsciiLetter(letter) || random.Next(2) == 0 ? letter : (char)(letter ^ 0x20)));

    /// <summary>Whether a name means one member in whatever case.</summary>
    public static bool MeansOne(string name, IEnumerable<FieldSchema> members) =>
        members.SelectMany(member => member.Aliases.Append(member.Name)).Count(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) == 1;

    /// <summary>A request with its names in another case at every level.</summary>
    public static string Of(string json, ActionSchema action, int seed)
    {
        var random = new Random(seed);
        var whole = new FieldSchema { Name = action.Action, Type = FieldType.Object, Fields = new([.. action.Query, .. action.Body]) };
        return Of(JsonNode.Parse(json)!, whole).ToJsonString();

        JsonNode Of(JsonNode node, FieldSchema unresolved)
        {
            var field = Catalogue.Resolve(unresolved, action, inResult: false);
            return node switch
            {
                JsonObject given when field.Type == FieldType.Object => new JsonObject(given.Select(member => Member(member, field))),
                JsonArray list when field.Items is { } item => new JsonArray([.. list.Select(one => one is null ? null : Of(one, item))]),
                _ => node.DeepClone(),
            };
        }

        KeyValuePair<string, JsonNode?> Member(KeyValuePair<string, JsonNode?> member, FieldSchema holder)
        {
            var field = holder.Fields.Single(known => known.Name == member.Key);
            return new(MeansOne(member.Key, holder.Fields) ? OtherCase.Of(member.Key, random) : member.Key, member.Value is { } value ? Of(value, field) : null);
        }
    }
}
