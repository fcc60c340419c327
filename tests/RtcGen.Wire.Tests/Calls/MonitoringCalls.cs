using System.Text.Json;
using RtcGen.VolcObserve;

namespace RtcGen.Wire.Tests.Calls;

/// <summary>Metrics and events.</summary>
internal static class MonitoringCalls
{
    public static IReadOnlyDictionary<string, Func<RtcClient, Task>> All { get; } = new Dictionary<string, Func<RtcClient, Task>>
    {
        ["volc_observe GetMetricData"] = client => client.GetMetricDataAsync(new()
        {
            Namespace = "VCM_ECS",
            SubNamespace = "Instance",
            MetricName = "Cpu",
            Instances = [new() { Dimensions = [new() { Name = "ResourceID", Value = "i-1" }] }],
        }),
        ["volc_observe GetTopData"] = client => client.GetTopDataAsync(new()
        {
            Namespace = "VCM_ECS",
            SubNamespace = "Instance",
            MetricNames = ["CpuTotal", "MemoryUsedUtilization"],
            OrderByMetricName = "CpuTotal",
            Asc = false,
            StartTime = 1790000000,
            EndTime = 1790003600,
            TopN = 5,
            GroupBy = ["ResourceID"],
        }),
        ["volc_observe CreateEventRule"] = client => client.CreateEventRuleAsync(new()
        {
            RuleName = "rule",
            EventBusName = "default",
            EventSource = "ecs",
            Level = "warning",
            EventType = ["ecs:Disk:DiskError.Redeploy"],
            FilterPattern = new Dictionary<string, JsonElement>
            {
                ["Source"] = Json("""["ecs"]"""),
                ["Deep"] = Json("""{"a":[1,2.5,null,{"b":false}]}"""),
                ["Text"] = Json("\"x\""),
                ["Number"] = Json("0"),
                ["None"] = Json("null"),
            },
            MessageQueue = [new() { Type = "kafka", AuthEncrypt = [1, 4294967296], Password = "p" }],
        }),
    };

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
