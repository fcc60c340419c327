namespace RtcGen.Samples;

/// <summary>Shows each request as it leaves the client; the first one with the headers that the signature adds.</summary>
internal sealed class RequestPrinter(bool useProxy) : DelegatingHandler(
    new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = useProxy })
{
    private static readonly string[] Shown = ["X-Date", "X-Content-Sha256", "Authorization"];

    private bool _shownOnce;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Screen.Title("The signed request");
        Screen.Line($"{request.Method} {request.RequestUri}");
        if (!_shownOnce)
        {
            ShowHeaders(request);
            _shownOnce = true;
        }

        Screen.Line(await request.Content!.ReadAsStringAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }

    private static void ShowHeaders(HttpRequestMessage request)
    {
        Screen.Pair("Content-Type", request.Content!.Headers.NonValidated["Content-Type"].ToString());
        foreach (var name in Shown)
        {
            // The parts of Authorization, a line each.
            var label = name;
            foreach (var part in request.Headers.NonValidated[name].ToString().Split(", "))
            {
                Screen.Pair(label, part);
                label = string.Empty;
            }
        }
    }
}
