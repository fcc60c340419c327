using RtcGen.Billing;
using RtcGen.CloudTrail;
using RtcGen.Iam;
using RtcGen.Quota;
using RtcGen.Sts;

namespace RtcGen.Wire.Tests.Calls;

/// <summary>Users, roles, bills and quotas.</summary>
internal static class AccountCalls
{
    public static IReadOnlyDictionary<string, Func<RtcClient, Task>> All { get; } = new Dictionary<string, Func<RtcClient, Task>>
    {
        ["iam ListUsers"] = client => client.ListUsersAsync(new() { Limit = 2, Offset = 0 }),
        ["iam CreateAccessKey"] = client => client.CreateAccessKeyAsync(new() { UserName = "u" }),
        ["iam TagResources"] = client => client.TagResourcesAsync(new()
        {
            ResourceType = "User",
            ResourceNames = ["one", "two"],
            Tags = [new() { Key = "team", Value = "a" }],
        }),
        ["iam CreateSAMLProvider"] = client => client.CreateSAMLProviderAsync(new()
        {
            SAMLProviderName = "p",
            EncodedSAMLMetadataDocument = "PHhtbD4+/w==",
            SSOType = 1,
            Status = 0,
            Description = string.Empty,
        }),
        ["iam UpdateOAuthProvider"] = client => client.UpdateOAuthProviderAsync(new()
        {
            OAuthProviderName = "p",
            ClientSecret = "s&c=r%e+t",
            AuthorizeURL = "https://example.com/a?b=c&d=e",
            Description = "说明 (a) *b* ~c",
            IdentityMapType = 2,
        }),
        ["sts AssumeRole"] = client => client.AssumeRoleAsync(new()
        {
            RoleTrn = "trn:iam::1:role/x",
            RoleSessionName = "s s",
            DurationSeconds = 3600,
            Tags = [new() { Key = "a", Value = "b" }],
        }),
        ["sts AssumeRoleWithOIDC"] = client => client.AssumeRoleWithOIDCAsync(new()
        {
            RoleTrn = "trn:iam::1:role/x",
            OIDCToken = "eyJ.a-b_c.d+/=",
            RoleSessionName = "s@1",
            DurationSeconds = 3600,
            Policy = """{"Statement":[]}""",
        }),
        ["billing ListBillDetail"] = client => client.ListBillDetailAsync(new()
        {
            BillPeriod = "2026-11",
            Limit = 100,
            Offset = 0,
            OwnerID = [2100000000, 9007199254740991],
            Product = [],
            TagKV = [new() { Key = "k", Value = "v" }],
        }),
        ["billing QueryBalanceAcct"] = client => client.QueryBalanceAcctAsync(new()),
        ["quota CreateQuotaApplication"] = client => client.CreateQuotaApplicationAsync(new()
        {
            ProviderCode = "ecs",
            QuotaCode = "Vcpu",
            DesireValue = 1000.5,
            Reason = "\"More\" \\ \u2028 <b>&amp;</b>\n\t\u0001",
            Dimensions = [new() { Name = "region", Value = "cn-beijing" }],
        }),
        ["cloud_trail CreateTrail"] = client => client.CreateTrailAsync(new()
        {
            TrailName = "t",
            TrailType = 1,
            EventRW = "All",
            EventSources = ["iam", "sts"],
            TosBucketName = "b",
        }),
    };
}
