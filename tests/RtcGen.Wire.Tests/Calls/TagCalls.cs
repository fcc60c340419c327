using RtcGen.Tag;

namespace RtcGen.Wire.Tests.Calls;

/// <summary>Tags, whose TagResources is not that of iam.</summary>
internal static class TagCalls
{
    public static IReadOnlyDictionary<string, Func<RtcClient, Task>> All { get; } = new Dictionary<string, Func<RtcClient, Task>>
    {
        ["tag TagResources"] = client => client.TagResourcesAsync(new()
        {
            ResourceTrnList = ["trn:ecs:cn-beijing:1:instance/i-1", "trn:ecs:cn-beijing:1:instance/i-2"],
            Tags = [new() { Key = "k 1", Value = "v/1" }, new() { Key = "k2", Value = string.Empty }],
        }),
        ["tag GetResources"] = client => client.GetResourcesAsync(new()
        {
            TagFilters = [new() { Key = "k", Values = ["a", "b"] }, new() { Key = "l" }],
            ResourceTypeFilters = ["ecs:instance"],
            MaxResults = 50,
        }),
    };
}
