using System.Net;
using System.Text;

namespace RtcGen.Emulator.Tests;

/// <summary>What the service answers to an authentic call of UpdateSnapshot 2020-12-01.</summary>
public sealed class ServiceTests
{
    [Fact]
    public async Task A_good_call_is_answered_ok_in_the_envelope()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = await emulator.PostAsync();
        Assert.Equal((HttpStatusCode.OK, "ok"), (answer.Status, answer.Result));
        Assert.Equal(
            ["RequestId", "Action", "Version", "Service", "Region"],
            answer.Metadata.EnumerateObject().Select(member => member.Name));
        Assert.Equal("UpdateSnapshot", answer.Metadata.Text("Action"));
        Assert.Equal("2020-12-01", answer.Metadata.Text("Version"));
        Assert.Equal("rtc", answer.Metadata.Text("Service"));
        Assert.Equal("cn-north-1", answer.Metadata.Text("Region"));
        Assert.Matches("^[0-9]{14}[0-9A-F]{20}$", answer.Metadata.Text("RequestId"));
        Assert.False(answer.Response.Headers.Contains("X-Tt-Logid"));
        Assert.False(answer.Response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_region_of_the_credential_is_echoed()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = await emulator.PostAsync(signer: new TestSigner { Region = "ap-singapore-1" });
        Assert.Equal("ap-singapore-1", answer.Metadata.Text("Region"));
    }

    [Fact]
    public async Task An_empty_body_is_BodyIsEmpty() => await AssertRejectedAsync("", "InvalidParameter.BodyIsEmpty");

