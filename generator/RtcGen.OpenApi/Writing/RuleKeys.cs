using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>Rules about several members, as the schema language writes them.</summary>
internal static class RuleKeys
{
    public static JsonArray? Of(EquatableArray<RuleSchema> rules) => rules.Count == 0 ? null : [.. rules.Select(Of)];

    private static JsonObject Of(RuleSchema rule)
    {
        var keys = new JsonObject { [Enumerations.Word(rule.Kind)] = Subject(rule) };
        keys.Put("by", Values.ListOrNothing(rule.By));
        keys.Put("when", rule.When?.Text);
        keys.Put("warning", rule.Warning ? JsonValue.Create(true) : null);
        keys.Put("whenInvalid", Enumerations.WordUnless(rule.WhenInvalid, WhenInvalid.Unstated));
        keys.Put("summary", rule.Kind == RuleKind.Server ? null : LocalizedTexts.Both(rule.Summary));
        return keys;
    }

    private static JsonNode? Subject(RuleSchema rule) => rule.Kind switch
    {
        RuleKind.Server => LocalizedTexts.Both(rule.Summary),
        RuleKind.Requires => rule.Requires?.Text,
        RuleKind.Count => new JsonObject { ["of"] = rule.Paths[0].Text, ["range"] = Ranges.Text(rule.Range!) },
        _ => Values.List(rule.Paths.Select(path => path.Text)),
    };
}
