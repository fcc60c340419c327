using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace RtcGen.Emulator;

/// <summary>Sends what the console has to say.</summary>
internal static class ConsoleResponse
{
    private const string Json = "application/json; charset=utf-8";

    public static async Task SendAsync(HttpContext context, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (context.Request.Method != "HEAD")
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }

    public static Task SendAsync(HttpContext context, Action<Utf8JsonWriter> write) => SendAsync(context, Json, Write(write));

    public static Task SendErrorAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        return SendAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("error", reason);
            json.WriteEndObject();
        });
    }

    /// <summary>Makes JSON.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return buffer.WrittenMemory;
    }
}
