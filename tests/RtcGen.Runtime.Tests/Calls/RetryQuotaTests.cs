namespace RtcGen.Runtime.Tests.Calls;

/// <summary>How many retries a client has, counted.</summary>
public sealed class RetryQuotaTests
{
    [Theory]
    [InlineData(false, 100)]
    [InlineData(true, 50)]
    public void Each_retry_takes_from_the_quota_until_it_is_empty(bool afterTimeout, int expected) =>
        Assert.Equal(expected, CountRetries(new(), afterTimeout));

    [Theory]
    [InlineData(1, 4, 0)]
    [InlineData(1, 5, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(4, 3, 3)]
    public void A_success_gives_one_back_and_after_a_retry_what_that_took(int attempts, int successes, int retries)
    {
        var quota = new RetryQuota();
        CountRetries(quota);

        for (var i = 0; i < successes; i++)
        {
            quota.Refund(attempts);
        }

        Assert.Equal(retries, CountRetries(quota));
    }

    [Fact]
    public void Successes_never_give_more_than_there_was()
    {
        var quota = new RetryQuota();
        Assert.True(quota.TryTake(afterTimeout: false));
        for (var i = 0; i < 1000; i++)
        {
            quota.Refund(attempts: 2);
        }

        Assert.Equal(100, CountRetries(quota));
    }

    [Fact]
    public void However_many_take_and_give_back_at_once_none_is_lost_or_won()
    {
        var quota = new RetryQuota();
        var taken = 0;
        Parallel.For(0, 8, _ => Interlocked.Add(ref taken, CountRetries(quota)));
        Assert.Equal(100, taken);

        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 50; i++)
            {
                quota.Refund(attempts: 1);
            }
        });
        Assert.Equal(80, CountRetries(quota));
    }

    private static int CountRetries(RetryQuota quota, bool afterTimeout = false)
    {
        var count = 0;
        while (count < 1000 && quota.TryTake(afterTimeout))
        {
            count++;
        }

        return count;
    }
}
