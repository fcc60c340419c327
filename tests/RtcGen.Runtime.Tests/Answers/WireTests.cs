using System.Net;
using System.Net.Sockets;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Signing;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>Answers of a real socket, with the client's own connections.</summary>
public class WireTests
{
    private const string May = "The call may have taken effect.";

    private static readonly string[] Loopback = ["127.0.0.1", "localhost", "[::1]"];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task What_stands_on_the_wire_is_what_was_signed(string host)
    {
        if (host == "[::1]" && !Socket.OSSupportsIPv6)
        {
            return;
        }

        await using var server = new RawServer(
            static (connection, _) => connection.AnswerAsync(StubHandler.Success),
            host == "[::1]" ? IPAddress.IPv6Loopback : IPAddress.Loopback);
        using var client = Clients.To(new Uri($"http://{host}:{server.Port}"));
        await client.SendAsync(UpdateSnapshotRequest.Valid());

        var request = Assert.Single(server.Requests);
        Assert.Equal("POST /?Action=UpdateSnapshot&Version=2020-12-01 HTTP/1.1", request.Line);
        Assert.Equal($"{host}:{server.Port}", request.Header("Host"));
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal(Leak.SessionToken, request.Header("X-Security-Token"));
        Assert.Matches(@"^rtcgen/\d+\.\d+\.\d+ \(dotnet/[0-9.]+; (linux|macos|windows); [a-z0-9]+\)$", request.Header("User-Agent"));
        Assert.Equal(UpdateSnapshotRequest.Valid().ToJson(), System.Text.Encoding.UTF8.GetString(request.Body));

        var date = DateTimeOffset.ParseExact(request.Header("X-Date"), "yyyyMMdd'T'HHmmss'Z'", null, System.Globalization.DateTimeStyles.AssumeUniversal);
        var expected = SignerCache.Create(Leak.Credentials, "cn-north-1", "rtc").Sign(
            new RequestToSign
            {
                Method = "POST",
                Path = "/",
                CanonicalQuery = "Action=UpdateSnapshot&Version=2020-12-01",
                Headers = [new("content-type", request.Header("Content-Type")), new("host", request.Header("Host"))],
                Body = request.Body,
            },
            date);
        Assert.Equal(expected.Authorization, request.Header("Authorization"));
        Assert.Equal(expected.ContentSha256, request.Header("X-Content-Sha256"));
        Assert.Contains("SignedHeaders=content-type;host;x-content-sha256;x-date;x-security-token,", expected.Authorization, StringComparison.Ordinal);
    }

    public static TheoryData<string> Hosts() => [.. Loopback];

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var target = new RawServer(static (connection, _) => connection.AnswerAsync(StubHandler.Success));
        await using var server = new RawServer((connection, _) => connection.AnswerAsync(string.Empty, "302 Found", $"Location: {target.Endpoint}\r\n"));
        using var client = Clients.To(server.Endpoint);

        var error = await FailureAsync(client);

        FailureTests.AssertService(error, 302, null, null, null, null, mayHaveTakenEffect: false);
        Assert.Equal(0, target.Connections);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_shorter_than_its_length_is_a_failure()
    {
        await using var server = new RawServer(static async (connection, _) =>
        {
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{StubHandler.Success}");
            connection.Close();
        });
        using var client = Clients.To(server.Endpoint);

        var error = await FailureAsync(client);

        FailureTests.AssertService(error, 200, null, null, null, null, mayHaveTakenEffect: true);
        Assert.Equal($"UpdateSnapshot 2020-12-01: HTTP 200, but the body broke off. {May}", error.Message);
    }

    [Fact]
    public async Task A_chunked_body_that_is_cut_is_a_failure_and_a_whole_one_a_success()
    {
        var cut = false;
        await using var server = new RawServer(async (connection, _) =>
        {
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{StubHandler.Success.Length:x}\r\n{StubHandler.Success}\r\n");
            if (cut)
            {
                connection.Close();
            }
            else
            {
                await connection.WriteAsync("0\r\n\r\n");
            }
        });
        using var client = Clients.To(server.Endpoint);

        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid())).Result);
        cut = true;
        Assert.Contains("the body broke off", (await FailureAsync(client)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_ends_with_the_connection_in_the_middle_of_JSON_is_a_failure()
    {
        await using var server = new RawServer(static async (connection, _) =>
        {
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{StubHandler.Success[..^1]}");
            connection.Close();
        });
        using var client = Clients.To(server.Endpoint);

        var error = await FailureAsync(client);

        FailureTests.AssertService(error, 200, null, null, null, null, mayHaveTakenEffect: true);
        Assert.Equal($"UpdateSnapshot 2020-12-01: HTTP 200, but the body is not a complete JSON envelope with ResponseMetadata. {May}", error.Message);
    }

    [Fact]
    public async Task A_body_larger_than_allowed_is_not_read_to_its_end()
    {
        // The server never ends the body: only a client that stops by itself gets anywhere.
        await using var server = new RawServer(static async (connection, _) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\n\r\n");
            while (true)
            {
                await connection.WriteAsync(new string(' ', 4096));
            }
        });
        using var client = Clients.To(server.Endpoint, maxResponseBytes: 100_000);

        var error = await FailureAsync(client);

        FailureTests.AssertService(error, 200, null, null, null, null, mayHaveTakenEffect: true);
        Assert.Equal($"UpdateSnapshot 2020-12-01: HTTP 200, but the body is larger than 100000 bytes. {May}", error.Message);
    }

    [Fact]
    public async Task A_gateway_page_on_the_wire_is_a_failure_and_the_next_call_is_none()
    {
        var bad = true;
        await using var server = new RawServer((connection, _) => bad
            ? connection.AnswerAsync("<html></html>", "502 Bad Gateway")
            : connection.AnswerAsync(StubHandler.Success));
        using var client = Clients.To(server.Endpoint);

        FailureTests.AssertService(await FailureAsync(client), 502, null, null, null, null, mayHaveTakenEffect: true);
        bad = false;
        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid())).Result);
    }

    private static Task<RtcServiceException> FailureAsync(RtcClient client) =>
        Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));
}
