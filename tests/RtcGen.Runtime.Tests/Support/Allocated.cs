namespace RtcGen.Runtime.Tests.Support;

/// <summary>What a call allocates on its thread.</summary>
internal static class Allocated
{
    /// <summary>The runtime adds a little of its own while it compiles, so the least of some rounds counts.</summary>
    public static long PerCall(Action<int> call)
    {
        const int Calls = 1000;
        var least = long.MaxValue;
        for (var round = 0; round < 8; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 1; i <= Calls; i++)
            {
                call(i);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least / Calls;
    }
}
