using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RtcGen.Client.Tests.Samples;

/// <summary>Real requests can be said with the typed classes, go over the wire whole, and are taken by validator and emulator. What is not so has a reason in <see cref="SampleReasons"/>.</summary>
public sealed class RequestSampleTests
{
    public static TheoryData<string> Files() => Sample.GetFiles("requests", "bodies");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_request_is_typed_without_losing_a_member_sent_as_it_is_and_accepted(string file)
    {
        var sample = Sample.Read(file);
        var filled = RequestFiller.Fill(sample);
        var faults = GeneratedRequests.Validate(filled.Request).Errors;

        SampleReasons.AssertExplained(file, filled.Findings.Concat(FindingsOf(faults, filled)));
        Assert.Empty(await DifferencesAsync(filled));
        AssertAccepted(faults.Count == 0, await EmulatedCall.RefusalAsync(filled.Request, filled.Expected), sample);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_emulator_takes_the_very_text_of_a_request_that_is_typed_and_accepted(string file)
    {
        var sample = Sample.Read(file);
        var filled = RequestFiller.Fill(sample);
        var isSound = GeneratedRequests.Validate(filled.Request).IsValid
            && !filled.Findings.Any(finding => finding.Kind is SampleFindingKind.Unfit or SampleFindingKind.Missing);

        var refusal = await EmulatedCall.RefusalAsync(EmulatedCall.Untyped(sample, GeneratedRequests.ActionOf(filled.Request)), filled.Expected);

        AssertAccepted(isSound, refusal, sample);
    }

    // What could not be filled in needs no second reason.
    private static IEnumerable<SampleFinding> FindingsOf(IEnumerable<RtcValidationError> faults, FilledRequest filled) => faults
        .Where(fault => !filled.Findings.Any(finding => finding.Path == fault.Path))
        .Select(fault => new SampleFinding(SampleFindingKind.Refused, fault.Path, fault.Message));

    private static async Task<List<string>> DifferencesAsync(FilledRequest filled)
    {
        using var server = new SampleServer(SampleServer.Accepting);
        using var client = server.Client();
        await SampleServer.CallAsync(client, filled.Request);
        var expected = new JsonObject(filled.Expected.Select(member =>
            KeyValuePair.Create(member.Key, server.InQuery.Contains(member.Key) ? AsQuery(member.Value) : member.Value?.DeepClone())));
        return [.. Meaning.Differences(expected, server.Sent)];
    }

    // A query knows texts alone, and a list of one item is none there.
    private static JsonNode? AsQuery(JsonNode? value) => value switch
    {
        JsonArray { Count: 1 } list => AsQuery(list[0]),
        JsonArray list => new JsonArray([.. list.Select(AsQuery)]),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number =>
            JsonValue.Create(decimal.Parse(number.ToJsonString(), CultureInfo.InvariantCulture).ToString("G29", CultureInfo.InvariantCulture)),
        null => null,
        _ => JsonValue.Create(value.ToString()),
    };

    private static void AssertAccepted(bool isExpected, string? refusal, Sample sample) =>
        Assert.True(isExpected == refusal is null, $"{sample.File}\n{(refusal is null ? "The emulator takes what the validator refuses." : $"The emulator refuses what the validator takes: {refusal}")}");
}
