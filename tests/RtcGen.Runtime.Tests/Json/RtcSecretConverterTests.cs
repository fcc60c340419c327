using System.Text.Json;
using System.Text.Json.Serialization;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>What System.Text.Json, asked by reflection or by its generator, shows of what holds secrets.</summary>
public sealed partial class RtcSecretConverterTests
{
    private const string Hidden = """{"Required":"****","Text":"****","Texts":"****","Cleared":"****","ByName":"****","Open":"open"}""";

    private static readonly Holder Full = new()
    {
        Required = Leak.SecretKey,
        Text = Leak.SecretKey,
        Texts = [Leak.SecretKey],
        Cleared = Leak.SecretKey,
        ByName = new Dictionary<string, string> { [Leak.SecretKey] = Leak.SecretKey },
        Open = "open",
    };

    [Fact]
    public void A_secret_of_any_type_is_hidden()
    {
        Assert.Equal(Hidden, JsonSerializer.Serialize(Full));
        Assert.Equal(Hidden, JsonSerializer.Serialize(Full, Generated.Default.Holder));
        Assert.Equal($"[{Hidden}]", JsonSerializer.Serialize<object>(new[] { Full }));
    }

    [Fact]
    public void What_is_not_set_is_seen_not_to_be() => Assert.Equal(
        """{"Required":"****","Text":null,"Texts":null,"Cleared":null,"ByName":null,"Open":null}""",
        JsonSerializer.Serialize(new Holder { Required = Leak.SecretKey }));

    [Fact]
    public void A_secret_that_is_not_hidden_is_read()
    {
        const string Text = """{"Required":"r","Text":"t","Texts":["a","b"],"Cleared":null,"ByName":{"a":"b"}}""";
        foreach (var read in new[] { JsonSerializer.Deserialize<Holder>(Text)!, JsonSerializer.Deserialize(Text, Generated.Default.Holder)! })
        {
            Assert.Equal(("r", "t", "a,b", "b"), (read.Required, read.Text, string.Join(',', read.Texts!), read.ByName!["a"]));
            Assert.False(read.Cleared.IsSet);
        }
    }

    [Fact]
    public void One_that_was_hidden_cannot_come_back_as_if_it_were_the_secret()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder>(JsonSerializer.Serialize(Full)));
        Assert.StartsWith("A secret was hidden when this was written, and cannot be read back.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_credentials_or_of_what_was_signed_or_answered_is_shown()
    {
        using var server = new StubHandler($$"""{"ResponseMetadata":{"RequestId":"r"},"Result":"ok","Other":"{{Leak.SecretKey}}"}""");
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = server });
        var request = new UpdateSnapshotRequest { AppId = "app", RoomId = "room", TaskId = "task" };

        Assert.Equal("""{"Method":"POST"}""", JsonSerializer.Serialize(await client.SignAsync(request)));
        var response = await client.SendAsync(request, new() { KeepRawResponse = true });
        Assert.Equal("""{"HttpStatus":200}""", JsonSerializer.Serialize(response.Raw));
        Leak.None(JsonSerializer.Serialize(response));
        Leak.None(JsonSerializer.Serialize(Leak.Credentials));
        Leak.None(JsonSerializer.Serialize<RtcCredentialProvider>(Leak.Credentials));
        using var body = JsonDocument.Parse($$"""{"Key":"{{Leak.SecretKey}}"}""");
        Assert.Equal("{}", JsonSerializer.Serialize(new RtcJsonRequest(UpdateSnapshotRequest.Service, "StartX", "2020-12-01") { Body = body.RootElement, Query = [new("Key", Leak.SecretKey)] }));
    }

    internal sealed class Holder
    {
        [JsonConverter(typeof(RtcSecretConverter<string>))]
        public required string Required { get; init; }

        [JsonConverter(typeof(RtcSecretConverter<string>))]
        public string? Text { get; init; }

        [JsonConverter(typeof(RtcSecretConverter<IReadOnlyList<string>>))]
        public IReadOnlyList<string>? Texts { get; init; }

        [JsonConverter(typeof(RtcSecretConverter<RtcOptional<string?>>))]
        public RtcOptional<string?> Cleared { get; init; }

        [JsonConverter(typeof(RtcSecretConverter<IReadOnlyDictionary<string, string>>))]
        public IReadOnlyDictionary<string, string>? ByName { get; init; }

        public string? Open { get; init; }
    }

    [JsonSerializable(typeof(Holder))]
    [JsonSerializable(typeof(RtcOptional<string?>))]
    private sealed partial class Generated : JsonSerializerContext;
}
