using System.IO.Compression;
using System.Net;
using System.Text;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>Bodies that come packed: read where the call asked for it, and within the client's limit of what comes out.</summary>
public class CompressedBodyTests
{
    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip", "GZIP")]
    [InlineData("gzip", "x-gzip")]
    [InlineData("deflate", "deflate")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate;q=0.5, br", "br")]
    [InlineData("*", "deflate")]
    [InlineData("gzip, br", "gzip, br")]
    [InlineData("gzip", "identity")]
    public async Task What_was_asked_for_is_unpacked(string asked, string packed)
    {
        using var server = Server(Pack(StubHandler.Success, packed), packed);
        using var client = Clients.Over(server);

        var response = await client.SendAsync(UpdateSnapshotRequest.Valid(), new() { Headers = [new("Accept-Encoding", asked)], KeepRawResponse = true });

        Assert.Equal("ok", response.Result);
        Assert.Equal(StubHandler.Success, Encoding.UTF8.GetString(response.Raw!.Body.Span));
        Assert.Contains(response.Raw.Headers, header => header.Key == "Content-Encoding" && packed.Contains(header.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "gzip", "the response has Content-Encoding 'gzip', which the client did not accept.")]
    [InlineData("br", "gzip", "the response has Content-Encoding 'gzip', which the client did not accept.")]
    [InlineData("*, gzip;q=0", "gzip", "the response has Content-Encoding 'gzip', which the client did not accept.")]
    [InlineData("gzip", "gzip, br", "the response has Content-Encoding 'gzip, br', which the client did not accept.")]
    [InlineData("gzip, zstd", "zstd", "the response has Content-Encoding 'zstd', which cannot be decompressed here; accept gzip, deflate or br.")]
    public async Task What_was_not_asked_for_or_is_not_known_says_so_and_that_the_call_may_have_taken_effect(string? asked, string packed, string reason)
    {
        var bytes = Pack(StubHandler.Success, packed);
        using var server = Server(bytes, packed);
        using var client = Clients.Over(server);

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(
            UpdateSnapshotRequest.Valid(), new() { Headers = asked is null ? [] : [new("Accept-Encoding", asked)], KeepRawResponse = true }));

        Assert.Equal($"UpdateSnapshot 2020-12-01: HTTP 200, but {reason} The call may have taken effect.", error.Message);
        Assert.True(error.MayHaveTakenEffect);
        Assert.Equal(bytes, error.Raw!.Body.ToArray());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_packed_body_without_its_end_is_no_answer(string packed)
    {
        using var server = Server(Pack(StubHandler.Success, packed)[..60], packed);
        using var client = Clients.Over(server);

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid(), Asking(packed)));

        Assert.StartsWith("UpdateSnapshot 2020-12-01: HTTP 200, but the body ", error.Message, StringComparison.Ordinal);
        Assert.Equal(RtcRetryClass.Unknown, error.RetryClass);
        Assert.True(error.MayHaveTakenEffect);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_that_is_not_packed_as_it_says_broke_off(string packed)
    {
        using var server = Server("not packed at all"u8.ToArray(), packed);
        using var client = Clients.Over(server);

        Assert.Contains("the body broke off", (await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid(), Asking(packed)))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public async Task A_small_body_that_unpacks_to_a_large_one_is_read_to_the_limit(string packed)
    {
        var bomb = Pack(new string(' ', 50_000_000), packed);
        Assert.InRange(bomb.Length, 1, 60_000);
        using var server = Server(bomb, packed);
        using var client = Clients.Over(server, maxResponseBytes: 100_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid(), Asking(packed)));

        Assert.Contains("the body is larger than 100000 bytes", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Fact]
    public async Task A_handler_that_answers_by_itself_need_not_say_to_which_request()
    {
        using var server = new StubHandler((_, _) =>
        {
            var response = new HttpResponseMessage { Content = new ByteArrayContent(Pack(StubHandler.Success, "gzip")) };
            response.Content.Headers.ContentEncoding.Add("gzip");
            return Task.FromResult(response);
        });
        using var client = Clients.Over(server);

        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid(), Asking("gzip"))).Result);
    }

    [Fact]
    public async Task An_error_that_comes_packed_is_read_too()
    {
        const string Error = """{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"AccessDenied"}}}""";
        using var server = Server(Pack(Error, "gzip"), "gzip", 403);
        using var client = Clients.Over(server);

        Assert.Equal("AccessDenied", (await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid(), Asking("gzip")))).Code?.Value);
    }

    private static RtcCallOptions Asking(string packed) => new() { Headers = [new("Accept-Encoding", packed)] };

    private static StubHandler Server(byte[] body, string packed, int status = 200) => new((request, _) =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body), RequestMessage = request };
        foreach (var encoding in packed.Split(", "))
        {
            response.Content.Headers.ContentEncoding.Add(encoding);
        }

        return Task.FromResult(response);
    });

    private static byte[] Pack(string text, string packed)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var encoding in packed.Split(", "))
        {
            using var output = new MemoryStream();
            using (Stream? stream = encoding.ToUpperInvariant() switch
            {
                "GZIP" or "X-GZIP" => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true),
                "DEFLATE" => new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true),
                "BR" => new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true),
                "ZSTD" => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true),
                _ => null,
            })
            {
                (stream ?? output).Write(bytes);
                stream?.Flush();
            }

            bytes = output.ToArray();
        }

        return bytes;
    }
}
