using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>The machine's clock, corrected by the server's.</summary>
public sealed class ServerClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(20)]
    [InlineData(-20)]
    [InlineData(24 * 60)]
    [InlineData(-24 * 60)]
    public void A_server_is_followed_in_its_direction_and_goes_on_with_the_machine(int minutes)
    {
        var machine = new FakeTimeProvider(Start);
        var clock = new ServerClock(machine);

        Assert.True(clock.TrySet(Start.AddMinutes(minutes)));
        machine.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(Start.AddMinutes(minutes + 1), clock.Now);
        Assert.Equal(Start.AddMinutes(1), clock.Machine);
    }

    [Theory]
    [InlineData((24 * 60) + 1)]
    [InlineData((-24 * 60) - 1)]
    public void A_server_that_is_more_than_a_day_off_is_not_believed(int minutes)
    {
        var clock = new ServerClock(new FakeTimeProvider(Start));

        Assert.False(clock.TrySet(Start.AddMinutes(minutes)));

        Assert.Equal(Start, clock.Now);
    }

    [Fact]
    public void A_time_before_the_API_is_not_believed_even_when_the_machine_has_it_too()
    {
        var early = RtcClockException.Earliest.AddHours(-1);
        var clock = new ServerClock(new FakeTimeProvider(early));

        Assert.False(clock.TrySet(early.AddMinutes(20)));
        Assert.True(clock.TrySet(RtcClockException.Earliest));
        Assert.Equal(RtcClockException.Earliest, clock.Now);
    }

    [Fact]
    public void At_the_end_of_time_the_machine_is_taken_as_it_is()
    {
        var clock = new FakeTimeProvider(Start);
        var server = new ServerClock(clock);
        Assert.True(server.TrySet(Start.AddMinutes(20)));

        clock.SetUtcNow(DateTimeOffset.MaxValue.AddMinutes(-20));

        Assert.Equal(DateTimeOffset.MaxValue.AddMinutes(-20), server.Now);
    }
}
