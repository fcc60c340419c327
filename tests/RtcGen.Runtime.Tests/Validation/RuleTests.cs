using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Validation;

/// <summary>Which requests have a fault, and what is said about it.</summary>
public class RuleTests
{
    private const string IdPattern = @"[a-zA-Z0-9_@\-\.]{1,128}";

    private static readonly string[] Required = ["$.AppId", "$.RoomId", "$.TaskId"];

    [Fact]
    public void A_request_with_nothing_wrong_is_valid() => Assert.True(UpdateSnapshotRequest.Valid().Validate().IsValid);

    [Fact]
    public void A_missing_member_is_a_fault_when_it_is_required()
    {
        var faults = new UpdateSnapshotRequest().Validate().Errors;

        Assert.Equal(Required, faults.Select(static fault => fault.Path));
        Assert.All(faults, static fault => Assert.Equal(RtcValidationRule.Required, fault.Rule));
        Assert.All(faults, static fault => Assert.Equal(RtcServerReaction.Unstated, fault.ServerReaction));
        Assert.All(faults, static fault => Assert.Null(fault.Value));
        Assert.Equal("$.AppId is missing but required.", faults[0].Message);
        Assert.Equal(faults[0].Message, faults[0].ToString());
    }

    [Fact]
    public void An_empty_id_is_a_fault_where_it_is_required_and_counts_as_absent_elsewhere()
    {
        var fault = Assert.Single(Faults(new() { AppId = string.Empty, BusinessId = string.Empty, RoomId = "r", TaskId = "t" }));

        Assert.Equal("$.AppId = '' is empty but required.", fault.Message);
        Assert.Equal(RtcValidationRule.Required, fault.Rule);
    }

    [Theory]
    [InlineData("room 1")]
    [InlineData("room/1")]
    [InlineData("room-1\n")]
    [InlineData("房间")]
    [InlineData("room–1")]
    [InlineData("é")]
    public void An_id_with_another_character_is_a_fault(string id)
    {
        var fault = Assert.Single(Faults(WithRoom(id)));

        Assert.Equal(("$.RoomId", RtcValidationRule.Pattern), (fault.Path, fault.Rule));
        Assert.EndsWith($"' ({id.Length} characters) does not match {IdPattern}.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("AZaz09_@-.")]
    public void An_id_of_the_allowed_characters_is_valid(string id) => Assert.Empty(Faults(WithRoom(id)));

    [Fact]
    public void An_id_has_at_most_128_characters()
    {
        Assert.Empty(Faults(WithRoom(new string('r', 128))));

        var fault = Assert.Single(Faults(WithRoom(new string('r', 129))));
        Assert.Equal($"$.RoomId = '{new string('r', 64)}…' (129 characters) does not match {IdPattern}.", fault.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(600)]
    public void An_interval_within_bounds_is_valid(int interval) => Assert.Empty(Faults(WithInterval(interval)));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(601, "601")]
    [InlineData(-1, "-1")]
    [InlineData(int.MaxValue, "2147483647")]
    [InlineData(int.MinValue, "-2147483648")]
    public void An_interval_out_of_bounds_tells_what_the_server_would_silently_use(int interval, string shown)
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            var fault = Assert.Single(Faults(WithInterval(interval)));

            Assert.Equal(("$.ImageConfig.Interval", RtcValidationRule.Range, shown), (fault.Path, fault.Rule, fault.Value));
            Assert.Equal((RtcServerReaction.Adjusts, "2"), (fault.ServerReaction, fault.ServerUses));
            Assert.Equal(
                $"$.ImageConfig.Interval = {shown} is outside [1, 600] s; the server would not refuse this, it would silently use 2.",
                fault.Message);
        }
    }

    [Fact]
    public void A_lone_surrogate_is_a_fault_with_or_without_a_format()
    {
        var ofFormat = Assert.Single(Faults(WithRoom("r\uD83D")));
        var ofNone = Assert.Single(new ManyKindsRequest { Text = "ok 😀 \uDE00" }.Validate().Errors);

        Assert.Equal(
            @"$.RoomId = 'r\uD83D' contains an unpaired surrogate at index 1, which cannot be sent; the server would refuse it.", ofFormat.Message);
        Assert.Equal(
            @"$.Text = 'ok \uD83D\uDE00 \uDE00' contains an unpaired surrogate at index 6, which cannot be sent; the server would refuse it.", ofNone.Message);
        Assert.Equal([RtcValidationRule.WellFormed, RtcValidationRule.WellFormed], [ofFormat.Rule, ofNone.Rule]);
    }

