using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace RtcGen.Emulator;

/// <summary>Sends a response, or as much of it as is to arrive.</summary>
internal static class ResponseSender
{
    public static async Task SendAsync(HttpContext context, EmulatorResponse response, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (response.Delivery != ResponseDelivery.None)
            {
                WriteHead(context.Response, response, bytes.Length);
                await WriteBodyAsync(context, response.Delivery, bytes).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client has gone, and nobody waits for a response.
            context.Abort();
            return;
        }

        // Half a response ends when Kestrel closes the connection, because less came than was announced: a reset could overtake it.
        if (response.Delivery == ResponseDelivery.None)
        {
            context.Abort();
        }
    }

    private static void WriteHead(HttpResponse http, EmulatorResponse response, int length)
    {
        http.StatusCode = response.Status;
        http.ContentType = response.PageStatus is null ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
        http.ContentLength = length;
        http.Headers.Date = response.At.ToString("r", CultureInfo.InvariantCulture);
        if (response.RetryAfter is { } delay)
        {
            http.Headers.RetryAfter = Math.Ceiling(delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static async Task WriteBodyAsync(HttpContext context, ResponseDelivery delivery, ReadOnlyMemory<byte> bytes)
    {
        if (delivery == ResponseDelivery.Whole)
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        await context.Response.Body.WriteAsync(bytes[..(bytes.Length / 2)], context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
