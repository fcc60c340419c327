namespace RtcGen;

/// <summary>
/// How many retries a client may still send. When most calls fail, sending them again only makes it worse: the
/// quota runs dry, and each call is sent once. Successes fill it again.
/// </summary>
internal sealed class RetryQuota
{
    public const int Capacity = 500;

    private const int Cost = 5;
    private const int TimeoutCost = 10;

    private int _left = Capacity;

    public bool TryTake(bool afterTimeout)
    {
        var cost = afterTimeout ? TimeoutCost : Cost;
        while (true)
        {
            var left = Volatile.Read(ref _left);
            if (left < cost)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _left, left - cost, left) == left)
            {
                return true;
            }
        }
    }

    /// <summary>A success gives back one, and after a retry what that cost.</summary>
    public void Refund(int attempts)
    {
        // Nearly always full: then nothing is written.
        var amount = attempts > 1 ? Cost : 1;
        while (Volatile.Read(ref _left) is var left && left < Capacity
            && Interlocked.CompareExchange(ref _left, Math.Min(Capacity, left + amount), left) != left)
        {
        }
    }
}
