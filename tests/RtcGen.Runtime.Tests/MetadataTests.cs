using System.Globalization;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests;

/// <summary>What is known of actions, rates and codes without a call.</summary>
public sealed class MetadataTests
{
    [Theory]
    [InlineData(RtcIdempotency.None, false)]
    [InlineData(RtcIdempotency.Idempotent, true)]
    [InlineData(RtcIdempotency.ReadOnly, true)]
    public void An_action_says_whether_it_may_be_sent_twice(RtcIdempotency idempotency, bool isIdempotent) =>
        Assert.Equal(isIdempotent, new RtcAction(UpdateSnapshotRequest.Service, "A", "2020-12-01", idempotency).IsIdempotent);

    [Fact]
    public void A_rate_of_an_action_alone_is_named_after_it()
    {
        var action = new RtcAction(UpdateSnapshotRequest.Service, "A", "2020-12-01", RtcIdempotency.None, callsPerSecond: 5);

        Assert.Equal(new RtcRate("rtc", "A 2020-12-01", 5, seconds: 1), Assert.Single(action.Rates));
        Assert.Empty(new RtcAction(UpdateSnapshotRequest.Service, "A", "2020-12-01", RtcIdempotency.None).Rates);
    }

    [Fact]
    public void A_rate_of_one_application_names_that_too()
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            var rate = new RtcRate("rtc", "messaging", 500, seconds: 1, RtcRateScope.App) with { Period = TimeSpan.FromSeconds(0.5) };

            Assert.Equal("messaging (500 calls per 0.5 s)", rate.ToString());
            Assert.Equal("messaging for app-1 (500 calls per 0.5 s)", (rate with { AppId = "app-1" }).ToString());
        }
    }

    [Fact]
    public void A_list_counts_as_a_call_for_each_item_and_at_least_as_one()
    {
        Assert.Equal(3, RtcRate.GetPermitCount([1, 2, 3]));
        Assert.Equal(1, RtcRate.GetPermitCount<int>([]));
        Assert.Equal(1, RtcRate.GetPermitCount<int>(null));
    }

    [Fact]
    public void A_text_is_Chinese_for_who_reads_Chinese_when_there_is_a_Chinese_one()
    {
        var both = new RtcError("FailToConnect", RtcRetryClass.Unknown, new("No connection.", "无法连接。"));
        using var before = Cultures.Use("zh-CN");

        Assert.Equal("FailToConnect: 无法连接。", both.ToString());
        Assert.Equal("No connection.", new RtcLocalizedText("No connection.").ToString());
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal("FailToConnect: No connection.", both.ToString());
    }

    [Fact]
    public void A_code_has_a_group_before_its_first_dot()
    {
        Assert.Equal("InvalidParameter", new RtcErrorCode("InvalidParameter.Room.Id").Group);
        Assert.Equal("AccessDenied", new RtcErrorCode("AccessDenied").Group);
        Assert.Equal(string.Empty, default(RtcErrorCode).Value);
        Assert.Throws<ArgumentException>("value", static () => new RtcErrorCode(string.Empty));
    }
}
