using System.Text;
using System.Text.Json;

namespace RtcGen.Emulator.Tests;

/// <summary>Sends requests to an emulator with nothing but HttpClient.</summary>
internal static class TestCall
{
    public const string UpdateSnapshot = "Action=UpdateSnapshot&Version=2020-12-01";

    public const string GoodBody = """{"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":5}}""";

    public static readonly IReadOnlyDictionary<string, string> Task =
        new Dictionary<string, string> { ["AppId"] = "app", ["RoomId"] = "room", ["TaskId"] = "task" };

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Starts an emulator that has the task of <see cref="GoodBody"/>.</summary>
    public static async Task<RtcEmulator> StartAsync(RtcEmulatorOptions? options = null)
    {
        var emulator = await RtcEmulator.StartAsync(options);
        emulator.SeedTask("snapshot", Task);
        return emulator;
    }

    public static Task<TestAnswer> PostAsync(
        this RtcEmulator emulator,
        string body = GoodBody,
        string query = UpdateSnapshot,
        TestSigner? signer = null,
        Action<HttpRequestMessage>? change = null) =>
        emulator.SendAsync(HttpMethod.Post, Encoding.UTF8.GetBytes(body), query, signer ?? new TestSigner(), change);

    public static async Task<TestAnswer> SendAsync(
        this RtcEmulator emulator,
        HttpMethod method,
        byte[] body,
        string query,
        TestSigner? signer = null,
        Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(emulator.Endpoint, "/?" + query));
        if (method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }

        signer?.Sign(request, body);
        change?.Invoke(request);
        var response = await Http.SendAsync(request);
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return new TestAnswer(response, document.RootElement.Clone());
    }

    /// <summary>Puts another value in a header's place.</summary>
    public static void Replace(this HttpRequestMessage request, string name, string? value)
    {
        request.Headers.Remove(name);
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>Changes the text of the Authorization header.</summary>
    public static void EditAuthorization(this HttpRequestMessage request, Func<string, string> edit) =>
        request.Replace("Authorization", edit(request.Headers.NonValidated["Authorization"].ToString()));
}
