using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using RtcGen.Emulator;

namespace RtcGen.Benchmarks;

/// <summary>A <see cref="MeasuredServer"/> seen from outside.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Query = "Action=UpdateSnapshot&Version=2020-12-01";

    private static readonly byte[] Body = """{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5}}"""u8.ToArray();

    private readonly Process _process;
    private readonly Uri _endpoint;
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false });

    private ServerProcess(Process process, Uri endpoint, double startMilliseconds)
    {
        _process = process;
        _endpoint = endpoint;
        StartMilliseconds = startMilliseconds;
    }

    public double StartMilliseconds { get; }

    public static async Task<ServerProcess> StartAsync(string kind)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("serve-measured");
        start.ArgumentList.Add(kind);
        var process = Process.Start(start)!;
        var line = (await process.StandardOutput.ReadLineAsync())!.Split(' ');
        return new(process, new Uri(line[0]), double.Parse(line[1], CultureInfo.InvariantCulture));
    }

    public string Host => _endpoint.Host;

    public int Port => _endpoint.Port;

    /// <summary>The working set and, after a collection, the managed heap.</summary>
    public Task<(double Working, double Heap)> ReadMemoryAsync() => ReadAsync("memory");

    /// <summary>Calls it, and says what each call has cost it.</summary>
    public async Task<(double Cpu, double Bytes)> CallAsync(int calls, int workers)
    {
        var headers = Sign();
        var before = await ReadAsync();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < calls / workers; i++)
            {
                await CallAsync(headers);
            }
        })));
        var after = await ReadAsync();
        return ((after.Cpu - before.Cpu) / calls, (after.Bytes - before.Bytes) / calls);
    }

    private async Task CallAsync(IReadOnlyDictionary<string, string> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_endpoint, "/?" + Query)) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new("application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request, CancellationToken.None);
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != HttpStatusCode.OK || !text.Contains("\"ok\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The server answered {response.StatusCode}: {text}");
        }
    }

    // One signature for many calls: what signing costs is not what is measured.
    private Dictionary<string, string> Sign()
    {
        var (accessKey, secretKey, _) = EmulatorCredential.Default;
        var now = DateTime.UtcNow;
        return new()
        {
            ["X-Date"] = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            ["X-Content-Sha256"] = Convert.ToHexStringLower(SHA256.HashData(Body)),
            ["Authorization"] = TextbookSigner.Sign(accessKey, secretKey, Query, _endpoint.Authority, Body, now),
        };
    }

    private async Task<(double Cpu, double Bytes)> ReadAsync(string asked = "cost")
    {
        await _process.StandardInput.WriteLineAsync(asked);
        await _process.StandardInput.FlushAsync();
        var line = (await _process.StandardOutput.ReadLineAsync())!.Split(' ');
        return (double.Parse(line[0], CultureInfo.InvariantCulture), double.Parse(line[1], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
