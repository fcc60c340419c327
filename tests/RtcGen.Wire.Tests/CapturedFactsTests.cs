using RtcGen.Wire.Tests.Official;
using RtcGen.Wire.Tests.Support;

namespace RtcGen.Wire.Tests;

/// <summary>What the Node SDKs were once seen to send, in official-wire.json, is what they send.</summary>
[Collection(OfficialCollection.Name)]
public sealed class CapturedFactsTests(OfficialRequests official)
{
    public static TheoryData<string> Actions => [.. DataFile.ReadList("official-wire.json").Select(fact => fact.Text("action"))];

    [Theory]
    [MemberData(nameof(Actions))]
    public void The_SDK_sends_what_was_captured(string action)
    {
        var fact = DataFile.ReadList("official-wire.json").Single(fact => fact.Text("action") == action);
        var sent = official.Requests.Single(request => request.Key.EndsWith(' ' + action, StringComparison.Ordinal)).Value;

        Assert.Equal((fact.Text("method"), fact.Text("url"), fact.Text("body")), (sent.Method, sent.Url, sent.Body));
        Assert.Equal(fact.TextOrNull("contentType") ?? sent.ContentType, sent.ContentType);
    }

    [Fact]
    public void Two_of_them_are_known_to_differ_from_what_the_client_sends() => Assert.Equal(
        ["AssumeRole", "CommitImageUpload"],
        DataFile.ReadList("official-wire.json").Where(fact => fact.TextOrNull("note") is not null).Select(fact => fact.Text("action")));
}
