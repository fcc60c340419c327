using System.Net;
using System.Text;

namespace RtcGen.Credentials.Tests;

/// <summary>Answers each request as told, the last way for all further ones, and keeps what was sent.</summary>
internal sealed class ScriptedServer(params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    private readonly List<(string Method, string Address, Dictionary<string, string> Headers, string Body)> _requests = [];

    public IReadOnlyList<(string Method, string Address, Dictionary<string, string> Headers, string Body)> Requests => _requests;

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Answer(string body, int status = 200) => (_, _) =>
        Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    /// <summary>Ends with the token, and on its thread: a delay would end on another, after virtual time has gone on.</summary>
    public static Task<HttpResponseMessage> Hangs(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var silence = new TaskCompletionSource<HttpResponseMessage>();
        cancellationToken.Register(() => silence.TrySetCanceled(cancellationToken));
        return silence.Task;
    }

    public static Task<HttpResponseMessage> Breaks(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new HttpRequestException(HttpRequestError.ConnectionError, "The connection was refused.");

    /// <summary>What STS answers.</summary>
    public static string Keys(string number = "1", string now = "2024-01-15T08:00:00Z", string end = "2024-01-15T09:00:00Z", string endName = "ExpiredTime") => $$$"""
        {"ResponseMetadata":{"RequestId":"20240115-request","Action":"AssumeRole"},"Result":{"Credentials":{"CurrentTime":"{{{now}}}","{{{endName}}}":"{{{end}}}",
        "AccessKeyId":"AKTP{{{number}}}","SecretAccessKey":"canary-of-the-secret-key-5f1d-{{{number}}}","SessionToken":"canary-of-the-session-token-9c3e-{{{number}}}"} } }
        """;

    public static string Error(string code) => $$$"""{"ResponseMetadata":{"RequestId":"20240115-request","Error":{"Code":"{{{code}}}","Message":"No."} } }""";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _requests.Add((
            request.Method.Method,
            request.RequestUri!.OriginalString,
            request.Headers.ToDictionary(static header => header.Key, static header => string.Join(',', header.Value)),
            request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)));
        return await answers[Math.Min(_requests.Count, answers.Length) - 1](request, cancellationToken).ConfigureAwait(false);
    }
}
