namespace RtcGen.Wire.Tests.Calls;

/// <summary>The calls of calls.json, made with the generated classes.</summary>
internal static class AllCalls
{
    public static IReadOnlyDictionary<string, Func<RtcClient, Task>> ByName { get; } = new[]
    {
        ServerCalls.All, NetworkCalls.All, AccountCalls.All, TagCalls.All, DatabaseCalls.All, MediaCalls.All, MonitoringCalls.All,
    }.SelectMany(calls => calls).ToDictionary(call => call.Key, call => call.Value, StringComparer.Ordinal);
}
