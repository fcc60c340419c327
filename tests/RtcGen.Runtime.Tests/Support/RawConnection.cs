using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RtcGen.Runtime.Tests.Support;

/// <summary>One connection of a <see cref="RawServer"/>.</summary>
internal sealed class RawConnection(TcpClient client, CancellationToken end) : IDisposable
{
    private readonly NetworkStream _stream = client.GetStream();
    private readonly byte[] _byte = new byte[1];

    /// <summary>Ends with the test.</summary>
    public CancellationToken End => end;

    /// <summary>Reads head and body; null when the client closed the connection instead.</summary>
    public async Task<RawRequest?> ReadRequestAsync()
    {
        var head = new StringBuilder();
        while (!EndsWithBlankLine(head))
        {
            if (await _stream.ReadAsync(_byte, end) == 0)
            {
                return null;
            }

            head.Append((char)_byte[0]);
        }

        var request = new RawRequest(head.ToString(), []);
        var body = new byte[int.Parse(request.Header("Content-Length"), CultureInfo.InvariantCulture)];
        await _stream.ReadExactlyAsync(body, end);
        return request with { Body = body };
    }

    public async Task WriteAsync(string text) => await _stream.WriteAsync(Encoding.UTF8.GetBytes(text), end);

    /// <summary>Writes a whole answer and keeps the connection open.</summary>
    public Task AnswerAsync(string body, string status = "200 OK", string headers = "") => WriteAsync(
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}");

    /// <summary>Waits until the client closes the connection or the test ends.</summary>
    public async Task UntilClosedAsync() => _ = await _stream.ReadAsync(_byte, end);

    /// <summary>Closes the connection in an orderly way.</summary>
    public void Close() => client.Dispose();

    /// <summary>Closes the connection with a reset.</summary>
    public void Reset()
    {
        client.LingerState = new LingerOption(enable: true, seconds: 0);
        client.Dispose();
    }

    public void Dispose()
    {
        _stream.Dispose();
        client.Dispose();
    }

    private static bool EndsWithBlankLine(StringBuilder head) =>
        head.Length >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n' && head[^4] == '\r';
}
