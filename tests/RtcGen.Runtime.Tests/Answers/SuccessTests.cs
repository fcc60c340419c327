using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>Answers that are a success.</summary>
public class SuccessTests
{
    private const string Metadata =
        """{"RequestId":"2024-r1","Action":"UpdateSnapshot","Version":"2020-12-01","Service":"rtc","Region":"cn-north-1"}""";

    [Theory]
    [InlineData($$"""{"Result":"ok","ResponseMetadata":{{Metadata}}}""", "ok")]
    [InlineData($$"""{"ResponseMetadata":{{Metadata}},"Result":"ok"}""", "ok")]
    [InlineData($$"""{"ResponseMetadata":{{Metadata}},"Result":"The task has been started."}""", "The task has been started.")]
    [InlineData($$"""{"ResponseMetadata":{{Metadata}},"Result":""}""", "")]
    [InlineData($$"""{"ResponseMetadata":{{Metadata}},"Result":"\u623f\"\uD83D\uDE00"}""", "房\"😀")]
    [InlineData($$"""{"ResponseMetadata":{{Metadata}},"Result":null}""", null)]
    [InlineData($$"""{"ResponseMetadata":{{Metadata}}}""", null)]
    [InlineData($$""" { "Response\u004detadata" : {{Metadata}} , "Result" : "ok" } """, "ok")]
    [InlineData($$"""{"New":{"Result":"no","ResponseMetadata":{"Error":{"Code":"X"} } },"List":[{},[1]],"Result":"ok","ResponseMetadata":{{Metadata}},"Last":null}""", "ok")]
    public async Task Result_and_metadata_are_read_wherever_they_stand(string body, string? result)
    {
        var response = await CallAsync(body);

        Assert.Equal(result, response.Result);
        Assert.Equal("2024-r1", response.Metadata.RequestId);
        Assert.Equal(
            ("UpdateSnapshot", "2020-12-01", "rtc", "cn-north-1"),
            (response.Metadata.Action, response.Metadata.Version, response.Metadata.Service, response.Metadata.Region));
    }

    [Fact]
    public async Task Metadata_may_echo_nothing_or_something_else()
    {
        Assert.Equal(string.Empty, (await CallAsync("""{"ResponseMetadata":{}}""")).Metadata.RequestId);

        var odd = await CallAsync("""{"ResponseMetadata":{"New":[{"Error":{}}],"RequestId":{"a":[1]},"Action":"UpdateAudioBot","Version":"`2020-12-01`","Region":7,"Service":null}}""");
        Assert.Equal(string.Empty, odd.Metadata.RequestId);
        Assert.Equal(
            ("UpdateAudioBot", "`2020-12-01`", null, null),
            (odd.Metadata.Action, odd.Metadata.Version, odd.Metadata.Service, odd.Metadata.Region));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("false")]
    [InlineData("""{"Code":null,"Message":null}""")]
    [InlineData("""{"CodeN":0,"Code":"","Message":""}""")]
    [InlineData("""{"CodeN":0.0,"Data":{"a":[{},"",null,0e5]}}""")]
    public async Task An_error_that_says_nothing_is_none(string error)
    {
        foreach (var body in new[] { $$$"""{"ResponseMetadata":{"RequestId":"r","Error":{{{error}}}},"Result":"ok"}""", $$$"""{"ResponseMetadata":{"RequestId":"r"},"Error":{{{error}}},"Result":"ok"}""" })
        {
            var response = await CallAsync(body);

            Assert.Equal("ok", response.Result);
        }
    }

    [Theory]
    [InlineData("""{"Message":"Success"}""")]
    [InlineData("[1]")]
    [InlineData("7")]
    [InlineData("true")]
    [InlineData("\"\\uD800\"")]
    public async Task A_status_word_of_another_shape_is_null_and_the_bytes_are_kept(string result)
    {
        var body = $$$"""{"ResponseMetadata":{"RequestId":"r"},"Result":{{{result}}}}""";

        var response = await CallAsync(body);

        Assert.Null(response.Result);
        Assert.Equal("r", response.Metadata.RequestId);
        Assert.Equal(body, System.Text.Encoding.UTF8.GetString(response.Raw!.Body.Span));
    }

    [Fact]
    public async Task A_status_word_as_described_costs_no_copy_of_the_bytes() => Assert.Null((await CallAsync(StubHandler.Success)).Raw);

    [Fact]
    public async Task A_request_id_is_on_one_line_and_short()
    {
        var response = await CallAsync($$$"""{"ResponseMetadata":{"RequestId":"a\nb\u202E{{{new string('c', 1000)}}}"},"Result":"ok"}""");

        Assert.Equal($"a\\nb\\u202E{new string('c', 489)}…", response.Metadata.RequestId);
        Assert.Equal(500, response.Metadata.RequestId.Length);
    }

    [Fact]
    public async Task A_request_id_that_is_not_UTF8_costs_no_success()
    {
        byte[] body = [.. """{"ResponseMetadata":{"RequestId":"r"""u8, 0xC3, 0x28, .. "\"},\"Result\":\"ok\"}"u8];
        using var server = new StubHandler(() => new HttpResponseMessage { Content = new ByteArrayContent(body) });
        using var client = Clients.Over(server);

        var response = await client.SendAsync(UpdateSnapshotRequest.Valid());

        Assert.Equal(("ok", "r\uFFFD("), (response.Result, response.Metadata.RequestId));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(299)]
    public async Task Any_status_of_the_200s_can_be_a_success(int status) =>
        Assert.Equal("ok", (await CallAsync(StubHandler.Success, status)).Result);

    [Fact]
    public async Task An_answer_as_large_as_allowed_is_read()
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server, maxResponseBytes: StubHandler.Success.Length);

        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid())).Result);
    }

    [Fact]
    public async Task An_answer_many_buffers_long_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("房间0123456789", 50_000));
        Assert.Equal(text, (await CallAsync($$"""{"ResponseMetadata":{},"Result":"{{text}}"}""")).Result);
    }

    private static async Task<RtcResponse<string?>> CallAsync(string body, int status = 200)
    {
        using var server = new StubHandler(body, status);
        using var client = Clients.Over(server);
        return await client.SendAsync(UpdateSnapshotRequest.Valid());
    }
}
