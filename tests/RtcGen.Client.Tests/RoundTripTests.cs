using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;

namespace RtcGen.Client.Tests;

/// <summary>For every action: what the generated code writes an independent reader reads back, and the other way round.</summary>
public sealed class RoundTripTests
{
    private const int Rounds = 20;

    private static readonly MethodInfo Send = typeof(RtcClient).GetMethods().Single(method => method.Name == "SendAsync");

    public static TheoryData<string, string> Pairs() => Catalogue.PairsAndLenient();

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_random_valid_request_arrives_as_it_is_and_a_random_result_comes_back_whole(string name, string version)
    {
        var action = Catalogue.Find(name, version)!;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var request = RandomRequest.Valid(action, seed);
            var answers = new RandomResult(action, seed);
            var result = answers.Next();
            var server = new Recorder(new JsonObject { ["Result"] = result, ["ResponseMetadata"] = new JsonObject { ["RequestId"] = "r" } });
            using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("key", "secret"), HttpHandler = server });

            var read = await CallAsync(client, request.Request);

            Assert.Equal(action.Method.ToString().ToUpperInvariant(), server.Method);
            AssertQuery(request.Query, server.Query!, name, version);
            AssertBody(request.Body, server.Body);
            answers.AssertEqual(JsonSerializer.SerializeToElement(result), read);
        }
    }

    private static async Task<object?> CallAsync(RtcClient client, RtcObject request)
    {
        var resultType = request.GetType().BaseType!.GetGenericArguments()[0];
        var task = (Task)Send.MakeGenericMethod(resultType).Invoke(client, [request, null, CancellationToken.None])!;
        await task;
        var response = task.GetType().GetProperty("Result")!.GetValue(task)!;
        return response.GetType().GetProperty("Result")!.GetValue(response);
    }

    private static void AssertQuery(JsonObject expected, string query, string name, string version)
    {
        var sent = HttpUtility.ParseQueryString(query);
        Assert.Equal(name, sent["Action"]);
        Assert.Equal(version, sent["Version"]);

        // A list stands there once for each item, and an empty one not at all.
        var given = expected.Where(member => member.Value is not JsonArray { Count: 0 }).ToList();
        Assert.Equal(given.Count + 2, sent.Count);
        Assert.All(given, member => Assert.Equal(
            (member.Value is JsonArray items ? [.. items] : new JsonNode?[] { member.Value }).Select(GetText).Order(StringComparer.Ordinal),
            sent.GetValues(member.Key)!.Order(StringComparer.Ordinal)));
    }

    private static string GetText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node!.ToJsonString();

    private static void AssertBody(JsonObject expected, string? body)
    {
        if (body is null)
        {
            Assert.Empty(expected);
            return;
        }

        using var document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false });
        Assert.Equal(expected.Select(member => member.Key), document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.True(JsonElement.DeepEquals(JsonSerializer.SerializeToElement(expected), document.RootElement), $"Expected {expected.ToJsonString()}, but sent {body}");
    }

    /// <summary>Keeps what was sent and gives one answer.</summary>
    private sealed class Recorder(JsonObject answer) : HttpMessageHandler
    {
        public string? Method { get; private set; }

        public string? Query { get; private set; }

        public string? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Method = request.Method.Method;
            Query = request.RequestUri!.Query;
            Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json") };
        }
    }
}
