using RtcGen.Alb;
using RtcGen.CDN;
using RtcGen.Clb;
using RtcGen.Dns;
using RtcGen.Vpc;

namespace RtcGen.Wire.Tests.Calls;

/// <summary>Networks, load balancers and names.</summary>
internal static class NetworkCalls
{
    public static IReadOnlyDictionary<string, Func<RtcClient, Task>> All { get; } = new Dictionary<string, Func<RtcClient, Task>>
    {
        ["vpc DescribeVpcs"] = client => client.DescribeVpcsAsync(new()
        {
            VpcIds = ["vpc-2", "vpc-1"],
            VpcName = string.Empty,
            IsDefault = false,
            VpcOwnerId = 9007199254740991,
            TagFilters = [new() { Key = "environment", Values = ["生产", "🚀 *~!'()+%&=#?"] }, new() { Key = "empty", Values = [] }, new() { Key = "alone" }],
        }),
        ["clb CreateListener"] = client => client.CreateListenerAsync(new()
        {
            LoadBalancerId = "clb-1",
            Protocol = "HTTP",
            Port = 80,
            ServerGroupId = "rsp-1",
            AclIds = [],
            HealthCheck = new() { Enabled = "on", Interval = 2, URI = "/a?b=c&d" },
            Tags = [new() { Key = "k1", Value = string.Empty }, new() { Key = "k2", Value = "v" }],
        }),
        ["alb CreateRules"] = client => client.CreateRulesAsync(new()
        {
            ListenerId = "lsn-1",
            Rules =
            [
                new()
                {
                    Priority = 10000,
                    RuleConditions =
                    [
                        new() { Type = "Host", HostConfig = new() { Values = ["a.example.com", "*.example.com"] } },
                        new() { Type = "QueryString", QueryStringConfig = new() { Values = [new() { Key = "x", Value = "1" }, new() { Key = "y", Value = "2" }] } },
                    ],
                    RuleActions =
                    [
                        new()
                        {
                            Type = "ForwardGroup",
                            ForwardGroupConfig = new() { ServerGroupTuples = [new() { ServerGroupId = "rsp-1", Weight = 0 }, new() { ServerGroupId = "rsp-2", Weight = 100 }] },
                        },
                    ],
                },
                new() { Url = "/api", RuleAction = "Redirect", RedirectConfig = new() { RedirectHttpCode = "302", RedirectUri = "/new" } },
            ],
        }),
        ["dns CreateRecord"] = client => client.CreateRecordAsync(new()
        {
            ZID = 4294967296,
            Host = "@",
            Type = "TXT",
            Value = "\"v=spf1 -all\"",
            TTL = 600,
            Weight = 1,
        }),
        ["CDN ListCdnDomains"] = client => client.ListCdnDomainsAsync(new()
        {
            HTTPS = true,
            IPv6 = false,
            ExactMatch = false,
            ResourceTags = ["k:v"],
            PageNum = 1,
            PageSize = 100,
        }),
    };
}
