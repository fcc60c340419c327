using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Credentials.Tests;

/// <summary>Credentials whose end cannot be believed, or is measured by a clock that somebody sets.</summary>
public class LeaseTests
{
    private readonly ScriptedSource _source = ScriptedSource.OnOneThread();

    [Theory]
    [InlineData(9999)]
    [InlineData(2034)]
    public async Task An_end_that_is_years_away_is_not_believed_for_longer_than_a_day(int year)
    {
        var old = await FilledAsync(new DateTimeOffset(year, 12, 31, 23, 59, 59, TimeSpan.Zero));
        _source.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        Assert.Same(old, _source.Now());
        Assert.Equal(1, _source.Fetches);

        _source.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Same(old, _source.Now());
        Assert.Equal(2, _source.Fetches);
        Assert.Same(_source.Succeed(), _source.Now());
    }

    [Fact]
    public async Task The_last_moment_of_all_is_an_end_like_any_other()
    {
        Assert.Same(await FilledAsync(DateTimeOffset.MaxValue), _source.Now());
        Assert.Equal(1, _source.Fetches);
    }

    [Fact]
    public async Task Such_credentials_are_fetched_again_at_once_when_the_server_refuses_them()
    {
        _source.Invalidate(await FilledAsync(DateTimeOffset.MaxValue));
        var waiting = _source.Ask();

        Assert.Same(_source.Succeed(), await waiting);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_prolong_the_life_of_credentials()
    {
        var old = await FilledAsync(ScriptedSource.Start.AddHours(1));
        _source.Clock.Setting = TimeSpan.FromDays(-3650);

        _source.Clock.Advance(TimeSpan.FromMinutes(48));
        Assert.Same(old, _source.Now());
        Assert.Equal(2, _source.Fetches);

        _source.Fail();
        _source.Clock.Advance(TimeSpan.FromMinutes(12));
        Assert.False(_source.Ask().IsCompleted);
    }

    [Fact]
    public async Task A_clock_that_went_on_while_the_machine_slept_ends_them()
    {
        await FilledAsync(ScriptedSource.Start.AddHours(1));
        _source.Clock.Setting = TimeSpan.FromHours(1);

        Assert.False(_source.Ask().IsCompleted);
    }

    private async Task<RtcCredentials> FilledAsync(DateTimeOffset end)
    {
        var waiting = _source.Ask();
        var keys = new RtcCredentials("AKLT", Leak.SecretKey, Leak.SessionToken, end);
        _source.Succeed(keys);
        return await waiting;
    }
}
