using System.Text.Json;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>A call of an action that no schema describes.</summary>
public class RtcJsonRequestTests
{
    [Fact]
    public async Task A_body_is_posted_as_it_is_and_the_result_comes_back_as_it_is()
    {
        using var server = new StubHandler("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"n":1.0,"l":[null]}}""");
        using var client = Clients.Over(server);
        using var body = JsonDocument.Parse("""{ "文": "a\u0062", "n": 1.00, "o": {"x": []}, "z": null }""");

        var response = await client.SendAsync(Request(body.RootElement));

        Assert.Equal("""{"文":"ab","n":1.00,"o":{"x":[]},"z":null}""", Assert.Single(server.Bodies));
        Assert.Equal("""{"n":1.0,"l":[null]}""", response.Result!.Value.GetRawText());
    }

    [Theory]
    [InlineData("""{"ResponseMetadata":{}}""", null)]
    [InlineData("""{"ResponseMetadata":{},"Result":null}""", null)]
    [InlineData("""{"ResponseMetadata":{},"Result":"ok"}""", "\"ok\"")]
    [InlineData("""{"ResponseMetadata":{},"Result":7}""", "7")]
    public async Task A_result_of_any_kind_is_given(string answer, string? result)
    {
        using var server = new StubHandler(answer);
        using var client = Clients.Over(server);

        Assert.Equal(result, (await client.SendAsync(Request(default))).Result?.GetRawText());
        Assert.Equal("{}", Assert.Single(server.Bodies));
    }

    [Theory]
    [InlineData("""{"a":1,"Text":"x\ud800y"}""", "Text")]
    [InlineData("""{"Layout":{"Regions":[{},{"UserId":"a"},{"UserId":"\udc00\ud800"}]}}""", "Layout.Regions[2].UserId")]
    [InlineData("""{"List":[["ok","\ud83d"]]}""", "List[0][1]")]
    [InlineData("""{"a":{"ok":1,"n\ud800":2}}""", "a.(name of member 2)")]
    [InlineData("""{"\udfff":1}""", "(name of member 1)")]
    public async Task A_text_with_half_of_a_surrogate_pair_is_named_and_nothing_is_sent(string json, string path)
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server);
        using var body = JsonDocument.Parse(json);

        var error = await Leak.Throws<ArgumentException>(() => client.SendAsync(Request(body.RootElement)));

        Assert.StartsWith($"{path} contains an unpaired surrogate, or no UTF-8, which cannot be sent unchanged.", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public async Task A_whole_pair_is_sent()
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server);
        using var body = JsonDocument.Parse("""{"Text":"\ud83d\ude00"}""");

        await client.SendAsync(Request(body.RootElement));

        using var sent = JsonDocument.Parse(Assert.Single(server.Bodies));
        Assert.Equal("😀", sent.RootElement.GetProperty("Text").GetString());
    }

    [Fact]
    public async Task With_GET_all_stands_in_the_query_and_nothing_in_a_body()
    {
        var sent = new List<(string Method, string Query, bool HasBody)>();
        using var server = new RecordingHandler(request => sent.Add((request.Method.Method, request.RequestUri!.Query, request.Content is not null)));
        using var client = Clients.Over(server);
        await client.SendAsync(new RtcJsonRequest(UpdateSnapshotRequest.Service, "New", "2030-01-02", RtcMethod.Get) { Query = [new("b", "房"), new("a", "1")] });

        Assert.Equal([("GET", "?Action=New&Version=2030-01-02&a=1&b=%E6%88%BF", false)], sent);
    }

    [Theory]
    [InlineData("[]", "The Body of New 2030-01-02 must be a JSON object, but it is Array.")]
    [InlineData("null", "The Body of New 2030-01-02 must be a JSON object, but it is Null.")]
    [InlineData("\"{}\"", "The Body of New 2030-01-02 must be a JSON object, but it is String.")]
    public async Task A_body_that_is_no_object_is_refused(string json, string message)
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server);
        using var body = JsonDocument.Parse(json);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(Request(body.RootElement)));

        Assert.Equal(message, error.Message);
        Assert.Equal(0, server.Calls);
    }

    [Theory]
    [InlineData("Action")]
    [InlineData("Version")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_parameter_that_names_the_action_again_or_nothing_is_refused(string? name)
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server);
        var request = new RtcJsonRequest(UpdateSnapshotRequest.Service, "New", "2030-01-02", RtcMethod.Get) { Query = [new("a", "1"), new(name!, "x")] };

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request));

        Assert.Equal($"The Query of New 2030-01-02 must not have a parameter named '{name}'.", error.Message);
        Assert.Equal(0, server.Calls);
    }

    [Theory]
    [InlineData("", "2030-01-02")]
    [InlineData("New", "")]
    [InlineData("New&Action=Old", "2030-01-02")]
    [InlineData("New", "2030-01-02&X=1")]
    [InlineData("New\r\nX: y", "2030-01-02")]
    [InlineData("新", "2030-01-02")]
    [InlineData("New", "2030-13-02")]
    [InlineData("New", "2030-1-2")]
    [InlineData("New", "２０３０-01-02")]
    public void An_action_or_version_that_is_none_is_refused(string action, string version)
    {
        var error = Assert.Throws<ArgumentException>(() => new RtcJsonRequest(UpdateSnapshotRequest.Service, action, version));

        Assert.Equal(action == "New" ? "version" : "action", error.ParamName);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static RtcJsonRequest Request(JsonElement body) => new(UpdateSnapshotRequest.Service, "New", "2030-01-02") { Body = body };

    private sealed class RecordingHandler(Action<HttpRequestMessage> record) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            record(request);
            return Task.FromResult(StubHandler.Json(StubHandler.Success));
        }
    }
}
