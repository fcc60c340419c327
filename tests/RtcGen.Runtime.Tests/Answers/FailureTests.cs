using System.Net.Http.Headers;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>Answers that are a failure, and what the exception says about them.</summary>
public class FailureTests
{
    private const string Action = "UpdateSnapshot 2020-12-01";
    private const string May = "The call may have taken effect.";
    private const string DidNot = "The call did not take effect.";

    [Fact]
    public async Task An_error_in_a_200_is_a_failure()
    {
        var error = await FailureAsync("""{"ResponseMetadata":{"RequestId":"r-1","Error":{"Code":"InvalidParameter.ErrorActiveTaskNotFound","Message":"no such task."}},"Result":"ok"}""");

        AssertService(error, 200, "InvalidParameter.ErrorActiveTaskNotFound", null, "no such task.", "r-1", mayHaveTakenEffect: false);
        Assert.Equal($"{Action}: InvalidParameter.ErrorActiveTaskNotFound (HTTP 200): no such task. RequestId r-1. {DidNot}", error.Message);
    }

    [Fact]
    public async Task A_gateway_error_has_a_number()
    {
        var error = await FailureAsync(
            """{"Result":null,"ResponseMetadata":{"Error":{"New":{},"CodeN":100010,"Code":"SignatureDoesNotMatch","Message":"签名不匹配。"},"RequestId":"r-2"}}""", 401);

        AssertService(error, 401, "SignatureDoesNotMatch", 100010, "签名不匹配。", "r-2", mayHaveTakenEffect: false);
        Assert.Equal($"{Action}: SignatureDoesNotMatch (HTTP 401, 100010): 签名不匹配。 RequestId r-2. {DidNot}", error.Message);
    }

    [Theory]
    [InlineData("InternalError", 500, true)]
    [InlineData("InternalError", 200, true)]
    [InlineData("InternalError.Timeout", 200, true)]
    [InlineData("SomethingNew", 200, true)]
    [InlineData("SomethingNew", 400, false)]
    [InlineData("InvalidParameter", 200, false)]
    [InlineData("InvalidParameter.RoomId", 500, false)]
    [InlineData("FlowLimitExceeded", 429, false)]
    [InlineData("ServiceUnavailableTemp", 503, false)]
    public async Task The_code_tells_whether_the_call_may_have_taken_effect(string code, int status, bool may)
    {
        var body = $$"""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"{{code}}","Message":"m"} } }""";

        AssertService(await FailureAsync(body, status), status, code, null, "m", "r", may);
        AssertService(await FailureAsync(body, status, onlyReads: true), status, code, null, "m", "r", mayHaveTakenEffect: false);
    }

