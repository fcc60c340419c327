using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>What a call by name takes as its body.</summary>
public class RtcJsonBodyTests
{
    private static readonly RtcService Service = new("own", "home", new KeyValuePair<string, string>("home", "own.example"));

    [Fact]
    public void Text_bytes_nodes_elements_and_objects_are_the_same_body()
    {
        using var document = JsonDocument.Parse("""{"AppId":"房"}""");
        Assert.All(
            new[]
            {
                Sent("""{"AppId":"房"}"""),
                Sent("""{"AppId":"房"}"""u8.ToArray()),
                Sent(new ReadOnlyMemory<byte>("""{"AppId":"房"}"""u8.ToArray())),
                Sent(new JsonObject { ["AppId"] = "房" }),
                Sent(JsonNode.Parse("""{"AppId":"房"}""")),
                Sent(document.RootElement),
                Sent(RtcJsonBody.Create(new Body("房"), BodyContext.Default.Body)),
            },
            static json => Assert.Equal("""{"AppId":"房"}""", json));
    }

    [Fact]
    public void Nothing_is_an_empty_object()
    {
        Assert.Equal("{}", Sent(null));
        Assert.Equal("{}", Sent(default));
        Assert.Equal("{}", Sent((string?)null));
        Assert.Equal("{}", Sent((JsonNode?)null));
        Assert.Equal("{}", Sent(default(JsonElement)));
    }

    [Theory]
    [InlineData("", "The body is no JSON of at most 64 levels: see line 1, byte 1.")]
    [InlineData("canary", "The body is no JSON of at most 64 levels: see line 1, byte 1.")]
    [InlineData("{\n\"a\": canary}", "The body is no JSON of at most 64 levels: see line 2, byte 6.")]
    [InlineData("{\"canary\":1", "The body is no JSON of at most 64 levels: see line 1, byte 12.")]
    [InlineData("{} canary", "The body is no JSON of at most 64 levels: see line 1, byte 4.")]
    [InlineData("[\"canary\"]", "The body must be a JSON object, but it is Array.")]
    [InlineData("\"canary\"", "The body must be a JSON object, but it is String.")]
    [InlineData("null", "The body must be a JSON object, but it is Null.")]
    public void What_is_no_JSON_object_is_refused_and_not_quoted(string json, string message)
    {
        foreach (var body in new[] { RtcJsonBody.FromString(json), RtcJsonBody.FromByteArray(System.Text.Encoding.UTF8.GetBytes(json)) })
        {
            var error = Assert.Throws<ArgumentException>("body", () => Sent(body));
            Assert.Equal($"{message} (Parameter 'body')", error.Message);
            Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_with_its_place() => Assert.Equal(
        "The body contains an unpaired surrogate as character 7. (Parameter 'body')", Assert.Throws<ArgumentException>("body", static () => Sent("{\"a\":\"\uD800\"}")).Message);

    private static string Sent(RtcJsonBody? body) => RtcJsonRequest.Post(Service, "GetTask", "2020-12-01", body).ToJson();
}

internal sealed record Body(string AppId);

[JsonSerializable(typeof(Body))]
internal sealed partial class BodyContext : JsonSerializerContext;
