using System.Text.Json.Nodes;

namespace RtcGen.Client.Tests.Samples;

/// <summary>The service reads names in any case, as programs show, and so does the emulator.</summary>
public sealed class OtherSpellingTests
{
    [Theory]
    [InlineData("bodies/50-StartVoiceChat-2024-06-01.json", "config")]
    [InlineData("bodies/38-StartVoiceChat-2024-12-01.json", "Config.LLMConfig.CozeBotConfig.BotID")]
    public async Task The_emulator_takes_a_required_member_whose_name_has_other_capitals_and_misses_it_when_it_is_gone(string file, string path)
    {
        var sample = Sample.Read(file);
        var body = JsonNode.Parse(sample.Text)!.AsObject();
        var names = path.Split('.');
        names[..^1].Aggregate(body, (part, name) => part[name]!.AsObject()).Remove(names[^1]);

        Assert.Null(await RefusalAsync(sample));
        Assert.Contains(names[^1], await RefusalAsync(new Sample(file, sample.Action, sample.Version, body.ToJsonString())), StringComparison.OrdinalIgnoreCase);
    }

    private static Task<string?> RefusalAsync(Sample sample) =>
        EmulatedCall.RefusalAsync(EmulatedCall.Untyped(sample, GeneratedRequests.ActionOf(GeneratedRequests.Empty(sample.Action, sample.Version))), []);
}
