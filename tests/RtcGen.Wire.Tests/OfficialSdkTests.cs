using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Wire.Tests.Calls;
using RtcGen.Wire.Tests.Official;
using RtcGen.Wire.Tests.Support;

namespace RtcGen.Wire.Tests;

/// <summary>
/// What the generated client sends is what the vendor's Node SDK sends for the same call of calls.json: the method, the
/// parameters of the query, and the value of the JSON body. The values of a repeated name ascend in calls.json: sdk-core and the
/// client send them in ascending order, as they are signed, and openapi as they are given.
/// </summary>
[Collection(OfficialCollection.Name)]
public sealed class OfficialSdkTests(OfficialRequests official)
{
    // The SDK names ServiceId as a parameter of the query and leaves it in the body, too: it is the same value twice.
    private const string RepeatsAMember = "ImageX CommitImageUpload";

    public static TheoryData<string> Calls => [.. AllCalls.ByName.Keys];

    public static TheoryData<string> SignedCalls => [.. AllCalls.ByName.Keys.Where(call => call != "sts AssumeRoleWithOIDC")];

    public static TheoryData<string> CallsWithoutBody => [.. CallList.WithoutBody];

    public static TheoryData<string> CallsWithJson => [.. CallList.WithJson];

    [Fact]
    public void Both_make_the_same_calls() =>
        Assert.Equal(official.Requests.Keys.Order(StringComparer.Ordinal), AllCalls.ByName.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Method_path_and_query_are_the_same(string call)
    {
        var sent = await Sender.SendAsync(call);

        Assert.Equal((official[call].Method, official[call].Path), (sent.Method, sent.Path));
        Assert.Equal(official[call].Query, sent.Query);
    }

    [Theory]
    [MemberData(nameof(SignedCalls))]
    public async Task It_is_signed_for_the_same_service(string call) =>
        Assert.Equal(official[call].SignedFor, (await Sender.SendAsync(call)).SignedFor);

    [Theory]
    [MemberData(nameof(CallsWithoutBody))]
    public async Task A_GET_has_no_body(string call)
    {
        var sent = await Sender.SendAsync(call);

        Assert.Equal((string.Empty, string.Empty), (official[call].Body, sent.Body));
    }

    [Theory]
    [MemberData(nameof(CallsWithJson))]
    public async Task The_JSON_has_the_same_value(string call)
    {
        var expected = JsonNode.Parse(official[call].Body)!.AsObject();
        if (call == RepeatsAMember)
        {
            Assert.True(expected.Remove("ServiceId"), official[call].Body);
        }

        var sent = await Sender.SendAsync(call);

        Assert.StartsWith("application/json", sent.ContentType, StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(expected.Deserialize<JsonElement>(), sent.Json), $"expected: {expected.ToJsonString()}\nsent: {sent.Body}");
    }
}
