using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace RtcGen.Client.Tests.Faults;

/// <summary>The ways.</summary>
internal static class Steps
{
    public const string RequestId = "20240115-canary-request";

    /// <summary>The JSON of a success.</summary>
    public const string Whole = """{"ResponseMetadata":{"RequestId":"20240115-canary-request"},"Result":null}""";

    private static readonly string Half = Head(200, Whole.Length) + Whole[..(Whole.Length / 2)];

    public static Step Success { get; } = Status(200, Whole);

    public static Step ConnectionRefused { get; } = new(StepAt.Nobody, static _ => Task.CompletedTask);

    public static Step ResetOfConnection { get; } = AtConnection(static exchange =>
    {
        exchange.Reset();
        return Task.CompletedTask;
    });

    /// <summary>The connection is accepted, and not a byte of what comes is read.</summary>
    public static Step NeverReads { get; } = AtConnection(static async exchange =>
    {
        await exchange.UntilSentAsync();
        exchange.Clock.Hangs(exchange.Attempt);
        await Task.Delay(Timeout.Infinite, exchange.End);
    });

    /// <summary>The same with a handshake, which serves the next attempt too, so that only the first is seen here.</summary>
    public static Step SilentHandshake { get; } = AtConnection(static async exchange =>
    {
        exchange.Clock.ReachesNobody();
        await Task.Delay(Timeout.Infinite, exchange.End);
    });

    /// <summary>The same, without a word to the clock.</summary>
    public static Step NeverTalks { get; } = AtConnection(static exchange => Task.Delay(Timeout.Infinite, exchange.End));

    /// <summary>A connection that is never accepted: the queue of the listener is full.</summary>
    public static Step NeverAccepts { get; } = new(StepAt.Queue, static _ => Task.CompletedTask);

    /// <summary>A proxy that takes the request for a tunnel, and no more.</summary>
    public static Step ProxyHangs { get; } = AtRequest(static async exchange =>
    {
        // A tunnel that is being made serves the next attempt too, so that only the first is seen here.
        exchange.Clock.ReachesNobody();
        await exchange.UntilClosedAsync();
    });

    /// <summary>A server of TLS 1.0, or of no protocol in common: the alert protocol_version.</summary>
    public static Step TooOldForTls { get; } = AtConnection(static async exchange =>
    {
        _ = await exchange.Stream.ReadAsync(new byte[4096]);
        await exchange.WriteAsync((byte[])[0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46]);
        await exchange.UntilClosedAsync();
    });

    public static Step Hangs { get; } = AtRequest(static exchange => exchange.HangAsync());

    public static Step HalfThenHangs { get; } = AtRequest(static async exchange =>
    {
        await exchange.WriteAsync(Half);
        await exchange.HangAsync();
    });

    public static Step HalfThenReset { get; } = Bytes(Half, static exchange => exchange.Reset());

    public static Step HalfThenEnd { get; } = Bytes(Half, static exchange => exchange.Close());

    public static Step Empty { get; } = Bytes(string.Empty, static exchange => exchange.Close());

    public static Step ResetBeforeAnswer { get; } = Bytes(string.Empty, static exchange => exchange.Reset());

    /// <summary>Everything but five bytes, and then one each second.</summary>
    public static Step DripsInTime { get; } = AtRequest(static async exchange =>
    {
        var answer = Head(200, Whole.Length) + Whole;
        await exchange.WriteAsync(answer[..^5]);
        foreach (var letter in answer[^5..])
        {
            await exchange.Clock.PassAsync(exchange.Attempt, TimeSpan.FromSeconds(1));
            await exchange.WriteAsync(letter.ToString());
        }
    });

    /// <summary>A byte each second from the start.</summary>
    public static Step Drips { get; } = AtRequest(static async exchange =>
    {
        foreach (var letter in Head(200, Whole.Length) + Whole)
        {
            await exchange.WriteAsync(letter.ToString());
            await exchange.Clock.PassAsync(exchange.Attempt, TimeSpan.FromSeconds(1));
        }
    });

