using System.Net.Sockets;
using System.Text;

namespace RtcGen.Emulator.Tests;

/// <summary>Clients that mean the emulator ill cost it little, and others nothing. How much memory they take is measured by the benchmarks ("hostile").</summary>
public sealed class HostileClientTests
{
    private const string Unsigned = "POST /?Action=UpdateSnapshot&Version=2020-12-01 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";

    [Fact]
    public async Task A_thousand_open_connections_hold_up_nobody()
    {
        await using var emulator = await TestCall.StartAsync();
        var connections = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 1000; i++)
            {
                connections.Add(new TcpClient());
                await connections[i].ConnectAsync(emulator.Endpoint.Host, emulator.Endpoint.Port);
            }

            Assert.Equal("ok", (await emulator.PostAsync()).Result);
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }

    [Fact]
    public async Task A_client_that_sends_without_end_and_reads_nothing_holds_up_nobody()
    {
        await using var emulator = await TestCall.StartAsync();
        using var client = new TcpClient { ReceiveBufferSize = 1024 };
        await client.ConnectAsync(emulator.Endpoint.Host, emulator.Endpoint.Port);
        var requests = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Unsigned, 1000)));
        var sending = Task.Run(async () =>
        {
            while (true)
            {
                await client.GetStream().WriteAsync(requests);
            }
        });
        while (emulator.Calls.Count < 1000)
        {
            await Task.Yield();
        }

        Assert.Equal("ok", (await emulator.PostAsync()).Result);
        client.Dispose();
        await Assert.ThrowsAnyAsync<Exception>(() => sending);
    }

    [Theory]
    [InlineData(9_999, null)]
    [InlineData(10_000, "InvalidParameter.SizeOverLimit")]
    public async Task Of_objects_there_may_be_ten_thousand_because_each_brings_its_defaults(int regions, string? code)
    {
        await using var emulator = await TestCall.StartAsync();
        var body = TestCall.GoodBody[..^1] + ",\"Regions\":[" + string.Join(',', Enumerable.Repeat("{}", regions - 1)) + "]}";
        Assert.Equal(code, (await emulator.PostAsync(body)).Code);
    }

    [Theory]
    [InlineData(10_000, "unexplained")]
    [InlineData(20_000, "too-long")]
    public async Task A_wrong_signature_of_a_very_long_URL_is_not_searched_for(int length, string finding)
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = await emulator.PostAsync(
            query: $"{TestCall.UpdateSnapshot}&x={new string('a', length)}",
            signer: new TestSigner(),
            change: request => request.EditAuthorization(text => text[..^64] + new string('0', 64)));
        Assert.Equal("SignatureDoesNotMatch", answer.Code);
        Assert.Contains(finding, Assert.Single(emulator.Calls).Signature.Findings.Select(found => found.Code));
    }

    [Theory]
    [InlineData("Content-Length: 104857600\r\n\r\n", "")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n", "100000\r\n")]
    public async Task Of_a_body_of_100_MB_nothing_is_kept(string head, string chunk)
    {
        await using var emulator = await TestCall.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(emulator.Endpoint.Host, emulator.Endpoint.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /?Action=UpdateSnapshot&Version=2020-12-01 HTTP/1.1\r\nHost: x\r\n" + head));
        var piece = Encoding.ASCII.GetBytes(chunk + new string('x', 1 << 20) + (chunk.Length > 0 ? "\r\n" : string.Empty));
        try
        {
            for (var i = 0; i < 100; i++)
            {
                await stream.WriteAsync(piece);
            }
        }
        catch (IOException)
        {
            // Refused before the end.
        }

        while (emulator.Calls.Count == 0)
        {
            await Task.Delay(10);
        }

        var call = Assert.Single(emulator.Calls);
        Assert.Equal((413, 0), (call.HttpStatus, call.Request.BodyBytes.Length));
    }
}
