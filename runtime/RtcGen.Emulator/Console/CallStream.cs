using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace RtcGen.Emulator;

/// <summary>
/// Sends calls to the page as they come, a line of JSON each. Nothing is queued for a reader: each takes from the log what is new when it is ready, and one that is too slow
/// is told how many it has missed.
/// </summary>
/// <param name="calls">The calls.</param>
/// <param name="stopping">The token that is cancelled when the emulator stops.</param>
internal sealed class CallStream(CallLog calls, CancellationToken stopping)
{
    // As many as the page shows.
    private const int MostCalls = 500;

    // Pages that nobody looks at any more are closed; more than these are none of a developer's.
    private const int MostReaders = 16;

    // The page notices by it that the emulator has gone.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private int _readers;

    public async Task SendAsync(HttpContext context)
    {
        if (Interlocked.Increment(ref _readers) > MostReaders)
        {
            Interlocked.Decrement(ref _readers);
            await ConsoleResponse.SendErrorAsync(context, StatusCodes.Status503ServiceUnavailable, "The console is open too often.").ConfigureAwait(false);
            return;
        }

        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            context.Response.ContentType = "application/x-ndjson; charset=utf-8";
            await SendLinesAsync(context.Response, end.Token).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    private async Task SendLinesAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        var last = 0L;
        while (true)
        {
            (last, var lines) = WriteNews(last);
            await response.Body.WriteAsync(lines, cancellationToken).ConfigureAwait(false);
            await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
            await WaitAsync(calls.WaitAsync(last), cancellationToken).ConfigureAwait(false);
        }
    }

    // As text: what waits for a slow reader must not keep whole calls.
    private (long Last, ReadOnlyMemory<byte> Lines) WriteNews(long last)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var (first, batch) = calls.After(last, MostCalls);
        if (batch.Count > 0 && first > last + 1)
        {
            WriteLine(buffer, json => WriteNumber(json, "missed", first - last - 1));
        }

        for (var i = 0; i < batch.Count; i++)
        {
            WriteLine(buffer, json => CallJson.WriteSummary(json, first + i, batch[i]));
        }

        last = batch.Count > 0 ? first + batch.Count - 1 : last;
        WriteLine(buffer, json => WriteNumber(json, "seen", last));
        return (last, buffer.WrittenMemory);
    }

    private static async Task WaitAsync(Task news, CancellationToken cancellationToken)
    {
        try
        {
            await news.WaitAsync(Beat, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Nothing has come: the next line says so.
        }
    }

    private static void WriteLine(ArrayBufferWriter<byte> buffer, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        buffer.Write("\n"u8);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long number)
    {
        json.WriteStartObject();
        json.WriteNumber(name, number);
        json.WriteEndObject();
    }
}
