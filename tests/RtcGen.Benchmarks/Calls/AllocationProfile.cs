using System.Diagnostics.Tracing;
using System.Globalization;

namespace RtcGen.Benchmarks;

/// <summary>Samples allocations by type: the runtime raises an event for about every 100 KB.</summary>
internal sealed class AllocationProfile : EventListener
{
    private const int GarbageCollection = 1;

    private readonly Dictionary<string, long> _bytesByType = [];
    private bool _counting;

    public static async Task PrintAsync(string title, Func<Task> run)
    {
        const int Calls = 100_000;
        using var profile = new AllocationProfile();
        await run();
        profile._counting = true;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Calls; i++)
        {
            await run();
        }

        profile._counting = false;
        var perCall = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Calls;
        lock (profile._bytesByType)
        {
            var sampled = (double)profile._bytesByType.Values.Sum();
            Console.WriteLine();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {perCall:0} B a call"));
            foreach (var (type, bytes) in profile._bytesByType.OrderByDescending(pair => pair.Value).Take(16))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {perCall * bytes / sampled,6:0} B  {type}"));
            }
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, (EventKeywords)GarbageCollection);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (_counting && eventData.EventName?.StartsWith("GCAllocationTick", StringComparison.Ordinal) == true)
        {
            var type = (string)eventData.Payload![eventData.PayloadNames!.IndexOf("TypeName")]!;
            var bytes = (long)(ulong)eventData.Payload[eventData.PayloadNames.IndexOf("AllocationAmount64")]!;
            lock (_bytesByType)
            {
                _bytesByType[type] = _bytesByType.GetValueOrDefault(type) + bytes;
            }
        }
    }
}
