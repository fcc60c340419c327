namespace RtcGen.Samples;

/// <summary>The real host, or another server the user names, with the user's own credentials.</summary>
internal static class RemoteMode
{
    public static async Task<int> RunAsync(Uri? endpoint, SnapshotTask task, int interval, CancellationToken cancellationToken)
    {
        try
        {
            using var printer = new RequestPrinter(useProxy: endpoint is not { IsLoopback: true });
            await using var client = new RtcClient(new RtcClientOptions
            {
                Credentials = RtcCredentials.FromEnvironment(),
                Endpoint = endpoint,
                HttpHandler = printer,
            });

            Screen.Title($"UpdateSnapshot 2020-12-01 against {endpoint?.ToString() ?? "the real host"}");
            return await Calls.TryUpdateAsync(client, task.WithInterval(interval), RtcValidationMode.Strict, cancellationToken) ? 0 : 1;
        }
        catch (Exception e) when (e is RtcCredentialException or ArgumentException)
        {
            Screen.Failure(e.Message);
            return 2;
        }
    }
}
