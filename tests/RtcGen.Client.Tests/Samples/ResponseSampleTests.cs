using System.Text.Json;

namespace RtcGen.Client.Tests.Samples;

/// <summary>Real answers are read whole into the typed results. What is not so has a reason in <see cref="SampleReasons"/>.</summary>
public sealed class ResponseSampleTests
{
    public static TheoryData<string> Files() => Sample.GetFiles("responses");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_answer_is_read_whole(string file)
    {
        var sample = Sample.Read(file);
        using var server = new SampleServer(sample.Text);
        using var client = server.Client();

        var (result, metadata, raw) = await SampleServer.CallAsync(client, GeneratedRequests.Empty(sample.Action, sample.Version));

        var sent = sample.Json.GetProperty("Result");
        var isKeptRaw = result is null && raw is not null && sent.ValueKind is not (JsonValueKind.Null or JsonValueKind.String);
        SampleReasons.AssertExplained(file, isKeptRaw ? [new(SampleFindingKind.Raw, "$")] : ResultReading.Findings(sent, result, "$"));
        var echo = sample.Json.GetProperty("ResponseMetadata");
        Assert.Equal(Echoed(echo, "RequestId"), metadata.RequestId);
        Assert.Equal(
            (Echoed(echo, "Action"), Echoed(echo, "Version"), Echoed(echo, "Service"), Echoed(echo, "Region")),
            (metadata.Action, metadata.Version, metadata.Service, metadata.Region));
    }

    private static string? Echoed(JsonElement metadata, string name) => metadata.TryGetProperty(name, out var value) ? value.GetString() : null;
}
