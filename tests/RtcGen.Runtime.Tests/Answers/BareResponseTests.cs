using System.Text.Json;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>Responses without an envelope: the whole body is the result.</summary>
public class BareResponseTests
{
    private static readonly RtcAction Bare = new(UpdateSnapshotRequest.Service, "CVProcess", "2022-08-31", RtcIdempotency.None, hasEnvelope: false);

    [Fact]
    public async Task The_body_is_the_result()
    {
        var response = await CallAsync(200, """{"code":10000,"Int":7,"Inner":{"Text":"t"},"message":"Success","request_id":"2024-r1","Result":[1],"Error":{"Code":"x"}}""");

        Assert.Equal(7, response.Result.Int);
        Assert.Equal("t", response.Result.Inner!.Text);
        Assert.Equal(["Error", "Result", "code", "message", "request_id"], response.Result.OtherMembers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("CVProcess 2022-08-31 RequestId 2024-r1", response.ToString());
    }

    [Theory]
    [InlineData("""{"RequestId":"r"}""", "r")]
    [InlineData("""{"a":{"RequestId":"no"},"request_id":{"b":1}}""", "")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":{}},"request_id":"no"}""", "r")]
    [InlineData("{}", "")]
    public async Task The_request_id_is_read_where_it_stands(string body, string requestId) =>
        Assert.Equal(requestId, (await CallAsync(200, body)).Metadata.RequestId);

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("""{"a":[{"code":1}]}""")]
    public async Task A_result_that_is_any_json_is_the_body(string body)
    {
        using var server = new SentMessages($" {body}\n");
        using var client = Clients.Over(server);

        Assert.Equal(body, (await client.SendAsync(new JsonOfBody())).Result!.Value.GetRawText());
    }

    [Theory]
    [InlineData(400, """{"code":50413,"message":"Post Text Risk Not Pass","request_id":"r"}""", "CVProcess 2022-08-31: 50413 (HTTP 400): Post Text Risk Not Pass. RequestId r. The call did not take effect.", "50413")]
    [InlineData(400, """{"Code":"Bad","Message":"No.\nReally"}""", "CVProcess 2022-08-31: Bad (HTTP 400): No.\\nReally. The call did not take effect.", "Bad")]
    [InlineData(400, """{"errorcode":"E1","message":{"a":1},"RequestId":"r"}""", "CVProcess 2022-08-31: E1 (HTTP 400). RequestId r. The call did not take effect.", "E1")]
    [InlineData(400, """{"code":{},"detail":"x"}""", """CVProcess 2022-08-31: an error without a code (HTTP 400): {"code":{},"detail":"x"}. The call did not take effect.""", null)]
    [InlineData(400, """[1]""", "CVProcess 2022-08-31: an error without a code (HTTP 400): [1]. The call did not take effect.", null)]
    [InlineData(200, """{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"AccessDenied","Message":"No."}}}""", "CVProcess 2022-08-31: AccessDenied (HTTP 200): No. RequestId r. The call may have taken effect.", "AccessDenied")]
    [InlineData(401, """{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"AccessDenied","Message":"No."}},"code":7}""", "CVProcess 2022-08-31: AccessDenied (HTTP 401): No. RequestId r. The call did not take effect.", "AccessDenied")]
    public async Task A_status_that_is_no_success_or_a_gateways_error_is_a_failure(int status, string body, string message, string? code)
    {
        var error = await Assert.ThrowsAsync<RtcServiceException>(() => CallAsync(status, body));

        Assert.Equal(message, error.Message);
        Assert.Equal(code, error.Code?.Value);
        Assert.Equal(status, error.HttpStatus);
    }

    [Theory]
    [InlineData(200, """{"a":1""", "HTTP 200, but the body is not complete JSON.")]
    [InlineData(200, "", "HTTP 200, but the body is empty.")]
    [InlineData(502, "<html><title>Bad Gateway</title></html>", "HTTP 502, and the body is a page of markup, as a gateway or proxy sends, not a response of the service: Bad Gateway.")]
    [InlineData(200, """{} {}""", "HTTP 200, but the body is not complete JSON.")]
    public async Task What_is_no_json_is_a_failure(int status, string body, string message)
    {
        var error = await Assert.ThrowsAsync<RtcServiceException>(() => CallAsync(status, body));

        Assert.StartsWith($"CVProcess 2022-08-31: {message}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_says_is_bounded_and_without_secrets()
    {
        using var server = new SentMessages($$"""{"code":"{{Leak.SecretKey}}","message":"canary {{new string('x', 100_000)}}","request_id":"{{Leak.SessionToken}}"}""", 500);
        using var client = Clients.Over(server);

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(new AnyRequest(Bare) { Json = static json => json.WriteSecret("S"u8, "canary") }));

        Leak.None(error, "canary");
        Assert.InRange(error.Message.Length, 100, 2000);
    }

    [Fact]
    public async Task Its_log_shows_what_is_described()
    {
        using var logger = new RecordingLogger();
        using var handler = ReportedCall.Answering((200, """{"Int":1,"New":"canary","Text":"a"}"""));
        using var client = ReportedCall.Client(handler, logger: logger, log: new() { LogBodies = true });

        await client.SendAsync(new AnyRequest(Bare));

        Assert.EndsWith("""body {"Int":1,"New":"***","Text":"a"}""", logger.GetText("ResponseBody"), StringComparison.Ordinal);
    }

    private static async Task<RtcResponse<AllKindsResult>> CallAsync(int status, string body)
    {
        using var server = new SentMessages(body, status);
        using var client = Clients.Over(server);
        return await client.SendAsync(new AnyRequest(Bare));
    }

    private sealed class JsonOfBody : RtcRequest<JsonElement?>
    {
        public override RtcAction Action => Bare;

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override JsonElement? ReadResult(ref RtcJsonReader json) => json.ReadJson();
    }
}
