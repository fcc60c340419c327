using System.Text;

namespace RtcGen.Client.Tests.Faults;

internal static partial class FaultScenarios
{
    private static IEnumerable<FaultScenario> Bodies()
    {
        const RtcIdempotency Kind = RtcIdempotency.Idempotent;
        foreach (var kind in Kinds)
        {
            yield return Unclear("a 200 with an empty body", kind, Service, Steps.Status(200, string.Empty));
            yield return Unclear("a length larger than the body", kind, Service, Steps.Bytes(Steps.Head(200, Steps.Whole.Length + 9) + Steps.Whole, static exchange => exchange.Close()));
            yield return Unclear("a length smaller than the body", kind, Service, Steps.Bytes(Steps.Head(200, Steps.Whole.Length - 9) + Steps.Whole));
            yield return Unclear("an end after a whole envelope, before the last chunk", kind, Service, Steps.Bytes(Chunked(Steps.Whole), static exchange => exchange.Close()));
            yield return Slow("a byte each second, without end", kind, Steps.Drips);
        }

        yield return new("a byte each second, in time", RtcIdempotency.None, Steps.DripsInTime) { EndsAt = 5000 };
        yield return Once("a body of 100 MB", Steps.Huge) with { MayHaveTakenEffect = true, Says = "the body is larger than 10485760 bytes" };
        yield return Once("a page in place of a response", Steps.Status(200, "<html>", "text/html")) with { MayHaveTakenEffect = true };
        yield return new("a result of another type in the place of a status word", Kind, Steps.Answer("""{"a":[1]}"""));
        yield return new("a result of another type", RtcIdempotency.ReadOnly, Steps.Answer("[1]")) { Exception = Service, HasRequestId = true, Says = "and the call succeeded, but Result does not match" };
        yield return new("a result 100 000 deep in an undescribed member", RtcIdempotency.ReadOnly, Steps.Answer($$"""{"New":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}"""));
        yield return new("an unpaired surrogate in a result", RtcIdempotency.ReadOnly, Steps.Answer("""{"\uD800":"\uDC00","SnapshotTask":{"RoomId":"\uD83D"}}"""));
        yield return new("a request id that is not UTF-8", Kind, Steps.Encoded([.. "{\"ResponseMetadata\":{\"RequestId\":\""u8, 0xC3, 0x28, .. "\"}}"u8]));
        foreach (var empty in new[] { "null", "{}", "\"\"", """{"Code":null,"Message":null}""", """{"CodeN":0,"Code":"","Message":""}""", """{"CodeN":0.0,"Data":[{}]}""" })
        {
            yield return new($"an error without content: {empty}", Kind, Steps.Metadata($"\"Error\":{empty}"));
        }

        yield return Once("an error, and another that is null", Steps.Metadata("\"Error\":{\"Code\":\"InvalidParameter\"},\"Error\":null")) with { HasRequestId = true, Says = ": InvalidParameter (HTTP 200)." };
        yield return Once("an error whose code is a number", Steps.Metadata("\"Error\":{\"Code\":7001,\"CodeN\":\"100013\"}")) with { HasRequestId = true, MayHaveTakenEffect = true, Says = ": 7001 (HTTP 200, 100013)." };
        yield return Once("an error beside the metadata", Steps.Status(200, $$$"""{"ResponseMetadata":{"RequestId":"{{{Steps.RequestId}}}"},"Error":{"Code":"InvalidParameter","Message":"No."}}"""))
            with
        { HasRequestId = true, Says = ": InvalidParameter (HTTP 200): No." };
        yield return Once("an error whose message is 9 MB", Steps.Metadata($$"""
            "Error":{"Code":"InvalidParameter","Message":"a{{new string('n', 9 << 20)}}"}
            """)) with
        { HasRequestId = true, Says = "nnn…" };
        yield return Once("an error of several lines with control characters", Steps.Metadata("""
            "Error":{"Code":"Invalid\nParameter","Message":"a\r\nINFO forged\u001b[31m\u202e\u2028"}
            """)) with
        { HasRequestId = true, MayHaveTakenEffect = true, Says = ": Invalid\\nParameter (HTTP 200): a\\r\\nINFO forged\\u001B[31m\\u202E\\u2028." };
        yield return Once("an error that repeats the session token", Steps.Metadata($$"""
            "Error":{"Code":"InvalidParameter","Message":"token {{FaultCall.SessionToken}} is over; {{FaultCall.SessionToken.ToUpperInvariant()}}; \u0063{{FaultCall.SessionToken[1..]}}"}
            """)) with
        { HasRequestId = true, Says = ": token *** is over; ***; ***." };
        yield return new("no result", Kind, Steps.Status(200, $$$"""{"ResponseMetadata":{"RequestId":"{{{Steps.RequestId}}}"}}"""));
        yield return new("a result that is null", Kind, Steps.Success);
        yield return new("an empty result", RtcIdempotency.ReadOnly, Steps.Status(200, $$$"""{"ResponseMetadata":{"RequestId":"{{{Steps.RequestId}}}"},"Result":{}}"""));
        yield return Once("an object without metadata", Steps.Status(200, "{}")) with { MayHaveTakenEffect = true };
        yield return Once("a body compressed without being requested", Steps.Packed(isCut: false)) with { MayHaveTakenEffect = true, Says = "the response has Content-Encoding 'gzip', which the client did not accept" };
        yield return Once("a truncated compressed body", Steps.Packed(isCut: true)) with { MayHaveTakenEffect = true, Says = "the response has Content-Encoding 'gzip', which the client did not accept" };
        yield return Once("an error whose message is GBK", Steps.Encoded(Gbk(Steps.ErrorBody("InvalidParameter")), "application/json; charset=gbk"))
            with
        { HasRequestId = true, Says = "InvalidParameter" };
        yield return new("a status word that is GBK", Kind, Steps.Encoded(Gbk($$$"""{"ResponseMetadata":{"RequestId":"{{{Steps.RequestId}}}"},"Result":"No."}"""), "application/json; charset=gbk"));
        yield return Once("a body in UTF-16", Steps.Encoded([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Steps.Whole)])) with { MayHaveTakenEffect = true };
        yield return new("a body in UTF-8 with a byte order mark", Kind, Steps.Encoded([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Steps.Whole)]));
    }

    private static IEnumerable<FaultScenario> Heads()
    {
        const RtcIdempotency Kind = RtcIdempotency.None;
        var answer = Steps.Head(200, Steps.Whole.Length) + Steps.Whole;
        yield return new("interim responses before the last", Kind, Steps.Bytes("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + answer));
        yield return new("a response of HTTP/1.0", Kind, Steps.Bytes("HTTP/1.0 200 OK\r\n\r\n" + Steps.Whole, static exchange => exchange.Close()));
        yield return Unclear("half a response of HTTP/1.0", Kind, Service, Steps.Bytes("HTTP/1.0 200 OK\r\n\r\n" + Steps.Whole[..20], static exchange => exchange.Close()));
        foreach (var kind in Kinds)
        {
            yield return Unclear("a header of 1 MB", kind, Transport, Steps.Bytes($"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 1 << 20)}\r\n\r\n", static exchange => exchange.Close()));
            yield return Unclear("a response that is not HTTP", kind, Transport, Steps.Bytes("220 mail.example ESMTP\r\n\r\n", static exchange => exchange.Close()));
        }
    }

    private static IEnumerable<FaultScenario> RetryAfter()
    {
        const RtcIdempotency Kind = RtcIdempotency.None;
        yield return Limited("Retry-After: 0", "0", [0, 150], 150);
        yield return Limited("Retry-After: 2", "2", [0, 2000], 2000);
        yield return Limited("Retry-After: a date 3 s ahead", "Mon, 15 Jan 2024 08:00:03 GMT", [0, 3000], 3000);
        yield return Limited("Retry-After: a date that has passed", "Mon, 15 Jan 2024 07:00:00 GMT", [0, 150], 150);
        yield return Limited("Retry-After: -5", "-5", [0, 150], 150);
        yield return Limited("Retry-After: soon", "soon", [0, 150], 150);
        yield return Limited("Retry-After: 1.5", "1.5", [0, 1500], 1500);
        yield return Limited("Retry-After: 1s", "1s", [0, 1000], 1000);
        yield return Limited("Retry-After: 500ms", "500ms", [0, 500], 500);
        yield return Limited("Retry-After: 5, 5", "5, 5", [0, 5000], 5000);
        yield return Limited("Retry-After: 1, and again 3", "1\r\nRetry-After: 3", [0, 3000], 3000);
        yield return Limited("Retry-After: a date 3 s ahead, in a response of 1990", "Mon, 15 Jan 2024 08:00:03 GMT\r\nDate: Mon, 01 Jan 1990 00:00:00 GMT", [0, 3000], 3000);
        yield return Limited("Retry-After: a date 3 s ahead, in a response from a cache", "Mon, 15 Jan 2024 08:00:03 GMT\r\nAge: 60\r\nDate: Mon, 15 Jan 2024 07:59:00 GMT", [0, 3000], 3000);
        yield return Final("Retry-After: 60, past the deadline", "60");
        yield return Final("Retry-After: 10 years", "315360000");
        yield return Final("Retry-After: a number of 20 digits", "99999999999999999999");
        yield return new("Retry-After: 2, with a limit inside a 200", Kind, Steps.Error("InternalError.ReachRateLimit", 200, "2"), Steps.Success) { Attempts = [0, 2000], EndsAt = 2000 };
        yield return new("Retry-After: 60, with a success", Kind, Steps.Status(200, Steps.Whole, retryAfter: "60"));

        static FaultScenario Limited(string name, string value, int[] attempts, int end) =>
            new(name, Kind, Steps.Error("FlowLimitExceeded.QPSOverLimit", 429, value), Steps.Success) { Attempts = attempts, EndsAt = end };

        static FaultScenario Final(string name, string value) =>
            new(name, Kind, Steps.Error("FlowLimitExceeded.QPSOverLimit", 429, value)) { Exception = Service, HasRequestId = true };
    }

    private static IEnumerable<FaultScenario> Gateway()
    {
        foreach (var (status, code) in new[] { (500, "InternalError"), (502, "InternalServiceError"), (504, "InternalServiceTimeout") })
        {
            foreach (var kind in Kinds)
            {
                yield return Unclear($"HTTP {status} with JSON", kind, Service, Steps.Error(code, status)) with { HasRequestId = true };
            }

            yield return Unclear($"HTTP {status} with HTML", RtcIdempotency.Idempotent, Service, Steps.Status(status, "<html>", "text/html"));
            yield return Unclear($"HTTP {status} with nothing", RtcIdempotency.None, Service, Steps.Status(status, string.Empty));
        }

        foreach (var kind in Kinds)
        {
            yield return Refused("HTTP 429 with JSON", kind, Steps.Error("AccountFlowLimitExceeded", 429)) with { HasRequestId = true };
            yield return Refused("HTTP 429 with HTML", kind, Steps.Status(429, "<html>", "text/html"));
            yield return Refused("HTTP 503 with JSON", kind, Steps.Error("ServiceUnavailableTemp", 503)) with { HasRequestId = true };
            yield return Unclear("HTTP 503 with nothing", kind, Service, Steps.Status(503, string.Empty));
        }

        yield return Refused("HTTP 429 with nothing", RtcIdempotency.None, Steps.Status(429, string.Empty));
        yield return Unclear("HTTP 503 with HTML", RtcIdempotency.Idempotent, Service, Steps.Status(503, "<html>", "text/html"));
        yield return Unclear("HTTP 408", RtcIdempotency.Idempotent, Service, Steps.Status(408, string.Empty, headers: "Connection: close\r\n"));
        yield return Unclear("HTTP 408", RtcIdempotency.None, Service, Steps.Status(408, string.Empty, headers: "Connection: close\r\n"));
    }

    private static IEnumerable<FaultScenario> Errors()
    {
        const RtcIdempotency Kind = RtcIdempotency.Idempotent;
        yield return Once("an error in a 200 that a retry cannot fix", Steps.Error("InvalidParameter.TaskAlreadyExists")) with { HasRequestId = true };
        yield return Once("an error in a 200 that is not in the catalogue", Steps.Error("Surprise.New")) with { HasRequestId = true, MayHaveTakenEffect = true };
        yield return Refused("a limit inside a 200", Kind, Steps.Error("InternalError.ReachRateLimit")) with { HasRequestId = true };
        yield return Refused("a limit with a detail that is not in the catalogue", Kind, Steps.Error("FlowLimitExceeded.New")) with { HasRequestId = true };
        yield return Unclear("an error inside the service", Kind, Service, Steps.Error("InternalError.RPC")) with { HasRequestId = true };
        yield return Once("too many tasks", Steps.Error("FlowLimitExceeded.TaskNumberOverLimit")) with { HasRequestId = true };
        yield return Once("an unknown key", Steps.Error("InvalidAccessKey", 401)) with { HasRequestId = true };
        yield return Once("a policy that is missing", Steps.Error("LackPolicy", 403)) with { HasRequestId = true };
        yield return Once("HTTP 404 with HTML", Steps.Status(404, "<html>", "text/html"));
        yield return Once("HTTP 403 with a title", Steps.Status(403, "<!doctype html><head><TITLE>\n Forbidden &amp; logged\n</TITLE></head><body>no</body>", "text/html")) with { Says = ": Forbidden & logged." };
        yield return Once("HTTP 403 with the JSON of a gateway", Steps.Status(403, "{\n  \"error_msg\": \"IP is not in the allow list\"\n}")) with { Says = ": { \"error_msg\": \"IP is not in the allow list\" }." };
        yield return Once("HTTP 404 with text", Steps.Status(404, "404 page not found\n", "text/plain")) with { Says = ": 404 page not found." };
        yield return Once("HTTP 404 with text that repeats the session token", Steps.Status(404, $"{FaultCall.SessionToken}\n{FaultCall.SessionToken[..16]}", "text/plain")) with { Says = ": *** ***." };
    }

    private static string Chunked(string body) =>
        string.Create(null, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n");

    // "No." becomes two Chinese characters.
    private static byte[] Gbk(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var at = bytes.AsSpan().IndexOf("No."u8);
        return [.. bytes[..at], 0xB4, 0xED, 0xCE, 0xF3, .. bytes[(at + 3)..]];
    }
}
