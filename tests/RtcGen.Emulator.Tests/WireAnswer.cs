using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace RtcGen.Emulator.Tests;

/// <summary>What came back over a socket, until the server closed it.</summary>
/// <param name="Status">The HTTP status; 0 when nothing came.</param>
/// <param name="Head">The status line and the headers.</param>
/// <param name="Body">The body.</param>
internal sealed record WireAnswer(int Status, string Head, string Body)
{
    public JsonElement Metadata => JsonDocument.Parse(Body).RootElement.GetProperty("ResponseMetadata");

    public string? Code => Metadata.TryGetProperty("Error", out var error) ? error.Text(nameof(Code)) : null;

    public string Message => Metadata.GetProperty("Error").Text(nameof(Message));

    /// <summary>Sends bytes, one for each character, and reads to the end.</summary>
    public static async Task<WireAnswer> OfAsync(RtcEmulator emulator, string request, bool endsSending = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(emulator.Endpoint.Host, emulator.Endpoint.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        if (endsSending)
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }

        var text = await ReadAsync(stream);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0
            ? new(0, text, string.Empty)
            : new(int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), text[..end], text[(end + 4)..]);
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        using var received = new MemoryStream();
        try
        {
            await stream.CopyToAsync(received);
        }
        catch (IOException)
        {
            // Closed harder than with an end; what came before counts.
        }

        return Encoding.UTF8.GetString(received.ToArray());
    }
}