    [Theory]
    [InlineData("{")]
    [InlineData("not JSON")]
    [InlineData("{\"AppId\":\"app\",}")]
    [InlineData("{} {}")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"AppId\"")]
    public async Task A_body_that_is_no_JSON_object_is_Unmarshal(string body) =>
        await AssertRejectedAsync(body, "InvalidParameter.Unmarshal");

    [Theory]
    [InlineData(""" {"AppId":1,"RoomId":"room","TaskId":"task"} """)]
    [InlineData(""" {"AppId":["app"],"RoomId":"room","TaskId":"task"} """)]
    [InlineData(""" {"AppId":"\ud800","RoomId":"room","TaskId":"task"} """)]
    [InlineData(""" {"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":5} """)]
    [InlineData(""" {"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":"5"}} """)]
    [InlineData(""" {"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":5.5}} """)]
    [InlineData(""" {"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":true}} """)]
    [InlineData(""" {"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":2147483648}} """)]
    [InlineData(""" {"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":{"Width":"wide"}} """)]
    [InlineData(""" {"ImageConfig":[]} """)]
    public async Task A_member_of_another_JSON_type_is_Unmarshal(string body) =>
        await AssertRejectedAsync(body, "InvalidParameter.Unmarshal");

    [Fact]
    public async Task A_body_nested_without_end_is_Unmarshal() => await AssertRejectedAsync(
        string.Concat(Enumerable.Repeat("{\"a\":", 100_000)),
        "InvalidParameter.Unmarshal");

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_Unmarshal()
    {
        await using var emulator = await TestCall.StartAsync();
        byte[] body = [.. "{\"AppId\":\""u8, 0xC3, 0x28, .. "\",\"RoomId\":\"room\",\"TaskId\":\"task\"}"u8];
        var answer = await emulator.SendAsync(HttpMethod.Post, body, TestCall.UpdateSnapshot, new TestSigner());
        Assert.Equal("InvalidParameter.Unmarshal", answer.Code);
    }

    [Theory]
    [InlineData("{}", "MissingParameter.NoAppId", "AppId is required.")]
    [InlineData(""" {"AppId":"","RoomId":"room","TaskId":"task"} """, "MissingParameter.NoAppId", "AppId is required.")]
    [InlineData(""" {"AppId":null,"RoomId":"room","TaskId":"task"} """, "MissingParameter.NoAppId", "AppId is required.")]
    [InlineData(""" {"appid":"","RoomId":"room","TaskId":"task"} """, "MissingParameter.NoAppId", "AppId is required.")]
    [InlineData(""" {"AppId":"app","TaskId":"task"} """, "MissingParameter.NoRoomId", "RoomId is required.")]
    [InlineData(""" {"AppId":"app","RoomId":"room"} """, "MissingParameter", "TaskId is required.")]
    public async Task A_required_member_that_is_missing_or_empty_is_MissingParameter(string body, string code, string message) =>
        Assert.Equal(message, (await AssertRejectedAsync(body, code)).Message);

    [Theory]
    [InlineData(""" {"AppId":"You****pId","RoomId":"room","TaskId":"task"} """, "InvalidParameter.IllegalAppId")]
    [InlineData(""" {"AppId":"app","RoomId":"room 1","TaskId":"task"} """, "InvalidParameter.IllegalRoomID")]
    [InlineData(""" {"AppId":"app","RoomId":"房间","TaskId":"task"} """, "InvalidParameter.IllegalRoomID")]
    [InlineData(""" {"AppId":"app","RoomId":"room\n","TaskId":"task"} """, "InvalidParameter.IllegalRoomID")]
    [InlineData(""" {"AppId":"app","RoomId":"room","TaskId":"task/1"} """, "InvalidParameter")]
    [InlineData(""" {"AppId":"app","RoomId":"room","TaskId":"task","BusinessId":"a b"} """, "InvalidParameter")]
    public async Task An_id_that_breaks_the_naming_rule_is_refused(string body, string code) =>
        await AssertRejectedAsync(body, code);

    [Theory]
    [InlineData("601")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    public async Task An_Interval_out_of_range_is_silently_replaced_by_2_and_remembered(string interval)
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = await emulator.PostAsync(WithInterval(interval));
        Assert.Equal("ok", answer.Result);
        Assert.Equal("2", IntervalOf(emulator));
        var adjustment = Assert.Single(Assert.Single(emulator.Calls).Adjustments);
        Assert.Equal(("$.ImageConfig.Interval", interval, "2"), (adjustment.Path, adjustment.Given, adjustment.Used));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("600")]
    public async Task An_Interval_in_range_is_used_and_remembered(string interval)
    {
        await using var emulator = await TestCall.StartAsync();
        await emulator.PostAsync(WithInterval(interval));
        Assert.Equal(interval, IntervalOf(emulator));
        Assert.Empty(Assert.Single(emulator.Calls).Adjustments);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","ImageConfig":null""")]
    [InlineData(""","ImageConfig":{}""")]
    [InlineData(""","ImageConfig":{"Interval":null}""")]
    public async Task An_absent_Interval_sets_the_default_of_2_as_the_page_says_by_its_letter(string config)
    {
        await using var emulator = await TestCall.StartAsync();
        await emulator.PostAsync();
        Assert.Equal("5", IntervalOf(emulator));
        Assert.Equal("ok", (await emulator.PostAsync(WithIds(config))).Result);
        Assert.Equal("2", IntervalOf(emulator));
    }

    [Fact]
    public async Task Ignored_members_are_recorded_and_do_not_reach_the_task()
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.SeedTask("snapshot", TestCall.Task, new Dictionary<string, string> { ["ImageConfig.Width"] = "1280" });
        await emulator.PostAsync(WithIds(""","ImageConfig":{"Format":1,"Width":5000,"Height":720,"Interval":7}"""));
        var adjustments = Assert.Single(emulator.Calls).Adjustments;
        Assert.Equal(
            [
                ("$.ImageConfig.Format", "1", null),
                ("$.ImageConfig.Width", "5000", null),
                ("$.ImageConfig.Width", "5000", "0"),
                ("$.ImageConfig.Height", "720", null),
            ],
            adjustments.Select(adjustment => (adjustment.Path, adjustment.Given, adjustment.Used)));
        Assert.All(
            adjustments.Where(adjustment => adjustment.Used is null),
            adjustment => Assert.Contains("ignored", adjustment.Why, StringComparison.Ordinal));
        Assert.True(emulator.TryGetTask("snapshot", TestCall.Task, out var task));
        Assert.Equal(("1280", "7"), (task.Settings["ImageConfig.Width"], task.Settings["ImageConfig.Interval"]));
    }

    [Fact]
    public async Task Of_duplicate_members_the_last_counts_and_unknown_ones_are_skipped()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = await emulator.PostAsync(
            """{"AppId":7,"RoomId":"room","TaskId":"task","\ud800":1,"New":{"x":[1]},"AppId":"app","ImageConfig":{"Interval":9,"Interval":8}}""");
        Assert.Equal("ok", answer.Result);
        Assert.Equal("8", IntervalOf(emulator));
    }

    [Fact]
    public async Task An_unknown_task_is_ErrorActiveTaskNotFound() => await AssertRejectedAsync(
        """{"AppId":"app","RoomId":"room","TaskId":"Task","ImageConfig":{"Width":1}}""",
        "InvalidParameter.ErrorActiveTaskNotFound");

    [Fact]
    public async Task A_refused_call_leaves_the_task_as_it_was()
    {
        await using var emulator = await TestCall.StartAsync();
        await emulator.PostAsync();
        await emulator.PostAsync(WithIds(""","BusinessId":"!","ImageConfig":{"Interval":9}"""));
        await emulator.PostAsync(WithIds(""","ImageConfig":{"Interval":9}"""), signer: new TestSigner { Service = "iam" });
        Assert.Equal("5", IntervalOf(emulator));
    }

    private static string WithIds(string more) => "{\"AppId\":\"app\",\"RoomId\":\"room\",\"TaskId\":\"task\"" + more + "}";

    private static string WithInterval(string interval) => WithIds(""","ImageConfig":{"Interval":""" + interval + "}");

    private static string IntervalOf(RtcEmulator emulator)
    {
        Assert.True(emulator.TryGetTask("snapshot", TestCall.Task, out var task));
        return task.Settings["ImageConfig.Interval"];
    }

    /// <summary>Version 2020-12-01 refuses with status 200, without number, and with an empty Result.</summary>
    private static async Task<TestAnswer> AssertRejectedAsync(string body, string code)
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = await emulator.SendAsync(
            HttpMethod.Post, Encoding.UTF8.GetBytes(body), TestCall.UpdateSnapshot, new TestSigner());
        Assert.Equal((code, null, HttpStatusCode.OK, ""), (answer.Code, answer.CodeN, answer.Status, answer.Result));
        Assert.Empty(Assert.Single(emulator.Calls).Adjustments);
        return answer;
    }
}
