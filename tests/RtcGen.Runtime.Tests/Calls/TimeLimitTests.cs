namespace RtcGen.Runtime.Tests.Calls;

/// <summary>Timeouts, of which one may be infinite; -1 stands for that.</summary>
public sealed class TimeLimitTests
{
    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(0, 1, 0)]
    [InlineData(-1, 2, 2)]
    [InlineData(2, -1, 2)]
    [InlineData(-1, -1, -1)]
    public void Infinite_is_longer_than_any_other(int one, int other, int shorter) => Assert.Equal(Milliseconds(shorter), TimeLimit.Shorter(Milliseconds(one), Milliseconds(other)));

    [Theory]
    [InlineData(3, 1, 2)]
    [InlineData(3, 0, 3)]
    [InlineData(3, 3, 0)]
    [InlineData(3, 4, 0)]
    [InlineData(-1, 4, -1)]
    public void What_is_left_is_never_less_than_nothing(int timeout, int elapsed, int left) => Assert.Equal(Milliseconds(left), TimeLimit.Left(Milliseconds(timeout), Milliseconds(elapsed)));

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
