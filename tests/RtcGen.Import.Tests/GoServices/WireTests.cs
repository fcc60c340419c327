namespace RtcGen.Import.Tests.GoServices;

/// <summary>Calls through code made of our own SDK: what is on the wire is what the Go code would send.</summary>
public sealed class WireTests
{
    private const string Shop = "https://shop.cn-beijing.volcengineapi.com/";
    private const string Vault = "https://vault-keys.cn-beijing.volcengineapi.com/";
    private const string Json = "application/json";

    private static readonly (string Request, SentCall Expected)[] Expectations =
    [
        (
            """
            new DescribeOffersRequest
            {
                Filter = new DescribeOffersFilter { HighestPrice = 1.5, Seller = "a b" },
                MaxResults = 10,
                OfferIds = new[] { "o-1", "o-2" },
                Region = "cn-north",
                SizeCodes = new[] { 5000000000L },
                Sold = true,
                TagFilters = new[] { new DescribeOffersTagFilters { Key = "k", Values = new[] { "v1", "v2" } } },
            }
            """,
            new(
                "GET " + Shop,
                "Action=DescribeOffers&Filter.HighestPrice=1.5&Filter.Seller=a b&MaxResults=10&OfferIds.1=o-1&OfferIds.2=o-2&Region=cn-north&SizeCodes.1=5000000000&Sold=true&TagFilters.1.Key=k&TagFilters.1.Values.1=v1&TagFilters.1.Values.2=v2&Version=2020-04-01",
                string.Empty,
                string.Empty)),
        (
            "new ListMembersRequest { Limit = 5, Offset = 10 }",
            new("GET https://members.volcengineapi.com/", "Action=ListMembers&Version=2018-01-01&limit=5&offset=10", string.Empty, string.Empty)),
        (
            """
            new TagMembersRequest
            {
                ClientToken = "t",
                Flag = false,
                MemberIds = new[] { "m1" },
                Tags = new[] { new TagMembersTags { Key = "a", Value = "1" }, new TagMembersTags { Key = "b" } },
            }
            """,
            new(
                "POST https://members.volcengineapi.com/",
                "Action=TagMembers&Version=2018-01-01",
                "application/x-www-form-urlencoded; charset=utf-8",
                "ClientToken=t&Flag=false&MemberIds.1=m1&Tags.1.Key=a&Tags.1.Value=1&Tags.2.Key=b")),
        (
            """
            new RtcGen.VaultKeys.V20210218.SealValueRequest
            {
                Anything = JsonSerializer.SerializeToElement(7),
                ClientToken = "t",
                Context = new Dictionary<string, string> { ["a.b"] = "c" },
                Dimensions = new Dictionary<string, IReadOnlyList<string>> { ["d"] = new[] { "e", "f" } },
                HistoryLength = 1,
                HistoryLength2 = 2,
                KeyName = "key",
                Kind = "hard",
                Nested = new RtcGen.VaultKeys.V20210218.SealValueNested { DeepValue = 9007199254740993 },
                Ratio = 0.5,
            }
            """,
            new(
                "POST " + Vault,
                "Action=SealValue&Version=2021-02-18",
                Json,
                """{"Anything":7,"ClientToken":"t","Context":{"a.b":"c"},"Dimensions":{"d":["e","f"]},"history_length":1,"HistoryLength":2,"KeyName":"key","kind":"hard","Nested":{"deep-value":9007199254740993},"ratio":0.5}""")),
        ("new ListSealsRequest { PageNumber = 1 }", new("POST " + Vault, "Action=listSeals&Version=2025-01-01", Json, """{"PageNumber":1}""")),
        ("new LensCommonRequest()", new("POST " + Vault, "Action=LensCommon&Version=2021-02-18", Json, "{}")),
    ];

    private static readonly Lazy<IReadOnlyList<SentCall>> Sent = new(() => Send([.. Expectations.Select(expectation => expectation.Request), "new CreateOfferRequest { Title = \"two\" }"]));

    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(0, Expectations.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_call_is_what_the_SDK_would_send(int number) => Assert.Equal(Expectations[number].Expected, Sent.Value[number]);

    [Fact]
    public void A_token_that_is_not_given_is_filled_in() =>
        Assert.Matches(@"\AAction=CreateOffer&ClientToken=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}&Title=two&Version=2020-04-01\z", Sent.Value[^1].Query);

    private static IReadOnlyList<SentCall> Send(IEnumerable<string> requests) => Calls.Send(
        GoServiceImporter.Import(SdkFolder.Packages(SdkFolder.Own), SdkFolder.Endpoints(SdkFolder.Own)),
        ["RtcGen.Members", "RtcGen.Shop", "RtcGen.VaultKeys"],
        requests);
}
