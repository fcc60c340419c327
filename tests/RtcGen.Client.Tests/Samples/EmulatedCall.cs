using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Emulator;

namespace RtcGen.Client.Tests.Samples;

/// <summary>What the emulator says about a request: typed, and as the sample writes it.</summary>
internal static class EmulatedCall
{
    /// <summary>Why the emulator does not take a request as it is; null when it does.</summary>
    /// <param name="request">The request.</param>
    /// <param name="members">Its members in the schema's spelling, for the task that it expects to run.</param>
    public static async Task<string?> RefusalAsync(RtcObject request, JsonObject members)
    {
        await using var emulator = await RtcEmulator.StartAsync();
        var called = GeneratedRequests.ActionOf(request);
        if (Catalogue.Find(called.Name, called.Version)!.Task is { Role: not Schema.TaskVerb.Start } task)
        {
            emulator.SeedTask(task.Family, task.Key.ToDictionary(name => name, name => members[name]?.ToString() ?? string.Empty, StringComparer.Ordinal));
        }

        var options = SampleServer.Options(EmulatorCredential.Default.AccessKey, EmulatorCredential.Default.SecretKey);
        options.Endpoint = emulator.Endpoint;
        using var client = new RtcClient(options);
        try
        {
            await SampleServer.CallAsync(client, request);
        }
        catch (RtcServiceException refusal)
        {
            return $"{refusal.Code}: {refusal.Message}";
        }

        // What the server only ignores is taken.
        return emulator.Calls[^1].Adjustments.FirstOrDefault(adjustment => adjustment.Used is not null)?.Why;
    }

    /// <summary>The sample as it is, in a request that knows nothing of the schema.</summary>
    public static RtcJsonRequest Untyped(Sample sample, RtcAction action) => action.Method == RtcMethod.Post
        ? new(action.Service, action.Name, action.Version) { Body = sample.Json }
        : new(action.Service, action.Name, action.Version, RtcMethod.Get) { Query = [.. sample.Json.EnumerateObject().SelectMany(PairsOf)] };

    private static IEnumerable<KeyValuePair<string, string>> PairsOf(JsonProperty member) =>
        (member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray() : Enumerable.Repeat(member.Value, 1)).Select(value => KeyValuePair.Create(member.Name, value.ToString()));
}
