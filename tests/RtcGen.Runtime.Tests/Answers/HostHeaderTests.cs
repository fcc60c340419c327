using System.Net;
using System.Net.Sockets;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>The host that is signed is the host that the transport sends.</summary>
public class HostHeaderTests
{
    [Theory]
    [InlineData("http://rtc.volcengineapi.com", "rtc.volcengineapi.com")]
    [InlineData("http://RTC.VolcEngineAPI.com:80", "rtc.volcengineapi.com")]
    [InlineData("http://rtc.volcengineapi.com:8080", "rtc.volcengineapi.com:8080")]
    [InlineData("http://bücher.example:8080", "xn--bcher-kva.example:8080")]
    [InlineData("http://例え.example", "xn--r8jz45g.example")]
    [InlineData("http://127.0.0.1:5000", "127.0.0.1:5000")]
    [InlineData("http://[::1]:5000", "[::1]:5000")]
    [InlineData("http://[0:0::1]", "[::1]")]
    public async Task Any_form_of_a_host_is_signed_as_it_is_sent(string endpoint, string expected)
    {
        await using var server = new RawServer(static (connection, _) => connection.AnswerAsync("{}"));
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), token);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler);
        using var nothing = new ByteArrayContent([]);
        using var response = await http.PostAsync(new Uri(endpoint), nothing);

        Assert.Equal(expected, Assert.Single(server.Requests).Header("Host"));
        Assert.Equal(expected, Endpoints.GetHostHeader(new Uri(endpoint)));
    }
}
