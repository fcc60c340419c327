using RtcGen.Autoscaling;
using RtcGen.Ecs;
using RtcGen.Spark;
using RtcGen.Veenedge;
using RtcGen.Vefaas;

namespace RtcGen.Wire.Tests.Calls;

/// <summary>What runs programs: instances, groups of them, servers at the edge, sandboxes, jobs.</summary>
internal static class ServerCalls
{
    public static IReadOnlyDictionary<string, Func<RtcClient, Task>> All { get; } = new Dictionary<string, Func<RtcClient, Task>>
    {
        ["ecs DescribeInstances"] = client => client.DescribeInstancesAsync(new()
        {
            InstanceIds = ["i-1", "i-2"],
            TagFilters = [new() { Key = "k", Values = ["a b", "c/d"] }],
            MaxResults = 2,
        }),
        ["ecs RunInstances"] = client => client.RunInstancesAsync(new()
        {
            ImageId = "img",
            InstanceName = "n",
            Password = "p*w+d~",
            EipAddress = new() { BandwidthMbps = 1, ReleaseWithInstance = true },
            NetworkInterfaces = [new() { SubnetId = "s", SecurityGroupIds = ["g1", "g2"] }],
            Volumes = [new() { Size = 20, VolumeType = "ESSD" }],
        }),
        ["ecs AllocateInstances"] = client => client.AllocateInstancesAsync(new()
        {
            ImageId = "img",
            InstanceName = "n",
            InstanceTypeId = "ecs.g1.large",
            DryRun = true,
            SpotStrategy = "SpotWithPriceLimit",
            SpotPriceLimit = 0.00005,
            NetworkInterfaces = [new() { SubnetId = ["s-1", "s-2"], SecurityGroupIds = ["g-1"] }],
            EipAddress = new() { SecurityProtectionTypes = ["AntiDDoS_Enhanced"] },
        }),
        ["autoscaling CreateScalingGroup"] = client => client.CreateScalingGroupAsync(new()
        {
            ScalingGroupName = "group",
            MinInstanceNumber = 0,
            MaxInstanceNumber = 2,
            SubnetIds = ["subnet-1"],
            ClientToken = "c0ffee00-0000-4000-8000-000000000001",
            InstancesDistribution = new() { CompensateWithOnDemand = false, OnDemandBaseCapacity = 1 },
            LaunchTemplateOverrides = [new() { InstanceType = "ecs.g1.large", PriceLimit = 0.25 }, new() { InstanceType = "ecs.c1.large", PriceLimit = 0.00005 }],
        }),
        ["veenedge CreateCloudServer"] = client => client.CreateCloudServerAsync(new()
        {
            CloudserverName = "edge",
            CloudServerDesc = string.Empty,
            SpecName = "veEN",
            ImageId = "img",
            InstanceAreaNums = [new() { AreaName = "East", Isp = "CMCC", Num = 2, HostNameList = ["h1", "h2"] }],
            StorageConfig = new()
            {
                SystemDisk = new() { Capacity = "40", StorageType = "CloudBlockSSD" },
                DataDiskList = [new() { Capacity = "20", DeleteWithInstance = true }],
            },
            Tags = [new() { Key = "k", Value = "v" }],
        }),
        ["vefaas CreateSandbox"] = client => client.CreateSandboxAsync(new()
        {
            FunctionId = "f",
            Metadata = new Dictionary<string, string> { ["user"] = "u-1", ["note"] = string.Empty },
            Async = true,
            Envs = [new() { Key = "PATH", Value = "/bin" }],
            InstanceTosMountConfig = new()
            {
                Enable = true,
                Credentials = new() { AccessKeyId = "AK", SecretAccessKey = "SK" },
                TosMountPoints = [new() { BucketName = "b", ReadOnly = false }],
            },
            NetworkRules = new()
            {
                AllowEgressAccess = false,
                MaxEgressCps = 5_000_000_000,
                AllowEgress = [new() { IpRule = new() { Cidrs = ["10.0.0.0/8"], Ports = [new() { Port = 80, EndPort = 90 }] } }],
            },
        }),
        ["spark createApplication"] = client => client.CreateApplicationAsync(new()
        {
            Id = 7221856821303362,
            ApplicationName = "job",
            Conf = new Dictionary<string, string> { ["spark.executor.cores"] = "2", [string.Empty] = "empty", ["键"] = "值 \"q\"" },
            Dependency = new() { Jars = ["a.jar"], PyFiles = [] },
            DeployRequest = new() { Priority = "3" },
        }),
        ["spark listZone"] = client => client.ListZoneAsync(new()),
    };
}
