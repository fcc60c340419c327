using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RtcGen.Emulator;
using RtcGen.Schema;

namespace RtcGen.EndToEnd.Tests.Others;

/// <summary>
/// The generated validator judges what a program sets, and the emulator what arrives: objects and lists in queries and forms, maps, tokens. Between them are two ways of writing
/// and one of reading, so that a mistake in any of these shows as well.
/// </summary>
public sealed partial class OtherJudgesTests
{
    private const int Rounds = 4000;

    [Fact]
    public Task They_agree_about_queries_with_objects_and_lists() => AgreeAsync<VolcObserve.DescribeThingsRequest, VolcObserve.DescribeThingsResult>("volc_observe", "describeThings");

    [Fact]
    public Task They_agree_about_maps() => AgreeAsync<VolcObserve.CreateThingRequest, VolcObserve.CreateThingResult>("volc_observe", "CreateThing");

    [Fact]
    public Task They_agree_about_forms() => AgreeAsync<VolcObserve.AssumeThingRequest, VolcObserve.AssumeThingResult>("volc_observe", "AssumeThing");

    [Fact]
    public Task They_agree_about_an_action_of_the_same_name() => AgreeAsync<ImageX.DescribeThingsRequest, ImageX.DescribeThingsResult>("ImageX", "describeThings");

    private static async Task AgreeAsync<TRequest, TResult>(string service, string name)
        where TRequest : RtcRequest<TResult>
    {
        var action = OtherSchemas.Action(service, name);
        var server = OtherSchemas.Judge(service);
        await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("key", "secret"), Validation = RtcValidationMode.Off });
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var sent = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var made = RandomMembers.Create(action, seed, typeof(TRequest));
            if (!made.CanBeSent)
            {
                continue;
            }

            sent++;
            var request = (TRequest)made.Request;
            var validator = Lines(request.Validate());
            var arrived = OtherSchemas.Read(action, await client.SignAsync(request));
            var emulator = Lines(server.Judge(action, arrived));
            Assert.True(validator == emulator, $"Seed {seed}: {made.Query.ToJsonString()} {made.Body.ToJsonString()}\nThe validator says:\n{validator}\nThe emulator says:\n{emulator}\nof {arrived.GetRawText()}");
            AssertSame(action, made, arrived);
            foreach (var line in validator.Split('\n').Select(Kind))
            {
                seen[line] = seen.GetValueOrDefault(line) + 1;
            }
        }

        // Agreement means little unless every rule was broken, and kept: the file names each.
        Assert.InRange(sent, Rounds / 2, Rounds);
        Assert.Equal(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Random", "Others", $"{service}.{name}.txt")), seen.Keys.Order(StringComparer.Ordinal));
    }

    // Nothing is lost or changed on the way, but for what is empty in a query or form, and a token that the client fills in.
    private static void AssertSame(ActionSchema action, RandomMembers made, System.Text.Json.JsonElement arrived)
    {
        var expected = new JsonObject();
        foreach (var (field, members) in action.Query.Select(field => (field, made.Query)).Concat(action.Body.Select(field => (field, made.Body))))
        {
            var isPair = members == made.Query || action.Encoding == BodyEncoding.Form;
            if (members[field.Name] is { } value && !(isPair && value is JsonObject { Count: 0 } or JsonArray { Count: 0 }) && !field.IdempotencyToken)
            {
                expected[field.Name] = value.DeepClone();
            }
        }

        var actual = JsonNode.Parse(arrived.GetRawText())!.AsObject();
        if (action.IdempotencyToken is { } token)
        {
            var given = (string?)(made.Query[token.Name] ?? made.Body[token.Name]);
            var (isSet, text) = (!string.IsNullOrEmpty(given), (string)actual[token.Name]!);
            Assert.True(isSet ? text == given : Guid.TryParseExact(text, "D", out _), text);
            actual.Remove(token.Name);
        }

        Assert.True(JsonNode.DeepEquals(expected, actual), $"Sent:\n{expected.ToJsonString()}\nArrived:\n{actual.ToJsonString()}");
    }

    // Without the numbers of items and the keys of entries.
    private static string Kind(string line) => line.Length == 0 ? "nothing" : AnyKey().Replace(AnyNumber().Replace(line, "[]"), "{}");

    [GeneratedRegex(@"\[[0-9]+\](?!')")]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"\['.*?'\]|\.(a|b|key-1|KEY_1|k{64})(?=[ .\[])")]
    private static partial Regex AnyKey();

    private static string Lines(RtcValidationResult result) => string.Join('\n', result.Errors
        .Select(error => $"{(error.ServerReaction == RtcServerReaction.Adjusts ? FindingOutcome.Adjusted : FindingOutcome.Rejected)} {error.Path} {Rule(error.Rule)}")
        .Concat(result.Warnings.Select(warning => $"{(warning.Rule == RtcValidationRule.NoEffect ? FindingOutcome.Ignored : FindingOutcome.Accepted)} {warning.Path} {Rule(warning.Rule)}"))
        .Order(StringComparer.Ordinal));

    private static string Lines(RequestVerdict verdict) => string.Join('\n', verdict.Findings.Select(finding => $"{finding.Outcome} {finding.Path} {finding.Rule}").Order(StringComparer.Ordinal));

    private static RequestRule Rule(RtcValidationRule rule) => rule switch
    {
        RtcValidationRule.AllowedValues => RequestRule.Values,
        RtcValidationRule.NoEffect => RequestRule.Effect,
        _ => Enum.Parse<RequestRule>(rule.ToString()),
    };
}