    /// <summary>100 MB in pieces, as a body whose length nobody said.</summary>
    public static Step Huge { get; } = AtRequest(static async exchange =>
    {
        await exchange.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        var piece = Encoding.ASCII.GetBytes($"10000\r\n{new string(' ', 0x10000)}\r\n");
        for (var i = 0; i < 1600; i++)
        {
            await exchange.WriteAsync(piece);
        }

        await exchange.WriteAsync("0\r\n\r\n");
    });

    /// <summary>Refuses a signature more than 15 minutes off, as the gateway does.</summary>
    public static Step CheckingClock { get; } = AtRequest(static exchange =>
    {
        var signed = DateTimeOffset.ParseExact(exchange.Request.Header("X-Date")!, "yyyyMMdd'T'HHmmss'Z'", null, DateTimeStyles.AssumeUniversal);
        var answer = (signed - exchange.Clock.TrueNow).Duration() <= TimeSpan.FromMinutes(15)
            ? Success
            : Error("InvalidTimestamp", 400, date: static clock => clock.TrueNow);
        return answer.Act(exchange);
    });

    /// <summary>Refuses the date in an answer that a cache has kept for an hour.</summary>
    public static Step Cached { get; } = Status(403, ErrorBody("InvalidTimestamp"), date: static clock => clock.TrueNow.AddHours(-1), headers: "Age: 3600\r\n");

    public static Step AtConnection(Func<Exchange, Task> act) => new(StepAt.Connection, act);

    public static Step AtRequest(Func<Exchange, Task> act) => new(StepAt.Request, act);

    /// <summary>These bytes, and then perhaps the end.</summary>
    public static Step Bytes(string bytes, Action<Exchange>? then = null) => Bytes(Encoding.UTF8.GetBytes(bytes), then);

    public static Step Bytes(byte[] bytes, Action<Exchange>? then = null) => AtRequest(async exchange =>
    {
        await exchange.WriteAsync(bytes);
        then?.Invoke(exchange);
    });

    /// <summary>A whole answer.</summary>
    public static Step Status(int status, string body, string mediaType = "application/json", string? retryAfter = null, Func<VirtualClock, DateTimeOffset>? date = null, string headers = "") =>
        AtRequest(exchange =>
        {
            var more = headers
                + (retryAfter is null ? string.Empty : $"Retry-After: {retryAfter}\r\n")
                + (date is null ? string.Empty : $"Date: {date(exchange.Clock).ToString("r", CultureInfo.InvariantCulture)}\r\n");
            return exchange.WriteAsync(Head(status, Encoding.UTF8.GetByteCount(body), $"Content-Type: {mediaType}\r\n{more}") + body);
        });

    /// <summary>A success with a result.</summary>
    public static Step Answer(string result) => Status(200, $$$"""{"ResponseMetadata":{"RequestId":"{{{RequestId}}}"},"Result":{{{result}}}}""");

    /// <summary>Metadata with further members, and a result.</summary>
    public static Step Metadata(string members) => Status(200, $$$"""{"ResponseMetadata":{"RequestId":"{{{RequestId}}}",{{{members}}}},"Result":"ok"}""");

    /// <summary>An error of the service or the gateway.</summary>
    public static Step Error(string code, int status = 200, string? retryAfter = null, Func<VirtualClock, DateTimeOffset>? date = null) =>
        Status(status, ErrorBody(code), retryAfter: retryAfter, date: date);

    public static string ErrorBody(string code) =>
        $$$"""{"ResponseMetadata":{"RequestId":"{{{RequestId}}}","Error":{"Code":"{{{code}}}","Message":"No."} } }""";

    /// <summary>A body of other bytes than UTF-8.</summary>
    public static Step Encoded(byte[] body, string mediaType = "application/json", string headers = "") =>
        Bytes([.. Encoding.ASCII.GetBytes(Head(200, body.Length, $"Content-Type: {mediaType}\r\n{headers}")), .. body]);

    /// <summary>A body packed with gzip, whole or without its end.</summary>
    public static Step Packed(bool isCut)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Whole));
        }

        return Encoded(isCut ? packed.ToArray()[..40] : packed.ToArray(), headers: "Content-Encoding: gzip\r\n");
    }

    public static string Head(int status, int length, string headers = "") =>
        $"HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)} {(HttpStatusCode)status}\r\nContent-Length: {length.ToString(CultureInfo.InvariantCulture)}\r\n{headers}\r\n";
}