    [Fact]
    public void A_shown_value_stays_on_one_line_of_well_formed_text()
    {
        var fault = Assert.Single(Faults(WithRoom("a\nb\0\u001b\u0085\u202E\u2028\u2029\uD800")));

        Assert.Equal(@"'a\u000Ab\u0000\u001B\u0085\u202E\u2028\u2029\uD800'", fault.Value);
    }

    [Fact]
    public void All_faults_come_at_once_in_documentation_order()
    {
        var result = new UpdateSnapshotRequest
        {
            AppId = "bad id",
            BusinessId = new string('b', 129),
            RoomId = string.Empty,
            ImageConfig = new() { Format = 1, Width = 640, Height = 0, Interval = 601 },
        }.Validate();

        Assert.False(result.IsValid);
        Assert.Equal(["$.AppId", "$.BusinessId", "$.RoomId", "$.TaskId", "$.ImageConfig.Interval"], result.Errors.Select(static fault => fault.Path));
        Assert.Equal(["$.ImageConfig.Format", "$.ImageConfig.Width", "$.ImageConfig.Height"], result.Warnings.Select(static fault => fault.Path));
    }

    [Fact]
    public void A_member_after_an_object_has_its_own_path() => Assert.Equal(
        ["$.Image.Interval", "$.Number"],
        new ManyKindsRequest { Image = new() { Interval = 0 }, Number = 3 }.Validate().Errors.Select(static fault => fault.Path));

    [Fact]
    public void A_member_that_the_server_ignores_is_a_warning_and_no_fault()
    {
        var result = new UpdateSnapshotRequest { AppId = "a", RoomId = "r", TaskId = "t", ImageConfig = new() { Width = 99999 } }.Validate();

        Assert.True(result.IsValid);
        var warning = Assert.Single(result.Warnings);
        Assert.Equal("$.ImageConfig.Width has no effect: the server ignores it.", warning.Message);
        Assert.Equal((RtcValidationRule.NoEffect, RtcServerReaction.Ignores), (warning.Rule, warning.ServerReaction));
    }

    [Fact]
    public void The_other_kinds_of_rules_say_what_they_ask_for()
    {
        var faults = new ManyKindsRequest { Short = "12345", Month = "2024-01\n", Number = 3, Real = 0 }.Validate().Errors;

        Assert.Equal(
            [
                "$.Short = '12345' has 5 characters instead of 2 to 4; the server would refuse it.",
                @"$.Month = '2024-01\u000A' (8 characters) does not match [0-9]{4}-[0-9]{2}|today.",
                "$.Number = 3 is none of 1, 2, 4; the server would refuse it.",
                "$.Real = 0 is outside (0, 1].",
            ],
            faults.Select(static fault => fault.Message));
    }

    [Theory]
    [InlineData("12", "today", 4L, 1.0)]
    [InlineData("1234", "2024-01", 1L, 0.5)]
    [InlineData(null, null, null, null)]
    public void The_other_kinds_of_rules_let_the_bounds_pass(string? text, string? month, long? number, double? real) =>
        Assert.Empty(new ManyKindsRequest { Short = text, Month = month, Number = number, Real = real }.Validate().Errors);

    [Fact]
    public void A_number_that_is_not_a_number_lies_outside() =>
        Assert.Equal("$.Real = NaN is outside (0, 1].", Assert.Single(new ManyKindsRequest { Real = double.NaN }.Validate().Errors).Message);

    private static UpdateSnapshotRequest WithRoom(string id) => new() { AppId = "a", RoomId = id, TaskId = "t" };

    private static UpdateSnapshotRequest WithInterval(int interval) =>
        new() { AppId = "a", RoomId = "r", TaskId = "t", ImageConfig = new() { Interval = interval } };

    private static IReadOnlyList<RtcValidationError> Faults(UpdateSnapshotRequest request) => request.Validate().Errors;
}
