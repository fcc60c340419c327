using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>Headers that a single call adds.</summary>
public class ExtraHeaderTests
{
    [Fact]
    public async Task They_are_sent_beside_the_signed_ones_and_only_with_this_call()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);

        await client.SendAsync(UpdateSnapshotRequest.Valid(), new() { Headers = [new("X-Trace", "a b"), new("Content-Language", "en")] });
        await client.SendAsync(UpdateSnapshotRequest.Valid());

        Assert.Equal("a b", handler.Headers[0]["X-Trace"]);
        Assert.Equal("en", handler.Headers[0]["Content-Language"]);
        Assert.DoesNotContain("x-trace", handler.Headers[0]["Authorization"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("X-Trace", handler.Headers[1].Keys);
    }

    [Theory]
    [InlineData("a\r\nEvil: 1", "Character 2 of X-Trace is U+000D.")]
    [InlineData("a\nb", "Character 2 of X-Trace is U+000A.")]
    [InlineData("a\0", "Character 2 of X-Trace is U+0000.")]
    [InlineData("房间", "Character 1 of X-Trace is U+623F.")]
    [InlineData("a\u007f", "Character 2 of X-Trace is U+007F.")]
    public async Task A_value_that_could_break_out_is_refused_before_anything_is_sent(string value, string message)
    {
        var error = await RefusedAsync("X-Trace", value);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("X Trace")]
    [InlineData("X-Trace:")]
    [InlineData("X-Trace\r\nEvil")]
    [InlineData("头")]
    public async Task A_name_that_is_none_is_refused(string name) => Assert.Contains(
        "is not the name of a header", (await RefusedAsync(name, "a")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Authorization")]
    [InlineData("host")]
    [InlineData("X-DATE")]
    [InlineData("X-Content-Sha256")]
    [InlineData("X-Security-Token")]
    [InlineData("Content-Type")]
    [InlineData("Content-Length")]
    [InlineData("Transfer-Encoding")]
    [InlineData("User-Agent")]
    public async Task The_clients_own_are_refused(string name) => Assert.Contains(
        $"The header {name} is the client's own.", (await RefusedAsync(name, "a")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_list_that_is_changed_later_does_not_matter()
    {
        var headers = new List<KeyValuePair<string, string>> { new("X-Trace", "a") };
        var options = new RtcCallOptions { Headers = headers };
        using var handler = new StubHandler((_, _) =>
        {
            headers.Add(new("Authorization", "a"));
            return Task.FromResult(StubHandler.Json(StubHandler.Success));
        });
        using var client = Clients.Over(handler);

        await client.SendAsync(UpdateSnapshotRequest.Valid(), options);

        Assert.StartsWith("HMAC-SHA256 ", handler.Headers[0]["Authorization"], StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>("Headers", () => client.SendAsync(UpdateSnapshotRequest.Valid(), options));
    }

    private static async Task<ArgumentException> RefusedAsync(string name, string value)
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        var error = await Assert.ThrowsAsync<ArgumentException>("Headers", () => client.SendAsync(UpdateSnapshotRequest.Valid(), new() { Headers = [new(name, value)] }));
        Assert.Equal(0, handler.Calls);
        return error;
    }
}
