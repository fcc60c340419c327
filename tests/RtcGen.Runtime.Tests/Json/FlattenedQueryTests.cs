using System.Globalization;
using System.Text.Json;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>Objects and lists of them in a query: names and numbers with dots between them.</summary>
public class FlattenedQueryTests
{
    private static readonly RtcAction Get = new(UpdateSnapshotRequest.Service, "Describe", "2020-12-01", RtcIdempotency.ReadOnly, RtcMethod.Get);

    [Fact]
    public async Task Objects_and_lists_of_them_are_flattened_in_every_culture()
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            Assert.Equal(
                "Address.Flag=false&Address.Inner.Values.1=%E6%88%BF%20%26&Address.Number=-9223372036854775808&Address.Real=-1234.5&Address.Time=2023-11-01T00%3A00%3A00%2B08%3A00"
                + "&TagFilters.1.Key=a&TagFilters.1.Values.1=x&TagFilters.1.Values.2=&TagFilters.2.Key=c",
                await Sent(static query =>
                {
                    query.AddObject("Address", new TagFilter
                    {
                        Number = long.MinValue,
                        Real = -1234.5,
                        Flag = false,
                        Time = DateTimeOffset.Parse("2023-11-01T00:00:00+08:00", CultureInfo.InvariantCulture),
                        Inner = new() { Values = ["房 &"] },
                    });
                    query.AddObjects("TagFilters", new TagFilter[] { new() { Key = "a", Values = ["x", string.Empty] }, new() { Key = "c", Values = [] } });
                    query.AddObject("Nothing", null);
                    query.AddObjects("NoList", null);
                    query.AddObjects("NoItems", []);
                    query.AddObject("Empty", new TagFilter { Inner = new() });
                }));
        }
    }

    [Fact]
    public async Task An_empty_item_would_leave_a_gap_and_is_an_error()
    {
        var outer = await Assert.ThrowsAsync<ArgumentException>(() => Sent(static query => query.AddObjects("TagFilters", new TagFilter[] { new() { Key = "a" }, new() })));
        Assert.StartsWith("TagFilters[1] is empty, and an item without a value cannot be sent in a query or a form.", outer.Message, StringComparison.Ordinal);

        var inner = Assert.Throws<ArgumentException>(() => RtcJsonRequest.Get(UpdateSnapshotRequest.Service, "Describe", "2020-12-01", """{"A":{"B":[[1],[]]}}""").WriteQuery(new()));
        Assert.StartsWith("A.B[1] is empty, ", inner.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.00005, "0.00005")]
    [InlineData(-1.25E-7, "-0.000000125")]
    [InlineData(1E300, null)]
    [InlineData(1.5E16, "15000000000000000")]
    [InlineData(0.5, "0.5")]
    public async Task A_number_within_an_object_has_no_exponent(double real, string? written) =>
        Assert.Equal($"F.Real={written ?? $"1{new string('0', 300)}"}", await Sent(query => query.AddObject("F", new TagFilter { Real = real })));

    [Fact]
    public async Task A_list_is_numbered_where_the_schema_says_so()
    {
        Assert.Equal(
            "Flags.1=true&Ids.1=b&Ids.2=a&Ints.1=-1&Larges.1=8000000000&Longs.1=5&Reals.1=0.5&Times.1=2023-11-01T00%3A00%3A00%2B00%3A00&Tokens.1=t",
            await Sent(static query =>
            {
                query.Add("Ids", ["b", "a"], numbered: true);
                query.AddSecret("Tokens", ["t"], numbered: true);
                query.Add("Ints", [-1], numbered: true);
                query.Add("Longs", new[] { 5L }, numbered: true);
                query.Add("Reals", new[] { 0.5 }, numbered: true);
                query.Add("Flags", [true], numbered: true);
                query.Add("Times", new[] { DateTimeOffset.UnixEpoch.AddSeconds(1698796800) }, numbered: true);
                query.AddNumbers("Larges", new[] { (Large)8_000_000_000 }, numbered: true);
                query.Add("None", Array.Empty<string>(), numbered: true);
            }));
    }

    [Fact]
    public void Secrets_within_are_known_to_be_secrets_and_nothing_else_is()
    {
        var query = new RtcQueryWriter();
        query.AddObjects("Filters", [new TagFilter { Key = "k", Secret = "s", Inner = new() { Secret = "t", Number = 1 } }, new TagFilter { Number = 2, Secret = "u" }]);
        query.AddObject("Other", new TagFilter { Key = "k", ExtraMembers = { ["New"] = Json("""{"a":["b"]}""") } });

        Assert.Equal(["s", "t", "u", "b"], query.Secrets.Select(index => query.Parameters[index].Value));
        Assert.Equal(
            ["Filters.1.Key", "Filters.1.Secret", "Filters.1.Inner.Secret", "Filters.1.Inner.Number", "Filters.2.Secret", "Filters.2.Number", "Other.Key", "Other.New.a.1"],
            query.Parameters.Select(static pair => pair.Key));
    }

    [Fact]
    public async Task What_cannot_be_sent_is_named_and_nothing_is_sent()
    {
        Assert.Equal(
            "Filters[1] is null, which cannot be sent. (Parameter 'name')",
            (await Assert.ThrowsAsync<ArgumentException>(() => Sent(static query => query.AddObjects("Filters", [new TagFilter { Key = "a" }, null!])))).Message);
        Assert.Equal(
            "Filters.1.Inner.Cleared is null, which cannot be sent in a query or a form. (Parameter 'path')",
            (await Assert.ThrowsAsync<ArgumentException>(() => Sent(static query => query.AddObjects("Filters", [new TagFilter { Inner = new() { IsCleared = true } }])))).Message);
        Assert.StartsWith(
            "Key contains an unpaired surrogate",
            (await Assert.ThrowsAsync<ArgumentException>(() => Sent(static query => query.AddObject("Filter", new TagFilter { Key = "\ud800" })))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_of_any_depth_that_can_be_written_is_flattened()
    {
        var filter = new TagFilter { Key = "deep" };
        for (var i = 0; i < 200; i++)
        {
            filter = new() { Inner = filter };
        }

        var query = new RtcQueryWriter();
        query.AddObject("F", filter);

        Assert.Equal($"F.{string.Concat(Enumerable.Repeat("Inner.", 200))}Key", Assert.Single(query.Parameters).Key);
    }

    [Fact]
    public async Task A_token_is_the_callers_or_a_new_one_for_each_call_and_the_same_for_its_attempts()
    {
        Assert.Equal("Token=mine", await Sent(static query => query.AddToken("Token", "mine")));
        var first = await Sent(static query => query.AddToken("Token", null));
        var second = await Sent(static query => query.AddToken("Token", string.Empty));
        Assert.All([first, second], static query => Assert.True(Guid.TryParseExact(query["Token=".Length..], "D", out var _)));
        Assert.NotEqual(first, second);

        var answers = new Queue<HttpResponseMessage>([StubHandler.Json("no", 503), StubHandler.Json("""{"ResponseMetadata":{}}""")]);
        using var server = new SentMessages(answers.Dequeue);
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = server, Retry = new() { BaseDelay = TimeSpan.FromTicks(1) } });
        await client.SendAsync(new AnyRequest(Get) { Query = static query => query.AddToken("Token", null) });

        Assert.Equal(2, server.Uris.Count);
        Assert.Equal(server.Uris[0], server.Uris[1]);
    }

    [Theory]
    [InlineData("Filters", true)]
    [InlineData("Filters.3.Key", true)]
    [InlineData("Ids.3", true)]
    [InlineData("Version", true)]
    [InlineData("FiltersToo.1", false)]
    [InlineData("Other.Filters", false)]
    [InlineData(".Filters", false)]
    public void An_extra_member_has_no_name_under_which_a_property_is_sent(string name, bool isRefused)
    {
        var request = new AnyRequest(Get)
        {
            Query = static query =>
            {
                query.AddObjects("Filters", null);
                query.Add("Ids", (IReadOnlyList<string>?)null, numbered: true);
            },
            ExtraMembers = { [name] = Json("\"x\"") },
        };

        Assert.Equal(!isRefused, request.Validate().IsValid);
    }

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement.Clone();

    private static async Task<string> Sent(Action<RtcQueryWriter> write)
    {
        using var server = new SentMessages("""{"ResponseMetadata":{}}""");
        using var client = Clients.Over(server);
        await client.SendAsync(new AnyRequest(Get) { Query = write });
        return server.Query;
    }
}
