namespace RtcGen.Runtime.Tests.Json;

/// <summary>Absent, null and a value are three things.</summary>
public class RtcOptionalTests
{
    [Fact]
    public void What_nobody_set_is_absent_and_not_null()
    {
        RtcOptional<string?> absent = default;

        Assert.False(absent.IsSet);
        Assert.False(absent.IsNull);
    }

    [Fact]
    public void Null_is_set()
    {
        RtcOptional<string?> cleared = (string?)null;

        Assert.True(cleared.IsSet);
        Assert.True(cleared.IsNull);
        Assert.NotEqual(default, cleared);
    }

    [Fact]
    public void A_value_is_set_and_equals_the_same_value()
    {
        RtcOptional<int?> zero = 0;

        Assert.True(zero.IsSet);
        Assert.False(zero.IsNull);
        Assert.Equal(0, zero.Value);
        Assert.True(zero == new RtcOptional<int?>(0));
        Assert.True(zero != new RtcOptional<int?>(1));
        Assert.True(zero.Equals((object)new RtcOptional<int?>(0)));
        Assert.False(zero.Equals((object)0));
        Assert.False(zero.Equals((object?)null));
        Assert.Single(new HashSet<RtcOptional<int?>> { 0, 0 });
    }
}
