using Microsoft.Extensions.Time.Testing;
using RtcGen.Rtc.V20201201;

namespace RtcGen.EndToEnd.Tests;

/// <summary>What is wrong before anything is sent: it is all named, and the server never hears of it.</summary>
public sealed class BadInputTests
{
    private static readonly string Longest = new('a', 128);

    [Theory]
    [InlineData(null, RtcValidationRule.Required)]
    [InlineData("", RtcValidationRule.Required)]
    [InlineData("You****pId", RtcValidationRule.Pattern)]
    [InlineData("room 1", RtcValidationRule.Pattern)]
    [InlineData(" room", RtcValidationRule.Pattern)]
    [InlineData("room\n", RtcValidationRule.Pattern)]
    [InlineData("房间", RtcValidationRule.Pattern)]
    [InlineData("\u0663", RtcValidationRule.Pattern)]
    [InlineData("\u212A", RtcValidationRule.Pattern)]
    [InlineData("😀", RtcValidationRule.Pattern)]
    [InlineData("129", RtcValidationRule.Pattern)]
    [InlineData("lone", RtcValidationRule.WellFormed)]
    public async Task A_bad_id_is_named_with_its_path_and_rule(string? id, RtcValidationRule rule)
    {
        // Text that has no UTF-8 form cannot stand in an attribute, and 129 characters need not.
        id = id switch { "lone" => "a\uD800b", "129" => Longest + "a", _ => id };
        await AssertNotSentAsync(Request(app: id), ("$.AppId", rule));
        await AssertNotSentAsync(Request(room: id), ("$.RoomId", rule));
        await AssertNotSentAsync(Request(task: id), ("$.TaskId", rule));
    }

    [Theory]
    [InlineData("a b", RtcValidationRule.Pattern)]
    [InlineData("a/b", RtcValidationRule.Pattern)]
    public async Task An_optional_id_may_be_left_out_or_empty_but_must_be_good_when_given(string id, RtcValidationRule rule)
    {
        await AssertNotSentAsync(Request(business: id), ("$.BusinessId", rule));
        await AssertSentAsync(Request(business: null));
        await AssertSentAsync(Request(business: string.Empty));
        await AssertSentAsync(Request(business: Longest));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(601)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task An_Interval_out_of_range_is_named_with_what_the_server_would_use(int interval)
    {
        var failure = await AssertNotSentAsync(
            Request(config: new() { Interval = interval }), ("$.ImageConfig.Interval", RtcValidationRule.Range));
        Assert.Equal((RtcServerReaction.Adjusts, "2"), (failure.Errors[0].ServerReaction, failure.Errors[0].ServerUses));
        Assert.Contains($"$.ImageConfig.Interval = {interval} is outside [1, 600] s", failure.Message, StringComparison.Ordinal);
        Assert.Contains("silently use 2", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1921)]
    public async Task A_size_out_of_range_is_a_fault_although_the_member_is_ignored(int size)
    {
        await AssertNotSentAsync(Request(config: new() { Width = size }), ("$.ImageConfig.Width", RtcValidationRule.Range));
        await AssertNotSentAsync(Request(config: new() { Height = size }), ("$.ImageConfig.Height", RtcValidationRule.Range));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public async Task A_Format_that_is_none_of_the_names_is_a_fault(int format) => await AssertNotSentAsync(
        Request(config: new() { Format = (UpdateSnapshotImageConfigFormat)format }), ("$.ImageConfig.Format", RtcValidationRule.AllowedValues));

    [Fact]
    public async Task All_faults_and_warnings_come_at_once_in_the_order_of_the_documentation()
    {
        var failure = await AssertNotSentAsync(
            Request(app: "You****pId", task: "", business: "!", config: new() { Width = 1280, Height = 1921, Interval = 601 }),
            ("$.AppId", RtcValidationRule.Pattern),
            ("$.BusinessId", RtcValidationRule.Pattern),
            ("$.TaskId", RtcValidationRule.Required),
            ("$.ImageConfig.Height", RtcValidationRule.Range),
            ("$.ImageConfig.Interval", RtcValidationRule.Range));
        Assert.Equal(["$.ImageConfig.Width", "$.ImageConfig.Height"], failure.Warnings.Select(warning => warning.Path));
        Assert.All(failure.Errors, fault => Assert.Contains(fault.Message, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sending_what_would_be_adjusted_still_refuses_what_would_be_rejected()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client(validation: RtcValidationMode.AllowAdjusted);
        var request = Request(room: "room 1", config: new() { Interval = 601 });
        var failure = await Assert.ThrowsAsync<RtcValidationException>(() => client.UpdateSnapshotAsync(request));
        Assert.Equal("$.RoomId", Assert.Single(failure.Errors).Path);
        Assert.Empty(server.Emulator.Calls);
    }

    [Theory]
    [InlineData("key\r\nX-Injected: 1")]
    [InlineData("key\n")]
    [InlineData("key\r")]
    [InlineData("key\0")]
    [InlineData("k e y")]
    [InlineData("ключ")]
    [InlineData("")]
    public void A_key_or_token_that_would_break_a_header_is_refused_at_construction_and_not_shown(string text)
    {
        foreach (var refused in new[]
        {
            Assert.ThrowsAny<ArgumentException>(() => new RtcCredentials(text, "secret")),
            Assert.ThrowsAny<ArgumentException>(() => new RtcCredentials("key", "secret", text)),
        })
        {
            Assert.DoesNotContain("Injected", refused.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("ключ", refused.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_clock_in_1970_stops_the_call_before_it_is_sent()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client(clock: new FakeTimeProvider(DateTimeOffset.UnixEpoch));
        var failure = await Assert.ThrowsAsync<RtcClockException>(() => client.UpdateSnapshotAsync(Request()));
        Assert.Equal((DateTimeOffset.UnixEpoch, false), (failure.Clock, failure.MayHaveTakenEffect));
        Assert.Contains("1970-01-01", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Emulator.Calls);
    }

    private static UpdateSnapshotRequest Request(
        string? app = SnapshotServer.App,
        string? room = SnapshotServer.Room,
        string? task = SnapshotServer.Task,
        string? business = null,
        UpdateSnapshotImageConfig? config = null) =>
        new() { AppId = app!, BusinessId = business, RoomId = room!, TaskId = task!, ImageConfig = config };

    private static async Task<RtcValidationException> AssertNotSentAsync(
        UpdateSnapshotRequest request, params (string Path, RtcValidationRule Rule)[] faults)
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        var failure = await Assert.ThrowsAsync<RtcValidationException>(() => client.UpdateSnapshotAsync(request));
        Assert.Equal(faults, failure.Errors.Select(fault => (fault.Path, fault.Rule)));
        Assert.False(failure.MayHaveTakenEffect);
        Assert.Empty(server.Emulator.Calls);
        return failure;
    }

    private static async Task AssertSentAsync(UpdateSnapshotRequest request)
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        Assert.Equal("ok", (await client.UpdateSnapshotAsync(request)).Result);
    }
}
