using System.Text;

namespace RtcGen.Emulator.Tests;

/// <summary>A call is recorded with what a test wants to know of it, and without secrets where it is shown.</summary>
public sealed class CallRecordTests
{
    private const string Schema = """
        action: Hold
        version: "2020-12-01"
        service: rtc
        method: POST
        repeatable: safe
        summary: { en: Holds secrets. }
        query:
          Id: { type: string, summary: { en: An id. } }
          Token: { type: string, secret: true, summary: { en: A token. } }
        body:
          Plain: { type: string, summary: { en: Anything. } }
          Secret: { type: string, secret: true, summary: { en: A secret. } }
          Inner:
            summary: { en: More. }
            fields:
              Key: { type: string, secret: true, summary: { en: A key. } }
              Count: { type: int32, summary: { en: A number. } }
          Keys: { type: array, summary: { en: Keys. }, items: { type: string, secret: true } }
        result: { type: string, success: ok }
        """;

    [Fact]
    public async Task A_call_tells_what_was_sent_and_what_came_back()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = await emulator.PostAsync(TestCall.GoodBody.Replace("5", "601", StringComparison.Ordinal));
        var call = Assert.Single(emulator.Calls);
        Assert.Equal(("POST", "/?" + TestCall.UpdateSnapshot), (call.Request.Method, call.Request.Target));
        Assert.Equal("application/json", call.Request.Headers["content-type"]);
        Assert.Equal(("601", "room", null), (call.Member("ImageConfig.Interval"), call.Member("RoomId"), call.Member("RoomId.None")));
        Assert.Equal("2", Assert.Single(call.Adjustments).Used);
        Assert.Equal((SignatureStatus.Verified, EmulatorCredential.Default.AccessKey, "cn-north-1"), (call.Signature.Status, call.Signature.AccessKey, call.Signature.Region));
        Assert.Equal(answer.Json.GetRawText(), call.ResponseBody);
        Assert.Equal(("rtc", "UpdateSnapshot 2020-12-01: 200, 1 adjustment"), (call.Service, call.ToString()));
    }

    [Theory]
    [InlineData("\"TaskId\":\"\\ud800\"", "\"\\ud800\"")]
    [InlineData("\"\\udc00\":1,\"TaskId\":\"task\"", "task")]
    public async Task A_call_with_half_a_character_is_compared_and_shown_like_any_other(string members, string taskId)
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.Fail(EmulatorFailure.Error("InternalError"), new() { Members = new Dictionary<string, string> { ["TaskId"] = "other" } });
        await emulator.PostAsync($"{{\"AppId\":\"app\",\"RoomId\":\"room\",{members}}}");
        var call = Assert.Single(emulator.Calls);
        Assert.Equal((taskId, "room", 200), (call.Member("TaskId"), call.Member("RoomId"), call.HttpStatus));
    }

    [Fact]
    public async Task The_signature_of_a_call_is_judged()
    {
        await using var emulator = await TestCall.StartAsync();
        await emulator.PostAsync(change: request => request.Replace("Authorization", null));
        await emulator.PostAsync(change: request => request.EditAuthorization(text => text.Replace("Signature=", "Signature=0", StringComparison.Ordinal)));
        await emulator.PostAsync(query: "Action=Nothing&Version=2020-12-01");
        var calls = emulator.Calls;
        Assert.Equal([SignatureStatus.Missing, SignatureStatus.Rejected, SignatureStatus.NotChecked], calls.Select(call => call.Signature.Status));
        Assert.Contains("not the one the server computed", calls[1].Signature.Reason, StringComparison.Ordinal);
        Assert.Equal("5", calls[1].Member("ImageConfig.Interval"));
        Assert.Equal("UpdateSnapshot 2020-12-01: 401 SignatureDoesNotMatch", calls[1].ToString());
    }

    [Fact]
    public async Task Secrets_are_masked_where_a_call_is_shown_and_there_where_a_test_compares()
    {
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [Schema] });
        const string Body = """{"Plain":"p","Secret":"canary","Inner":{"Key":"canary","Count":1},"Keys":["canary"],"Other":2}""";
        var answer = await emulator.PostAsync(Body, "Action=Hold&Id=i&Token=canary&Version=2020-12-01");
        Assert.Equal("ok", answer.Result);
        var call = Assert.Single(emulator.Calls);
        Assert.Equal("/?Action=Hold&Id=i&Token=***&Version=2020-12-01", call.Request.Target);
        Assert.Equal("""{"Plain":"p","Secret":"***","Inner":{"Key":"***","Count":1},"Keys":["***"],"Other":2}""", call.Request.Body);
        Assert.Equal(Body, Encoding.UTF8.GetString(call.Request.BodyBytes.Span));
        Assert.Equal(("canary", "canary", "canary"), (call.Member("Secret"), call.Member("Keys[0]"), call.Member("Token")));
        Assert.DoesNotContain("canary", call.ToString() + call.Request + call.Signature, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_masked_whole_when_it_may_hold_a_secret()
    {
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [Schema] });
        await emulator.PostAsync("""{"Secret":"canary""", "Action=Hold&Version=2020-12-01");
        await emulator.PostAsync("not JSON");
        Assert.Equal(["***", "not JSON"], emulator.Calls.Select(call => call.Request.Body));
    }

    [Fact]
    public async Task A_session_token_is_masked()
    {
        var credential = new EmulatorCredential("key", "secret", "canary");
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Credentials = [credential] });
        await emulator.PostAsync(signer: new TestSigner { Credential = credential });
        var call = Assert.Single(emulator.Calls);
        Assert.Equal(("***", SignatureStatus.Verified), (call.Request.Headers["X-Security-Token"], call.Signature.Status));
        Assert.Equal(credential, emulator.Credentials);
    }

    [Theory]
    [InlineData("A", "1")]
    [InlineData("B[1].C", "x")]
    [InlineData("B[2]", null)]
    [InlineData("B[x]", null)]
    [InlineData("B.C", null)]
    [InlineData("A[0]", null)]
    [InlineData("B", """[{},{"C":"x"}]""")]
    public void A_member_is_found_by_its_path(string path, string? expected)
    {
        using var json = System.Text.Json.JsonDocument.Parse("""{"A":1,"B":[{},{"C":"x"}]}""");
        Assert.Equal(expected, JsonMember.Find(json.RootElement, path));
    }
}