    [Theory]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":"broken"}}""", null, "broken", $"{Action}: an error without a code (HTTP 200): broken. RequestId r. {May}")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":true}}""", null, "true", $"{Action}: an error without a code (HTTP 200): true. RequestId r. {May}")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":[{"reason":"full"}]}}""", null, "[{\"reason\":\"full\"}]", $"{Action}: an error without a code (HTTP 200): [{{\"reason\":\"full\"}}]. RequestId r. {May}")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":{"code":"low","Code":""}}}""", null, "{\"code\":\"low\",\"Code\":\"\"}", $"{Action}: an error without a code (HTTP 200): {{\"code\":\"low\",\"Code\":\"\"}}. RequestId r. {May}")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":7,"CodeN":"x","Message":[1,{"a":2}]}}}""", "7", "[1,{\"a\":2}]", $"{Action}: 7 (HTTP 200, x): [1,{{\"a\":2}}]. RequestId r. {May}")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"A","CodeN":4294967295}}}""", "A", null, $"{Action}: A (HTTP 200, 4294967295). RequestId r. {May}")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"A","CodeN":{"b":1},"Message":"m"}}}""", "A", "m", $"{Action}: A (HTTP 200, {{\"b\":1}}): m. RequestId r. {May}")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"A","Message":"m"},"Error":null}}""", "A", "m", $"{Action}: A (HTTP 200): m. RequestId r. {May}")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":{},"Error":{"Code":"A"}}}""", "A", null, $"{Action}: A (HTTP 200). RequestId r. {May}")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Error":{"Code":"A","Message":"beside"},"Result":"ok"}""", "A", "beside", $"{Action}: A (HTTP 200): beside. RequestId r. {May}")]
    [InlineData("""{"Error":"beside","ResponseMetadata":{"RequestId":"r","Error":{}}}""", null, "beside", $"{Action}: an error without a code (HTTP 200): beside. RequestId r. {May}")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"A"}},"ResponseMetadata":{"RequestId":"r"}}""", "A", null, $"{Action}: A (HTTP 200). RequestId r. {May}")]
    public async Task An_error_of_an_odd_form_is_still_a_failure(string body, string? code, string? serverMessage, string message)
    {
        var error = await FailureAsync(body);

        AssertService(error, 200, code, null, serverMessage, "r", mayHaveTakenEffect: true);
        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData(200, "", $"{Action}: HTTP 200, but the body is empty. {May}", true)]
    [InlineData(500, "", $"{Action}: HTTP 500, and the body is empty. {May}", true)]
    [InlineData(404, "", $"{Action}: HTTP 404, and the body is empty. {DidNot}", false)]
    [InlineData(302, "", $"{Action}: HTTP 302, and the body is empty. {DidNot}", false)]
    [InlineData(502, " \n<html>Bad Gateway</html>", $"{Action}: HTTP 502, and the body is a page of markup, as a gateway or proxy sends, not a response of the service: Bad Gateway. {May}", true, "Bad Gateway")]
    [InlineData(200, "<html>Log in</html>", $"{Action}: HTTP 200, but the body is a page of markup, as a gateway or proxy sends, not a response of the service: Log in. {May}", true, "Log in")]
    [InlineData(404, "no such\nroute!", $"{Action}: HTTP 404, and the body is not a complete JSON envelope with ResponseMetadata: no such route! {DidNot}", false, "no such route!")]
    [InlineData(503, """{"message":"no Route matched"}""", $"{Action}: HTTP 503, and the body is not a complete JSON envelope with ResponseMetadata: {{\"message\":\"no Route matched\"}}. {May}", true, """{"message":"no Route matched"}""")]
    [InlineData(200, """{"code":401,"error_msg":"token expired","AccessCode":"7777"}""", $"{Action}: HTTP 200, but the body is not a complete JSON envelope with ResponseMetadata: code: 401, error_msg: token expired. {May}", true, "code: 401, error_msg: token expired")]
    [InlineData(200, """{"信息":"hidden","messagemessagemessagemessagemessage":"hidden","code":{"a":1},"title":["b"],"reason":"why"}""", $"{Action}: HTTP 200, but the body is not a complete JSON envelope with ResponseMetadata: reason: why. {May}", true, "reason: why")]
    [InlineData(200, """{"code":1,"msg":2,"status":3,"detail":4,"title":5,"reason":6}""", $"{Action}: HTTP 200, but the body is not a complete JSON envelope with ResponseMetadata: code: 1, msg: 2, status: 3, detail: 4, title: 5. {May}", true, "code: 1, msg: 2, status: 3, detail: 4, title: 5")]
    [InlineData(200, """{"ResponseMetadata":{"RequestId":"r"},"Result":"o""", $"{Action}: HTTP 200, but the body is not a complete JSON envelope with ResponseMetadata. {May}", true)]
    [InlineData(200, """{"ResponseMetadata":{"RequestId":"r"}}{}""", $"{Action}: HTTP 200, but the body is not a complete JSON envelope with ResponseMetadata. {May}", true)]
    [InlineData(200, """{"Result":"ok"}""", $"{Action}: HTTP 200, but the body is not a complete JSON envelope with ResponseMetadata. {May}", true)]
    [InlineData(200, """{"ResponseMetadata":null,"Result":"ok"}""", $"{Action}: HTTP 200, but the body is not a complete JSON envelope with ResponseMetadata. {May}", true)]
    [InlineData(200, "\"ok\"", $"{Action}: HTTP 200, but the body is not a complete JSON envelope with ResponseMetadata: \"ok\". {May}", true, "\"ok\"")]
    [InlineData(200, "null", $"{Action}: HTTP 200, but the body is not a complete JSON envelope with ResponseMetadata: null. {May}", true, "null")]
    public async Task An_answer_that_is_no_envelope_is_a_failure(int status, string body, string message, bool may, string? words = null)
    {
        var error = await FailureAsync(body, status);

        AssertService(error, status, null, null, words, null, may);
        Assert.Equal(message, error.Message);
        AssertService(await FailureAsync(body, status, onlyReads: true), status, null, null, words, null, mayHaveTakenEffect: false);
    }

    [Theory]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":5}""")]
    [InlineData("""{"Result":{"a":[1]},"ResponseMetadata":{"RequestId":"r"}}""")]
    [InlineData("""{"Result":[],"ResponseMetadata":{"RequestId":"r"}}""")]
    [InlineData("""{"Result":"\uD800","ResponseMetadata":{"RequestId":"r"}}""")]
    public async Task A_result_that_cannot_be_read_is_told_as_a_success_whose_bytes_are_kept(string body)
    {
        using var server = new StubHandler(body);
        using var client = Clients.Over(server);

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(new ManyKindsRequest()));

        AssertService(error, 200, null, null, null, "r", mayHaveTakenEffect: true);
        Assert.True(error.CallSucceeded);
        Assert.Equal(RtcRetryClass.Never, error.RetryClass);
        Assert.Equal(body, System.Text.Encoding.UTF8.GetString(error.Raw!.Body.Span));
        Assert.Equal("ManyKinds 2020-12-01: HTTP 200, and the call succeeded, but Result does not match the schema. Raw contains the response. RequestId r.", error.Message);
    }

    [Fact]
    public async Task A_status_outside_the_200s_is_a_failure_without_an_error_too()
    {
        var error = await FailureAsync(StubHandler.Success, 403);

        AssertService(error, 403, null, null, null, "2024-r1", mayHaveTakenEffect: false);
        Assert.Equal($"{Action}: an error without a code (HTTP 403). RequestId 2024-r1. {DidNot}", error.Message);
    }

    [Theory]
    [InlineData("InvalidTimestamp", 1800, "This machine's clock is 00:30:00 ahead of the server's. ")]
    [InlineData("InvalidTimestamp", -93784, "This machine's clock is 1.02:03:04 behind the server's. ")]
    [InlineData("SignatureDoesNotMatch", 1800, "This machine's clock is 00:30:00 ahead of the server's. ")]
    [InlineData("InvalidTimestamp", 3, "")]
    public async Task A_refusal_that_a_wrong_clock_can_cause_tells_how_wrong_it_is(string code, int secondsAhead, string sentence)
    {
        using var server = new StubHandler(() =>
        {
            var response = StubHandler.Json($$"""{"ResponseMetadata":{"RequestId":"r","Error":{"CodeN":100006,"Code":"{{code}}","Message":"expired"} } }""", 400);
            response.Headers.Date = Clients.Now.AddSeconds(-secondsAhead);
            return response;
        });
        using var client = Clients.Over(server);
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

            Assert.Equal(TimeSpan.FromSeconds(secondsAhead), error.ClockSkew);
            Assert.Equal($"{Action}: {code} (HTTP 400, 100006): expired. {sentence}RequestId r. {DidNot}", error.Message);
        }
    }

    [Fact]
    public async Task The_skew_is_unknown_without_a_date_and_for_other_errors()
    {
        Assert.Null((await FailureAsync("""{"ResponseMetadata":{"Error":{"Code":"InvalidTimestamp"}}}""", 400)).ClockSkew);
        Assert.Null((await FailureAsync("""{"ResponseMetadata":{"Error":{"Code":"AccessDenied"}}}""", 403, date: Clients.Now.AddHours(1))).ClockSkew);
    }

    [Theory]
    [InlineData("InvalidTimestamp", 400, true)]
    [InlineData("InvalidTimestamp", 200, true)]
    [InlineData("InvalidTimestamp.New", 400, true)]
    [InlineData("AccessDenied", 401, false)]
    [InlineData("SomethingNew", 401, false)]
    public async Task The_catalogue_says_which_errors_a_wrong_clock_can_cause(string code, int status, bool can)
    {
        var error = await FailureAsync($$"""{"ResponseMetadata":{"Error":{"Code":"{{code}}"} } }""", status, date: Clients.Now.AddHours(-1));

        Assert.Equal(can ? TimeSpan.FromHours(1) : null, error.ClockSkew);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, true)]
    [InlineData(403, true)]
    [InlineData(200, false)]
    [InlineData(404, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    public async Task Of_a_service_without_a_catalogue_any_rejection_of_a_signature_may_be_due_to_the_clock(int status, bool may)
    {
        var error = await FailureAsync("""{"ResponseMetadata":{"Error":{"Code":"DateRefused"}}}""", status, date: Clients.Now.AddHours(-1), isListed: false);

        Assert.Equal(may ? TimeSpan.FromHours(1) : null, error.ClockSkew);
        Assert.Equal(may, error.Message.Contains("This machine's clock is 01:00:00 ahead of the server's.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_one_byte_larger_than_allowed_is_a_failure()
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server, maxResponseBytes: StubHandler.Success.Length - 1);

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));
        Assert.Equal($"{Action}: HTTP 200, but the body is larger than {StubHandler.Success.Length - 1} bytes. {May}", error.Message);
    }

    [Fact]
    public async Task Markup_is_recognised_by_its_media_type_too()
    {
        using var server = new StubHandler(() => StubHandler.Json("Forbidden", 403, "text/html"));
        using var client = Clients.Over(server);

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));
        Assert.Contains(", and the body is a page of markup, ", error.Message, StringComparison.Ordinal);
    }

    internal static void AssertService(
        RtcServiceException error, int status, string? code, int? codeN, string? serverMessage, string? requestId, bool mayHaveTakenEffect) => Assert.Equal(
            (status, code, codeN, serverMessage, requestId, mayHaveTakenEffect),
            (error.HttpStatus, error.Code?.Value, error.CodeN, error.ServerMessage, error.RequestId, error.MayHaveTakenEffect));

    private static async Task<RtcServiceException> FailureAsync(string body, int status = 200, bool onlyReads = false, DateTimeOffset? date = null, bool isListed = true)
    {
        using var server = new StubHandler(() =>
        {
            var response = StubHandler.Json(body, status);
            response.Headers.Date = date;
            response.Headers.Location = new Uri("https://elsewhere.example/");
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(1));
            return response;
        });
        using var client = Clients.Over(server);
        var request = new UpdateSnapshotRequest { AppId = "a", RoomId = "r", TaskId = "t", OnlyReads = onlyReads, HasErrorsListed = isListed };
        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(request));
        Assert.Equal(1, server.Calls);
        return error;
    }
}
