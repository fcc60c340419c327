using System.Text;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>A dry run gives what a call would send.</summary>
public class SignedRequestTests
{
    [Fact]
    public async Task It_is_byte_for_byte_what_is_sent_and_is_not_sent()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);

        var signed = await client.SignAsync(UpdateSnapshotRequest.Valid(), new() { Headers = [new("X-Trace", "a")] });

        Assert.Equal(0, handler.Calls);
        await client.SendAsync(UpdateSnapshotRequest.Valid(), new() { Headers = [new("X-Trace", "a")] });
        Assert.Equal("POST", signed.Method);
        Assert.Equal("https://rtc.volcengineapi.com/?Action=UpdateSnapshot&Version=2020-12-01", signed.Uri.AbsoluteUri);
        Assert.Equal(handler.Bodies[0], Encoding.UTF8.GetString(signed.Body.Span));
        Assert.Equal(
            ["Authorization", "Content-Type", "User-Agent", "X-Content-Sha256", "X-Date", "X-Security-Token", "X-Trace"],
            signed.Headers.Select(static header => header.Key).Order(StringComparer.Ordinal));

        // The user agent is a list to the recorder.
        Assert.All(signed.Headers.Where(static header => header.Key != "User-Agent"), header => Assert.Equal(handler.Headers[0][header.Key], header.Value));
        Assert.Contains(signed.Headers, static header => header is { Key: "X-Security-Token", Value: Leak.SessionToken });
    }

    [Fact]
    public async Task It_keeps_its_body_when_the_client_goes_on()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);

        var signed = await client.SignAsync(UpdateSnapshotRequest.Valid("task-1"));
        await client.SendAsync(UpdateSnapshotRequest.Valid("task-2"));

        Assert.Contains("task-1", Encoding.UTF8.GetString(signed.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_text_shows_no_secret()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        var request = new RtcJsonRequest(UpdateSnapshotRequest.Service, "GetTask", "2020-12-01", RtcMethod.Get) { Query = [new("Key", Leak.SecretKey)] };

        Assert.Equal("POST https://rtc.volcengineapi.com/?Action=UpdateSnapshot&Version=2020-12-01 (85 bytes)", Leak.None(await client.SignAsync(UpdateSnapshotRequest.Valid())).ToString());
        Assert.Equal("GET https://rtc.volcengineapi.com/?Action=GetTask&Key=****&Version=2020-12-01 (0 bytes)", Leak.None(await client.SignAsync(request)).ToString());
    }

    [Fact]
    public void A_test_can_create_one()
    {
        var uri = new Uri("https://rtc.volcengineapi.com/?Action=GetTask&Key=x");
        var signed = new RtcSignedRequest("GET", uri, [new("X-Date", "d")], new byte[] { 1, 2 });

        Assert.Equal(("GET", uri, 2), (signed.Method, signed.Uri, signed.Body.Length));
        Assert.Equal([new("X-Date", "d")], signed.Headers);
        Assert.Equal("GET https://rtc.volcengineapi.com/?Action=GetTask&Key=**** (2 bytes)", signed.ToString());
        Assert.Empty(new RtcSignedRequest("GET", uri).Headers);
        Assert.Equal(0, new RtcSignedRequest("GET", uri).Body.Length);
        Assert.Throws<ArgumentException>("method", () => new RtcSignedRequest(string.Empty, uri));
        Assert.Throws<ArgumentNullException>("uri", static () => new RtcSignedRequest("GET", null!));
    }

    [Fact]
    public async Task A_request_with_a_fault_is_not_signed()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        await Leak.Throws<RtcValidationException>(() => client.SignAsync(new UpdateSnapshotRequest()));
        Assert.NotNull(await client.SignAsync(new UpdateSnapshotRequest(), new() { Validation = RtcValidationMode.Off }));
    }
}
