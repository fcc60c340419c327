using RtcGen.Runtime.Tests.Support;
using RtcGen.Signing;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>Links that carry their signature.</summary>
public class PresignedLinkTests
{
    [Fact]
    public async Task A_link_is_what_the_signer_makes_of_the_call()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        var request = new RtcJsonRequest(UpdateSnapshotRequest.Service, "GetTask", "2020-12-01", RtcMethod.Get) { Query = [new("Id", "房 1")] };

        var link = await client.PresignAsync(request, TimeSpan.FromMinutes(5));

        var expected = SignerCache.Create(Leak.Credentials, "cn-north-1", "rtc")
            .Presign("GET", "/", [new("Action", "GetTask"), new("Version", "2020-12-01"), new("Id", "房 1")], Clients.Now, TimeSpan.FromMinutes(5));
        Assert.Equal($"https://rtc.volcengineapi.com/?{expected}", link.AbsoluteUri);
        Assert.Equal(0, handler.Calls);
    }

    [Fact]
    public async Task The_text_of_a_link_is_the_link_in_whatever_way_it_is_made()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        var request = new RtcJsonRequest(UpdateSnapshotRequest.Service, "GetTask", "2020-12-01", RtcMethod.Get) { Query = [new("Id", "房 1&2%+/")] };

        var link = await client.PresignAsync(request);

        Assert.Contains("&Id=%E6%88%BF%201%262%25%2B%2F&", link.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(link.AbsoluteUri, $"{link}");
        Assert.Equal(link.AbsoluteUri, link.ToString());
        Assert.Equal($"<{link.AbsoluteUri}>", string.Concat("<", link, ">"));
        Assert.Equal($"<{link.AbsoluteUri}>", string.Format(System.Globalization.CultureInfo.InvariantCulture, "<{0}>", link));
        Assert.Equal(new Uri(link.AbsoluteUri), link);
    }

    [Fact]
    public async Task An_action_with_a_body_is_refused()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        var error = await Leak.Throws<InvalidOperationException>(() => client.PresignAsync(UpdateSnapshotRequest.Valid()));
        Assert.StartsWith("UpdateSnapshot 2020-12-01 is called with POST, and a link cannot carry its body.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_life_under_a_second_is_refused()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        var request = new RtcJsonRequest(UpdateSnapshotRequest.Service, "GetTask", "2020-12-01", RtcMethod.Get);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("expires", () => client.PresignAsync(request, TimeSpan.Zero));
    }
}
