using System.Text.Json;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>Objects whose names are the caller's.</summary>
public class MapTests
{
    private static readonly RtcAction Post = new(UpdateSnapshotRequest.Service, "Tag", "2020-12-01", RtcIdempotency.None);

    private static Dictionary<string, string> Texts => new() { ["a b"] = "1", ["房\"\n"] = "", [""] = "e" };

    [Fact]
    public void Entries_of_each_kind_are_written()
    {
        var request = new AnyRequest(Post)
        {
            Json = static json =>
            {
                json.WriteMap("Texts"u8, Texts, static (json, name, value) => json.WriteProperty(name, value));
                json.WriteMap("Longs"u8, new Dictionary<string, long> { ["n"] = long.MaxValue }, static (json, name, value) => json.WriteProperty(name, value));
                json.WriteMap("Objects"u8, new Dictionary<string, TagFilter> { ["o"] = new() { Key = "k" } }, static (json, name, value) => json.WriteProperty(name, value));
                json.WriteMap("Lists"u8, new Dictionary<string, IReadOnlyList<string>> { ["l"] = ["x"] }, static (json, name, value) => json.WriteProperty(name, value));
                json.WriteMap("Anys"u8, new Dictionary<string, JsonElement> { ["j"] = Parse("null") }, static (json, name, value) => json.WriteProperty(name, value));
                json.WriteMap("Empty"u8, new Dictionary<string, bool>(), static (json, name, value) => json.WriteProperty(name, value));
                json.WriteMap<string>("None"u8, null, static (json, name, value) => json.WriteProperty(name, value));
                json.WriteProperty("After"u8, true);
            },
        };

        Assert.Equal(
            """{"Texts":{"a b":"1","房\"\n":"","":"e"},"Longs":{"n":9223372036854775807},"Objects":{"o":{"Key":"k"}},"Lists":{"l":["x"]},"Anys":{"j":null},"Empty":{},"After":true}""",
            request.ToJson());
    }

    [Fact]
    public void An_entry_that_cannot_be_sent_is_named()
    {
        Assert.Equal("M['a b'] is null, which cannot be sent. (Parameter 'name')", Refused(new() { ["ok"] = "x", ["a b"] = null! }));
        Assert.Equal("M['x\\uD800'] has an unpaired surrogate in its key, which cannot be sent unchanged. (Parameter 'name')", Refused(new() { ["x\ud800"] = "x" }));

        static string Refused(Dictionary<string, string> map) => Assert.Throws<ArgumentException>(
            () => new AnyRequest(Post) { Json = json => json.WriteMap("M"u8, map, static (json, name, value) => json.WriteProperty(name, value)) }.ToJson()).Message;
    }

    [Fact]
    public void Its_name_is_known_and_an_object_with_one_holds_something()
    {
        var request = new AnyRequest(Post)
        {
            Json = static json => json.WriteMap<string>("M"u8, null, static (json, name, value) => json.WriteProperty(name, value)),
            ExtraMembers = { ["M"] = Parse("{}") },
        };
        var full = new AnyRequest(Post) { Json = static json => json.WriteMap("M"u8, Texts, static (json, name, value) => json.WriteProperty(name, value)) };

        Assert.Equal("$.M", Assert.Single(request.Validate().Errors).Path);
        Assert.True(RtcJsonWriter.HoldsAny(full));
        Assert.False(RtcJsonWriter.HoldsAny(new AnyRequest(Post) { Json = request.Json }));
    }

    [Fact]
    public async Task Secrets_in_it_are_masked_in_the_log_and_nothing_else_is()
    {
        using var logger = new RecordingLogger();
        using var handler = ReportedCall.Answering((200, """{"ResponseMetadata":{},"Result":{}}"""));
        using var client = ReportedCall.Client(handler, logger: logger, log: new() { LogBodies = true });
        await client.SendAsync(new AnyRequest(Post)
        {
            Json = static json =>
            {
                json.WriteMap("Open"u8, new Dictionary<string, string> { ["a"] = "shown" }, static (json, name, value) => json.WriteProperty(name, value));
                json.WriteMap("Hidden"u8, new Dictionary<string, string> { ["a"] = "canary-1", ["b"] = "canary-2" }, static (json, name, value) => json.WriteSecret(name, value));
            },
        });

        Assert.EndsWith("""body {"Open":{"a":"shown"},"Hidden":{"a":"***","b":"***"}}""", logger.GetText("RequestBody"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_the_callers_or_a_new_one()
    {
        Assert.Equal("""{"T":"mine"}""", new AnyRequest(Post) { Json = static json => json.WriteToken("T"u8, "mine") }.ToJson());
        var unset = new AnyRequest(Post) { Json = static json => json.WriteToken("T"u8, string.Empty) };
        var first = unset.ToJson();

        Assert.True(Guid.TryParseExact(Parse(first).GetProperty("T").GetString(), "D", out var _));
        Assert.NotEqual(first, unset.ToJson());
        Assert.False(RtcJsonWriter.HoldsAny(unset));
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement.Clone();
}
