using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RtcGen.Emulator;

namespace RtcGen.Console.Tests;

/// <summary>An emulator with a console, and what the page would send it.</summary>
internal sealed class ConsoleClient : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    private ConsoleClient(RtcEmulator emulator, string token) => (Emulator, Token) = (emulator, token);

    public RtcEmulator Emulator { get; }

    public string Token { get; }

    public static async Task<ConsoleClient> StartAsync(RtcEmulatorOptions? options = null)
    {
        options ??= new();
        options.Console = true;
        var emulator = await RtcEmulator.StartAsync(options);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var page = await http.GetStringAsync(new Uri(emulator.Endpoint, "/_console/"));
        return new(emulator, Regex.Match(page, "name=\"console-token\" content=\"([0-9a-f]{64})\"").Groups[1].Value);
    }

    /// <summary>Sends what the page would send, with a change.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, Action<HttpRequestMessage>? change = null, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        using var request = new HttpRequestMessage(method, new Uri(Emulator.Endpoint, $"/_console/{path}"));
        request.Headers.Add("X-Console-Token", Token);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        change?.Invoke(request);
        return await _http.SendAsync(request, completion);
    }

    public async Task<JsonElement> GetAsync(string path) => await ReadAsync(await SendAsync(HttpMethod.Get, $"api/{path}"));

    public async Task<JsonElement> PostAsync(string path, string body) => await ReadAsync(await SendAsync(HttpMethod.Post, $"api/{path}", body));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Emulator.DisposeAsync();
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode == HttpStatusCode.OK, text);
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
    }
}
