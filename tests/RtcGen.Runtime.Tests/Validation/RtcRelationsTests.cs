using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Validation;

/// <summary>Relations between members; what is absent breaks none.</summary>
public class RtcRelationsTests
{
    private static readonly double[] Ahead = [1, 0, 0];
    private static readonly double[] Aside = [0, 1, 0];

    [Theory]
    [InlineData("2026-11-23T00:00:00+08:00", "2026-11-23T00:00:01+08:00", true)]
    [InlineData("2026-11-23T08:00:00+08:00", "2026-11-23T01:00:00Z", true)]
    [InlineData("2026-11-23T08:00:00+08:00", "2026-11-23T00:00:00Z", false)]
    [InlineData("2026-11-23T01:00:00Z", "2026-11-23T00:00:00Z", false)]
    [InlineData("yesterday", "2026-11-23T00:00:00Z", true)]
    [InlineData(null, "2026-11-23T00:00:00Z", true)]
    public void Times_are_compared_as_moments(string? first, string? second, bool holds) =>
        Assert.Equal(holds, RtcRelations.AreAscending(first, second));

    [Fact]
    public void Points_in_time_are_compared_as_moments_and_one_never_set_is_absent()
    {
        var eight = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));
        var same = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        Assert.True(RtcRelations.AreAscending(eight, same.AddTicks(1)));
        Assert.False(RtcRelations.AreAscending(eight, same));
        Assert.False(RtcRelations.AreAscending(same.AddTicks(1), eight));
        Assert.True(RtcRelations.AreAscending((DateTimeOffset?)null, eight));
        Assert.True(RtcRelations.AreAscending(eight, (DateTimeOffset?)null));
        Assert.True(RtcRelations.AreAscending(eight, default(DateTimeOffset)));
        Assert.True(RtcRelations.AreAscending(default(DateTimeOffset), eight));
    }

    [Fact]
    public void A_list_contains_a_value_or_does_not()
    {
        Assert.True(RtcRelations.Contains([1, 2], 1));
        Assert.True(RtcRelations.Contains([1, 2], 2));
        Assert.False(RtcRelations.Contains([1, 2], 3));
        Assert.False(RtcRelations.Contains(null, 3));
        Assert.True(RtcRelations.ContainsIgnoringCase(["a", "MP4"], "mp4"));
        Assert.False(RtcRelations.ContainsIgnoringCase(["a"], "mp4"));
        Assert.False(RtcRelations.ContainsIgnoringCase(null, "mp4"));
    }

    [Fact]
    public void A_text_is_one_of_several_in_whatever_case()
    {
        Assert.True(RtcRelations.IsOneOf("HLS", "mp4", "hls"));
        Assert.False(RtcRelations.IsOneOf("flv", "mp4", "hls"));
        Assert.False(RtcRelations.IsOneOf(null, "mp4"));
    }

    [Theory]
    [InlineData("a", "b", "a")]
    [InlineData("", "b", "b")]
    [InlineData(null, "b", "b")]
    [InlineData("", null, null)]
    public void An_empty_text_is_what_the_server_uses_for_it(string? value, string? usual, string? used) => Assert.Equal(used, RtcRelations.OrDefault(value, usual));

    [Fact]
    public void An_object_is_set_when_a_property_of_it_is()
    {
        Assert.False(RtcRelations.IsSet((RtcObject?)null));
        Assert.False(RtcRelations.IsSet(new ImageConfig()));
        Assert.True(RtcRelations.IsSet(new ImageConfig { Width = 0 }));
    }

    [Theory]
    [InlineData(1d, 2d, true)]
    [InlineData(2d, 2d, false)]
    [InlineData(3d, 2d, false)]
    [InlineData(null, 2d, true)]
    public void Numbers_are_compared_by_size(double? first, double? second, bool holds) =>
        Assert.Equal(holds, RtcRelations.AreAscending(first, second));

    [Fact]
    public void Right_angles_are_judged_relative_to_the_lengths()
    {
        Assert.True(RtcRelations.AreOrthogonal(Ahead, Aside, [0, 0, 1000]));
        Assert.True(RtcRelations.AreOrthogonal([1, 0.0000001, 0], Aside));
        Assert.False(RtcRelations.AreOrthogonal(Ahead, Aside, [0, 1, 1]));
        Assert.False(RtcRelations.AreOrthogonal([0.001, 0, 0], [0.001, 0.001, 0]));
        Assert.True(RtcRelations.AreOrthogonal(Ahead, null, [1, 0]));
        Assert.True(RtcRelations.AreOrthogonal([1, 1, 1], [1, 1, -2]));
        Assert.True(RtcRelations.AreOrthogonal([1, 1, 1], [2, -1, -1]));
        Assert.True(RtcRelations.AreOrthogonal(Ahead, [0, 0, 0]));
    }

    [Fact]
    public void One_to_one_means_the_same_values_in_whatever_order()
    {
        Assert.True(OneToOne([1, 2, 3], [3, 1, 2]));
        Assert.False(OneToOne([1, 2], [1, 2, 3]));
        Assert.False(OneToOne([1, 2], [1]));
        Assert.False(OneToOne([1], null));
        Assert.True(OneToOne(null, []));
    }

    [Fact]
    public void Lists_without_a_common_item_are_disjoint()
    {
        Assert.True(Disjoint(["a", "b"], ["c"]));
        Assert.False(Disjoint(["a", "b"], ["c", "b"]));
        Assert.True(Disjoint(null, ["c"]));
    }

    private static bool OneToOne(int[]? first, int[]? second) => RtcRelations.AreOneToOne(first, static item => item, second, static item => item);

    private static bool Disjoint(string[]? first, string[]? second) => RtcRelations.AreDisjoint(first, static item => item, second, static item => item);
}
