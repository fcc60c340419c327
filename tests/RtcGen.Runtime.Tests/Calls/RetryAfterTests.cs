using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>How long a server asks to wait, in whatever way it writes that.</summary>
public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0d)]
    [InlineData("7", 7d)]
    [InlineData(" 7 ", 7d)]
    [InlineData("1.5", 1.5)]
    [InlineData("2s", 2d)]
    [InlineData("2 S", 2d)]
    [InlineData("2sec", 2d)]
    [InlineData("2 SEC", 2d)]
    [InlineData("2 seconds", 2d)]
    [InlineData("1 Second", 1d)]
    [InlineData("500ms", 0.5)]
    [InlineData("500 MS", 0.5)]
    [InlineData("1, 3, 2", 3d)]
    [InlineData("soon, 3", 3d)]
    [InlineData("-1", null)]
    [InlineData("1.2.3", null)]
    [InlineData("2 minutes", null)]
    [InlineData("5 m", null)]
    [InlineData("soon", null)]
    [InlineData("s", null)]
    [InlineData("", null)]
    public void A_number_may_be_a_fraction_and_have_a_unit_in_every_culture(string value, double? seconds)
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            Assert.Equal(seconds is { } known ? TimeSpan.FromSeconds(known) : null, Read(null, null, value));
        }
    }

    [Theory]
    [InlineData("922337203685")]
    [InlineData("99999999999999999999")]
    [InlineData("999999999999999999999999 ms")]
    public void A_wait_that_is_too_long_for_NET_is_the_longest_there_is(string value) => Assert.Equal(TimeSpan.MaxValue, Read(null, null, value));

    [Fact]
    public void The_longest_wait_below_that_is_taken_as_it_is() => Assert.Equal(922_337_203_684, Math.Round(Read(null, null, "922337203684")!.Value.TotalSeconds));

    [Theory]
    [InlineData(new[] { "1", "3", "2" }, 3)]
    [InlineData(new[] { "3", "soon" }, 3)]
    [InlineData(new[] { "soon", "3" }, 3)]
    [InlineData(new[] { "1", "Mon, 15 Jan 2024 08:00:09 GMT" }, 9)]
    public void Of_several_headers_the_longest_wait_counts(string[] values, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Read(null, null, values));

    [Fact]
    public void Without_a_header_nothing_is_asked_for() => Assert.Null(Read(null, null));

    [Theory]
    [InlineData(0, null, 60)]
    [InlineData(-3600, null, 3660)]
    [InlineData(3600, null, 0)]
    [InlineData(-86_400, null, 86_460)]
    [InlineData(-86_401, null, 60)]
    [InlineData(86_400, null, 0)]
    [InlineData(86_401, null, 60)]
    [InlineData(-3600, "10", 60)]
    public void A_date_is_compared_with_the_servers_own_when_that_is_fresh_and_believable(int serverSkew, string? age, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read(Now.AddSeconds(serverSkew), age, "Mon, 15 Jan 2024 08:01:00 GMT"));

    [Theory]
    [InlineData("Mon, 15 Jan 2024 08:01:00 GMT", 60)]
    [InlineData("Mon, 15 Jan 2024 07:59:00 GMT", 0)]
    public void Without_the_servers_date_that_of_the_call_counts(string value, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Read(null, null, value));

    private static TimeSpan? Read(DateTimeOffset? date, string? age, params string[] values)
    {
        using var response = new HttpResponseMessage();
        response.Headers.Date = date;
        response.Headers.TryAddWithoutValidation("Retry-After", values);
        if (age is not null)
        {
            response.Headers.TryAddWithoutValidation("Age", age);
        }

        return RetryAfter.Read(response, Now);
    }
}
