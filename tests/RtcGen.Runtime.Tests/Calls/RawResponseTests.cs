using System.Text;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>The answer as it came.</summary>
public class RawResponseTests
{
    private static readonly RtcCallOptions Keep = new() { KeepRawResponse = true };

    [Fact]
    public async Task A_call_that_asks_for_it_gets_status_headers_and_bytes_beside_the_typed_answer()
    {
        using var handler = new StubHandler(static () =>
        {
            var response = StubHandler.Json(StubHandler.Success);
            response.Headers.Add("X-Tt-Logid", ["1", "2"]);
            return response;
        });
        using var client = Clients.Over(handler);

        var response = await client.SendAsync(UpdateSnapshotRequest.Valid(), Keep);
        await client.SendAsync(UpdateSnapshotRequest.Valid());

        Assert.Equal("ok", response.Result);
        Assert.Equal(200, response.Raw!.HttpStatus);
        Assert.Equal(StubHandler.Success, Encoding.UTF8.GetString(response.Raw.Body.Span));
        Assert.Equal(["1", "2"], response.Raw.Headers.Where(static header => header.Key == "X-Tt-Logid").Select(static header => header.Value));
        Assert.Contains(response.Raw.Headers, static header => header is { Key: "Content-Type", Value: "application/json; charset=utf-8" });
    }

    [Fact]
    public async Task Other_calls_do_not_keep_it()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        Assert.Null((await client.SendAsync(UpdateSnapshotRequest.Valid())).Raw);
    }

    [Theory]
    [InlineData("<html>busy</html>", 502)]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"AccessDenied"}}}""", 403)]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"}}{}""", 200)]
    public async Task A_failure_has_it_too(string body, int status)
    {
        using var handler = new StubHandler(body, status);
        using var client = Clients.Over(handler);

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid(), Keep));

        Assert.Equal(status, error.Raw!.HttpStatus);
        Assert.Equal(body, Encoding.UTF8.GetString(error.Raw.Body.Span));
    }

    [Fact]
    public void A_test_can_create_one()
    {
        var raw = new RtcRawResponse(404, "no"u8.ToArray(), [new("X-Tt-Logid", "1")]);

        Assert.Equal((404, "no"), (raw.HttpStatus, Encoding.UTF8.GetString(raw.Body.Span)));
        Assert.Equal([new("X-Tt-Logid", "1")], raw.Headers);
        Assert.Empty(new RtcRawResponse(200, default).Headers);
    }

    [Fact]
    public async Task Its_text_does_not_show_the_body()
    {
        using var handler = new StubHandler($$$"""{"ResponseMetadata":{"RequestId":"{{{Leak.SecretKey}}}"},"Result":"ok"}""");
        using var client = Clients.Over(handler);
        var raw = (await client.SendAsync(UpdateSnapshotRequest.Valid(), Keep)).Raw!;
        Assert.Equal($"HTTP 200 ({raw.Body.Length} bytes)", Leak.None(raw).ToString());
    }
}
