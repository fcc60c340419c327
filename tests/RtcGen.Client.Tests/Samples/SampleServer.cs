using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace RtcGen.Client.Tests.Samples;

/// <summary>A server that gives one answer and keeps what it was sent.</summary>
internal sealed class SampleServer(string answer) : HttpMessageHandler
{
    private static readonly MethodInfo SendMethod = typeof(RtcClient).GetMethods().Single(method => method.Name == nameof(RtcClient.SendAsync));

    /// <summary>An answer that every action takes.</summary>
    public static string Accepting { get; } = """{"ResponseMetadata":{"RequestId":"r"},"Result":null}""";

    /// <summary>The members that came, of the body and of the query; the latter are all texts, as a query knows nothing else.</summary>
    public JsonObject? Sent { get; private set; }

    /// <summary>The members that came in the query.</summary>
    public HashSet<string> InQuery { get; } = new(StringComparer.Ordinal);

    /// <summary>Sends a request without checking it, so that the server is the only judge.</summary>
    public static async Task<(object? Result, RtcResponseMetadata Metadata, RtcRawResponse? Raw)> CallAsync(RtcClient client, RtcObject request)
    {
        var resultType = ResultTypeOf(request.GetType());
        var task = (Task)SendMethod.MakeGenericMethod(resultType).Invoke(client, [request, null, CancellationToken.None])!;
        await task;
        var response = task.GetType().GetProperty("Result")!.GetValue(task)!;
        object? Of(string name) => response.GetType().GetProperty(name)!.GetValue(response);
        return (Of("Result"), (RtcResponseMetadata)Of("Metadata")!, (RtcRawResponse?)Of("Raw"));
    }

    /// <summary>Options of a client that checks nothing and waits for nothing.</summary>
    public static RtcClientOptions Options(string accessKey = "key", string secretKey = "secret") => new()
    {
        Credentials = new RtcCredentials(accessKey, secretKey),
        Validation = RtcValidationMode.Off,
        CreateRateLimiter = static _ => null,
    };

    public RtcClient Client()
    {
        var options = Options();
        options.HttpHandler = this;
        return new(options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Sent = body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        foreach (var name in query.AllKeys.Where(name => name is not ("Action" or "Version")))
        {
            var values = query.GetValues(name)!;
            Sent.Add(name!, values.Length == 1 ? JsonValue.Create(values[0]) : new JsonArray([.. values.Select(value => JsonValue.Create(value))]));
            InQuery.Add(name!);
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }

    private static Type ResultTypeOf(Type type)
    {
        var parent = type.BaseType!;
        return parent.IsGenericType ? parent.GetGenericArguments()[0] : ResultTypeOf(parent);
    }
}
