using System.Text.Json;
using System.Text.Json.Nodes;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>The comparison is not blind: whatever the facts say of a member, of an action or of its result, another statement in its place is a difference.</summary>
public sealed class SensitivityTests
{
    private const int PerKey = 8;

    /// <summary>What is not compared: remarks on sources, and sentences of which some are read and some are not.</summary>
    private static readonly string[] Apart =
    [
        "path", "note", "docConflict", "evidence", "source", "crossField", "patternSource", "patternNote", "requiredWhenSource", "effectiveSource", "childOnInvalid",

        // The conditions of the members that it chooses say it.
        "discriminator",
    ];

    private static readonly JsonArray All = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "facts", "rtc-actions.json")))!.AsArray();

    public static TheoryData<string> Keys() =>
        [.. All.SelectMany(action => Members(action!)).SelectMany(member => member.Select(pair => pair.Key)).Distinct().Except(Apart)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Another_statement_about_a_member_is_a_difference(string key)
    {
        var changed = 0;
        foreach (var action in Spread(All.Where(action => Members(action!).Any(member => member.ContainsKey(key)))))
        {
            var copy = action!.DeepClone().AsObject();
            foreach (var member in Members(copy).Where(member => member.ContainsKey(key) && member[key] is not null && IsPlain(member, key)).Take(1))
            {
                changed++;
                member[key] = Other(member[key]!);
                Assert.True(IsNoticed(action, copy), $"{copy["action"]} {copy["version"]} {member["path"]}: nobody notices that {key} is {member[key]?.ToJsonString()}.");
            }
        }

        Assert.NotEqual(0, changed);
    }

    [Theory]
    [InlineData("method")]
    [InlineData("qps")]
    [InlineData("rateScope")]
    [InlineData("rateGroup")]
    [InlineData("rateLimit")]
    [InlineData("qpsWhen")]
    [InlineData("hosts")]
    [InlineData("family")]
    [InlineData("deprecated")]
    [InlineData("window")]
    public void Without_a_statement_about_an_action_there_is_a_difference(string key)
    {
        var holders = Spread(All.Where(action => action![key] is { } value && value.ToString() is not ("account" or "per AppId in pages from 2024; per account in the newer rendering"))).ToList();

        Assert.NotEmpty(holders);
        Assert.All(holders, action =>
        {
            var copy = action!.DeepClone().AsObject();
            copy[key] = key == "method" ? "PUT" : null;
            if (copy[key] is null && key != "qps")
            {
                copy.Remove(key);
            }

            Assert.True(IsNoticed(action, copy), $"{copy["action"]} {copy["version"]}: nobody notices that {key} is missing.");
        });
    }

    [Fact]
    public void Without_its_sentence_a_rule_is_no_fact()
    {
        var sentences = All.SelectMany(action => Members(action!)).Select(member => member["crossField"]?.ToString() ?? string.Empty).Where(sentence => RuleReadings.Of(sentence).Count > 0).Distinct().ToList();

        Assert.NotEmpty(sentences);
        Assert.All(sentences, sentence =>
        {
            var action = Spread(All.Where(action => Members(action!).Any(member => member["crossField"]?.ToString() == sentence))).First()!;
            var copy = action.DeepClone().AsObject();
            foreach (var member in Members(copy).Where(member => member.ContainsKey("crossField")))
            {
                member.Remove("crossField");
            }

            Assert.True(IsNoticed(action, copy), $"{copy["action"]} {copy["version"]}: nobody notices a rule without: {sentence}");
        });
    }

    [Fact]
    public void Another_member_in_a_result_is_a_difference()
    {
        var holders = Spread(All.Where(action => action!["result"]?["shape"] is JsonObject { Count: > 0 })).ToList();

        Assert.All(holders, action =>
        {
            var (more, fewer) = (action!.DeepClone(), action.DeepClone());
            more["result"]!["shape"]!["Unheard"] = "string";
            var shape = fewer["result"]!["shape"]!.AsObject();
            shape.Remove(shape.First().Key);

            Assert.True(IsNoticed(action, more.AsObject()), $"{more["action"]} {more["version"]}: nobody misses a member.");
            Assert.True(IsNoticed(action, fewer.AsObject()), $"{more["action"]} {more["version"]}: nobody notices a member that is no fact.");
        });
    }

    private static IEnumerable<JsonObject> Members(JsonNode action) => action["params"]!.AsArray().Select(member => member!.AsObject());

    // Where no other statement goes before this one.
    private static bool IsPlain(JsonObject member, string key) =>
        !new MemberFacts(JsonSerializer.SerializeToElement(member)).IsUndocumented
        && !member.ContainsKey("docConflict")
        && !Settled.All.Any(known => known.Path == member["path"]!.ToString())
        && (key != "unit" || !member["type"]!.ToString().StartsWith("map<", StringComparison.Ordinal))
        && (key != "default" || member["required"]?.GetValue<bool>() != true)
        && (key != "required" || (!member.ContainsKey("requiredWhen") && !member.ContainsKey("effective")));

    private static IEnumerable<JsonNode?> Spread(IEnumerable<JsonNode?> actions)
    {
        var known = actions.Where(action => Catalogue.Find(action!["action"]!.ToString(), action["version"]!.ToString()) is not null && !Facts(action).IsUndocumented).ToList();
        return known.Where((_, number) => number % Math.Max(1, known.Count / PerKey) == 0);
    }

    private static JsonNode Other(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Array when value[0]!.GetValueKind() == JsonValueKind.Number => new JsonArray(4711),
        JsonValueKind.Array => new JsonArray("unheard"),
        JsonValueKind.Object => new JsonObject { ["4711"] = "unheard" },
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number => value.GetValue<decimal>() + 7,
        _ => value.ToString() switch { "body" => "query", "query" => "body", _ => "unheard" },
    };

    private static bool IsNoticed(JsonNode action, JsonObject changed) => !Differences(changed).SequenceEqual(Differences(action));

    private static IReadOnlyList<string> Differences(JsonNode action)
    {
        var (facts, findings) = (Facts(action), new Findings());
        FactsComparison.Compare(Catalogue.Find(facts.Action, facts.Version)!, facts, findings);
        return findings.Differences;
    }

    private static ActionFacts Facts(JsonNode action) => new(JsonSerializer.SerializeToElement(action));
}
