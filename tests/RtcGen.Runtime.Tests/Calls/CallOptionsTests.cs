namespace RtcGen.Runtime.Tests.Calls;

/// <summary>Options that no call could have are refused when they are made.</summary>
public class CallOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(86_401)]
    public void A_time_out_that_is_none(int seconds) => Assert.Throws<ArgumentOutOfRangeException>(
        "Timeout", () => new RtcCallOptions { Timeout = TimeSpan.FromSeconds(seconds) });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_number_of_attempts_that_is_none(int attempts) => Assert.Throws<ArgumentOutOfRangeException>(
        "MaxAttempts", () => new RtcCallOptions { MaxAttempts = attempts });

    [Fact]
    public void Null_and_infinite_are_fine()
    {
        var options = new RtcCallOptions { Timeout = Timeout.InfiniteTimeSpan, MaxAttempts = null };
        Assert.Equal(Timeout.InfiniteTimeSpan, options.Timeout);
        Assert.Null(new RtcCallOptions { Timeout = null }.Timeout);
    }
}
