using RtcGen.CertificateService;
using RtcGen.Cr;
using RtcGen.Kafka;
using RtcGen.Kms;
using RtcGen.Redis;

namespace RtcGen.Wire.Tests.Calls;

/// <summary>What keeps things: databases, queues, images, keys, certificates.</summary>
internal static class DatabaseCalls
{
    public static IReadOnlyDictionary<string, Func<RtcClient, Task>> All { get; } = new Dictionary<string, Func<RtcClient, Task>>
    {
        ["kms Encrypt"] = client => client.EncryptAsync(new()
        {
            KeyringName = "kr",
            KeyName = "kk",
            Plaintext = "AAAA",
            EncryptionContext = new Dictionary<string, string> { ["a"] = "b" },
        }),
        ["redis CreateDBInstance"] = client => client.CreateDBInstanceAsync(new()
        {
            RegionId = "cn-beijing",
            VpcId = "vpc-1",
            SubnetId = "subnet-1",
            EngineVersion = "7.0",
            MultiAZ = "disabled",
            NodeNumber = 2,
            ShardedCluster = 0,
            ShardCapacity = 1024,
            Password = "p*w+d~",
            ConfigureNodes = [new() { AZ = "cn-beijing-a" }, new() { AZ = "cn-beijing-b" }],
            ClientToken = "c0ffee00-0000-4000-8000-000000000002",
        }),
        ["kafka CreateInstance"] = client => client.CreateInstanceAsync(new()
        {
            Version = "2.2.2",
            ComputeSpec = "kafka.20xrate.hw",
            ZoneId = "cn-beijing-a",
            VpcId = "vpc-1",
            SubnetId = "subnet-1",
            UserPassword = "p",
            Tags = new Dictionary<string, string> { ["env"] = "test", ["a.b/c d"] = string.Empty },
            ChargeInfo = new() { ChargeType = "PrePaid", AutoRenew = true, Period = 1 },
            Parameters = """{"MessageMaxByte":"10"}""",
        }),
        ["cr ListRegistries"] = client => client.ListRegistriesAsync(new()
        {
            Filter = new() { Names = ["r"], Statuses = [new() { Phase = "Running", Condition = "Ok" }] },
            ResourceTagFilters = [new() { Key = "k", Values = ["a", "b"] }],
            PageNumber = 1,
            PageSize = 10,
        }),
        ["certificate_service QuickApplyCertificate"] = client => client.QuickApplyCertificateAsync(new()
        {
            OrganizationId = "o",
            Plan = "digicert_free_standard_dv",
            ValidationType = "dns_txt",
            CommonName = "example.com",
            San = ["a.example.com", "b.example.com"],
            PrivateKey = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        }),
    };
}
