using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using RtcGen.Emulator;
using RtcGen.Rtc.Extras;
using RtcGen.Schema;

namespace RtcGen.EndToEnd.Tests;

/// <summary>Validator and emulator agree about lists in the query, conditions that must hold, and those that only ought to.</summary>
public sealed class RelationJudgesTests
{
    private static readonly ActionSchema Action = SchemaReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Random", "SayMore.rtc.yaml"))).Action!;
    private static readonly RequestInterpreter Server = new(new ServiceSchema { Service = "rtc", Summary = new("A service.", null), DefaultRegion = "cn-north-1" });

    private static readonly Gen<SayMoreRequest> Requests = Gen.Select(
        Gen.OneOf<string[]?>(null, ["a"], ["b", "a"], ["A"], ["a", "b", "c"]),
        Gen.OneOf<SayMoreModes[]?>(null, [SayMoreModes.Some], [SayMoreModes.None, (SayMoreModes)2]),
        Gen.OneOf<SayMoreProfile?>(null, SayMoreProfile.Low, SayMoreProfile.High),
        Gen.OneOf<int?>(null, 1, 2, 3),
        Gen.OneOf<string?>(null, "x", "y"),
        Gen.OneOf<SayMoreBox?>(null, new SayMoreBox { Level = 1 }, new SayMoreBox { Level = 2 }),
        (users, modes, profile, channels, name, box) => new SayMoreRequest { Users = users, Modes = modes, Profile = profile, Channels = channels, Name = name, Box = box });

    [Fact]
    public void They_agree_about_every_random_request()
    {
        var seen = new ConcurrentDictionary<string, int>();
        Requests.Sample(
            request =>
            {
                var (client, server) = (Client(request.Validate()), Judge(request));
                Assert.True(client == server, $"The validator says:\n{client}\nThe emulator says:\n{server}");
                foreach (var line in client.Split('\n'))
                {
                    seen.AddOrUpdate(line, 1, static (_, count) => count + 1);
                }
            },
            iter: 20_000,
            print: request => request.ToJson());

        Assert.Equal(
            [
                string.Empty, "Accepted $ Relation", "Accepted $.Box Relation", "Rejected $ Relation", "Rejected $.Modes[1] Values", "Rejected $.Users Count", "Rejected $.Users[0] Pattern",
            ],
            seen.Keys.Order(StringComparer.Ordinal));
        Assert.All(seen, pair => Assert.True(pair.Value > 100, $"{pair.Key}: {pair.Value}"));
    }

    private static string Client(RtcValidationResult result) => string.Join('\n', result.Errors
        .Select(fault => $"Rejected {fault.Path} {Rule(fault.Rule)}")
        .Concat(result.Warnings.Select(warning => $"Accepted {warning.Path} {Rule(warning.Rule)}"))
        .Order(StringComparer.Ordinal));

    private static string Judge(SayMoreRequest request)
    {
        var json = JsonNode.Parse(request.ToJson())!.AsObject();
        if (request.Users is { } users)
        {
            json["Users"] = JsonSerializer.SerializeToNode(users);
        }

        if (request.Modes is { } modes)
        {
            json["Modes"] = JsonSerializer.SerializeToNode(modes.Select(mode => (int)mode));
        }

        return string.Join('\n', Server.Judge(Action, JsonSerializer.SerializeToElement(json)).Findings
            .Select(finding => $"{finding.Outcome} {finding.Path} {finding.Rule}")
            .Order(StringComparer.Ordinal));
    }

    private static RequestRule Rule(RtcValidationRule rule) => rule == RtcValidationRule.AllowedValues ? RequestRule.Values : Enum.Parse<RequestRule>(rule.ToString());
}
