namespace RtcGen.Runtime.Tests.Support;

/// <summary>Answers without a network, to GET and POST, and keeps what was sent as it stood on the wire.</summary>
internal sealed class SentMessages(Func<HttpResponseMessage> answer) : HttpMessageHandler
{
    public SentMessages(string body = StubHandler.Success, int status = 200)
        : this(() => StubHandler.Json(body, status))
    {
    }

    public List<Uri> Uris { get; } = [];

    public List<string> Bodies { get; } = [];

    public List<Dictionary<string, string>> Headers { get; } = [];

    /// <summary>The query of the only message, without Action and Version.</summary>
    public string Query => string.Join('&', Assert.Single(Uris).Query[1..].Split('&').Where(static pair => !pair.StartsWith("Action=", StringComparison.Ordinal) && !pair.StartsWith("Version=", StringComparison.Ordinal)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uris.Add(request.RequestUri!);
        Bodies.Add(request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(CancellationToken.None));
        var headers = request.Headers.NonValidated.Select(static header => KeyValuePair.Create(header.Key, header.Value.ToString()));
        Headers.Add(headers.Concat(request.Content is null ? [] : request.Content.Headers.NonValidated.Select(static header => KeyValuePair.Create(header.Key, header.Value.ToString())))
            .ToDictionary(StringComparer.OrdinalIgnoreCase));
        return answer();
    }
}
