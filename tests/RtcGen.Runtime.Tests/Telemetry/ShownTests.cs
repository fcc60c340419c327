using System.Text;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Telemetry;

/// <summary>Which headers and bodies a log shows.</summary>
public sealed class ShownTests : IDisposable
{
    private readonly RecordingLogger _logger = new();

    [Theory]
    [InlineData("Authorization")]
    [InlineData("proxy-authorization")]
    [InlineData("X-Security-Token")]
    [InlineData("Set-Cookie")]
    [InlineData("X-Api-Key")]
    [InlineData("X-Signature")]
    public void A_header_that_carries_credentials_cannot_be_allowed(string name)
    {
        var error = Assert.Throws<ArgumentException>("AllowedHeaders", () => new RtcClient(new() { Credentials = Leak.Credentials, Log = new() { AllowedHeaders = [name] } }));
        Assert.StartsWith($"The header {name} may contain a secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_options_that_make_no_sense_are_refused()
    {
        Refused<ArgumentException>("AllowedHeaders", new() { AllowedHeaders = ["a b"] });
        Refused<ArgumentNullException>("AllowedHeaders", new() { AllowedHeaders = null! });
        Refused<ArgumentOutOfRangeException>("MaxBodyCharacters", new() { MaxBodyCharacters = -1 });
        Refused<ArgumentNullException>("Log", null!);

        static void Refused<T>(string parameter, RtcLogOptions log)
            where T : ArgumentException => Assert.Throws<T>(parameter, () => new RtcClient(new() { Credentials = Leak.Credentials, Log = log }));
    }

    [Fact]
    public async Task Headers_are_shown_by_an_allow_list_and_no_body_is()
    {
        await RunAsync(new() { AllowedHeaders = ["x-content-sha256"] }, StubHandler.Success);

        var sent = _logger.GetText("AttemptSent");
        Assert.Contains("X-Date: 20240115T080910Z", sent, StringComparison.Ordinal);
        Assert.Contains("Authorization: ***", sent, StringComparison.Ordinal);
        Assert.Contains("X-Security-Token: ***", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Content-Sha256: ***", sent, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json", _logger.GetText("AttemptAnswered"), StringComparison.Ordinal);
        Assert.DoesNotContain(_logger.Entries, static entry => entry.Id.Name is "RequestBody" or "ResponseBody");
    }

    [Fact]
    public async Task Bodies_are_shown_when_asked_for()
    {
        await RunAsync(new() { LogBodies = true }, """{"Result":"ok","ResponseMetadata":{"RequestId":"2024-r1","New":1},"New":[2]}""");

        Assert.EndsWith(
            """query '' and body {"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5}}""", _logger.GetText("RequestBody"), StringComparison.Ordinal);
        Assert.EndsWith("""body {"Result":"ok","ResponseMetadata":{"RequestId":"2024-r1","New":"***"},"New":"***"}""", _logger.GetText("ResponseBody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_body_is_cut_and_one_that_is_no_answer_is_not_shown()
    {
        await RunAsync(new() { LogBodies = true, MaxBodyCharacters = 10 }, "<html>\nError 9 CallFailed</html>", status: 404);

        Assert.EndsWith("""body {"AppId":"… (85 bytes)""", _logger.GetText("RequestBody"), StringComparison.Ordinal);
        Assert.EndsWith("body (32 bytes, not shown)", _logger.GetText("ResponseBody"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_from_outside_cannot_begin_a_line() => Assert.Equal("a\\nb\\u2028c\\u202Ed房", LogSanitizer.Sanitize("a\nb\u2028c\u202Ed房"));

    [Theory]
    [InlineData("""{"a":"s","b":1}""", new[] { 5 }, """{"a":"***","b":1}""")]
    [InlineData("""{"a":["s",{"c":2}],"b":[1,true,null]}""", new[] { 5, 6, 10 }, """{"a":"***","b":[1,true,null]}""")]
    [InlineData("""{"a":"s","b":1}""", new[] { 13 }, """{"a":"s","b":"***"}""")]
    [InlineData("\"s\"", new[] { 0 }, "\"***\"")]
    [InlineData("\"s\"", new int[0], "\"s\"")]
    public void Values_are_hidden_where_they_were_noted(string json, int[] starts, string expected) =>
        Assert.Equal(expected, RedactedJson.OfRequest(Encoding.UTF8.GetBytes(json), Hidden(starts)));

    [Theory]
    [InlineData(6)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(99)]
    public void Nothing_is_shown_when_no_value_stands_where_one_was_noted(int start) =>
        Assert.Null(RedactedJson.OfRequest("""{"a":"s","b":1}"""u8, Hidden([start])));

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("7")]
    [InlineData("{\"ResponseMetadata\":")]
    public void Nothing_is_shown_of_a_response_that_is_no_envelope(string json) =>
        Assert.Null(RedactedJson.OfAnswer(Encoding.UTF8.GetBytes(json), resultStart: -1, Hidden([]), SentSecrets.None));

    [Fact]
    public void Nothing_is_shown_of_a_response_whose_secret_is_not_where_it_was_noted()
    {
        var json = """{"Result":{"a":"s"}}"""u8;

        Assert.Null(RedactedJson.OfAnswer(json, resultStart: 10, Hidden([4]), SentSecrets.None));
        Assert.Equal("""{"Result":{"a":"***"}}""", RedactedJson.OfAnswer(json, resultStart: 10, Hidden([5]), SentSecrets.None));
    }

    [Fact]
    public void Of_metadata_what_is_known_and_plain_is_shown_without_secrets()
    {
        var secrets = new SentSecrets();
        secrets.Add("7777");
        var json = """{"ResponseMetadata":{"RequestId":{"x":1},"Action":["y"],"Version":77771,"Error":{"Code":"A7777","CodeN":7777,"Message":{"z":1},"Data":2},"Region":12}}"""u8;

        Assert.Equal(
            """{"ResponseMetadata":{"RequestId":"***","Action":"***","Version":"***","Error":{"Code":"A***","CodeN":"***","Message":"***","Data":"***"},"Region":12}}""",
            RedactedJson.OfAnswer(json, resultStart: -1, Hidden([]), secrets));
    }

    [Fact]
    public void Nothing_is_shown_of_what_nobody_describes()
    {
        var hidden = Hidden([]);
        hidden.HideAll();

        Assert.Null(RedactedJson.OfRequest("{}"u8, hidden));
        Assert.Null(RedactedJson.OfRequest("{"u8, Hidden([])));
    }

    public void Dispose() => _logger.Dispose();

    private static RedactedValues Hidden(int[] starts)
    {
        var hidden = new RedactedValues();
        foreach (var start in starts)
        {
            hidden.Add(start);
        }

        return hidden;
    }

    private async Task RunAsync(RtcLogOptions log, string answer, int status = 200)
    {
        using var handler = ReportedCall.Answering((status, answer));
        using var client = ReportedCall.Client(handler, logger: _logger, log: log);
        try
        {
            await client.SendAsync(UpdateSnapshotRequest.Valid());
        }
        catch (RtcException failure)
        {
            Leak.None(failure);
        }
    }
}
