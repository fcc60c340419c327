using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>Buffers that calls use one after the other never mix two calls up.</summary>
public class ReuseTests
{
    private const int Callers = 24;
    private const int CallsOfEach = 25;

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _toGiveUp = new();
    private readonly ConcurrentBag<string> _wrong = [];

    [Fact]
    public async Task Calls_that_fail_in_every_way_do_not_touch_the_bodies_of_the_others()
    {
        await using var server = new RawServer(AnswerAsync);
        using var client = Clients.To(server.Endpoint);

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < CallsOfEach; i++)
            {
                await CallAsync(client, $"{(Way)((caller + i) % 6)}-{caller}-{i}-{new string((char)('a' + caller), i * 400)}");
            }
        })));

        Assert.Empty(_wrong);
        Assert.Equal(Callers * CallsOfEach, server.Requests.Count);
        Assert.Equal(Callers * CallsOfEach, server.Requests.Select(static request => Convert.ToHexString(request.Body)).Distinct().Count());
    }

    private async Task CallAsync(RtcClient client, string text)
    {
        using var given = new CancellationTokenSource();
        _toGiveUp[text] = given;
        var error = await Record.ExceptionAsync(async () =>
        {
            var response = await client.SendAsync(new ManyKindsRequest { Text = text }, cancellationToken: given.Token);
            Expect(text, response.Result == text, "another call's answer");
        });

        var expected = Enum.Parse<Way>(text[..text.IndexOf('-', StringComparison.Ordinal)]) switch
        {
            Way.Echo or Way.EchoInPieces => null,
            Way.GiveUp => typeof(OperationCanceledException),
            Way.Reset => typeof(RtcTransportException),
            _ => typeof(RtcServiceException),
        };
        Expect(text, error?.GetType() == expected, $"{error?.GetType().Name ?? "success"}");
        if (error is not null)
        {
            Leak.None(error);
        }
    }

    private async Task AnswerAsync(RawConnection connection, RawRequest request)
    {
        using var document = JsonDocument.Parse(request.Body);
        var text = document.RootElement.GetProperty("Text").GetString()!;
        Expect(text, Convert.ToHexString(SHA256.HashData(request.Body)).Equals(request.Header("X-Content-Sha256"), StringComparison.OrdinalIgnoreCase), "a body that was not signed");

        var answer = $$"""{"ResponseMetadata":{"RequestId":"r"},"Result":"{{text}}"}""";
        switch (Enum.Parse<Way>(text[..text.IndexOf('-', StringComparison.Ordinal)]))
        {
            case Way.Echo:
                await connection.AnswerAsync(answer);
                return;
            case Way.EchoInPieces:
                await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {answer.Length}\r\n\r\n{answer[..10]}");
                await Task.Yield();
                await connection.WriteAsync(answer[10..]);
                return;
            case Way.GiveUp:
                await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n{answer[..10]}");
                await _toGiveUp[text].CancelAsync();
                await connection.UntilClosedAsync();
                return;
            case Way.Refuse:
                await connection.AnswerAsync("""{"ResponseMetadata":{"Error":{"Code":"InternalError"}}}""", "500 Internal Server Error");
                return;
            case Way.Cut:
                await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n{answer}");
                connection.Close();
                return;
            case Way.Reset:
                connection.Reset();
                return;
            default:
                throw new InvalidOperationException(text);
        }
    }

    private void Expect(string text, bool condition, string what)
    {
        if (!condition)
        {
            _wrong.Add($"{text[..Math.Min(text.Length, 40)]}: {what}");
        }
    }

    private enum Way
    {
        Echo,
        GiveUp,
        Refuse,
        EchoInPieces,
        Cut,
        Reset,
    }
}
