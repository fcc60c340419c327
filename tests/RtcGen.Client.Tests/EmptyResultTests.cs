using System.Net;
using System.Text;
using RtcGen.Rtc;

namespace RtcGen.Client.Tests;

/// <summary>A result that is an object is never null.</summary>
public sealed class EmptyResultTests
{
    [Theory]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"}}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":null}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":""}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{}}""")]
    public async Task One_that_was_not_sent_is_empty(string body)
    {
        var result = (await ListAsync(body)).Result;

        Assert.Null(result.RoomList);
        Assert.Empty(result.OtherMembers);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"ok\"")]
    [InlineData("[]")]
    public async Task One_of_another_kind_is_a_failure_as_before(string result)
    {
        var error = await Assert.ThrowsAsync<RtcServiceException>(() => ListAsync($$"""{"ResponseMetadata":{"RequestId":"r"},"Result":{{result}}}"""));

        Assert.True(error.CallSucceeded);
        Assert.NotNull(error.Raw);
    }

    private static async Task<RtcResponse<ListRoomInfoResult>> ListAsync(string body)
    {
        using var server = new Server(body);
        using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("key", "secret"), HttpHandler = server });
        return await client.ListRoomInfoAsync(new() { AppId = "661e7b30", StartTime = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8)), EndTime = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8)) });
    }

    private sealed class Server(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }
}
