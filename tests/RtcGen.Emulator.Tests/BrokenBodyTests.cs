using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace RtcGen.Emulator.Tests;

/// <summary>Bodies that do not arrive as they should.</summary>
public sealed class BrokenBodyTests
{
    private const string Head = "POST /?" + TestCall.UpdateSnapshot + " HTTP/1.1\r\nHost: x\r\n";

    [Theory]
    [InlineData("zz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("-1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("5\r\n{}\r\n0\r\n\r\n")]
    [InlineData("1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("ffffffffffffffffff\r\n{}\r\n0\r\n\r\n")]
    [InlineData("2 2\r\n{}\r\n0\r\n\r\n")]
    public async Task A_broken_chunk_is_answered_and_the_connection_closed(string chunks)
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = await WireAnswer.OfAsync(emulator, Head + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
        Assert.Equal((400, "InvalidParameter.Unmarshal"), (answer.Status, answer.Code));
        Assert.StartsWith("The body cannot be read: ", answer.Message, StringComparison.Ordinal);
        Assert.Contains("Connection: close", answer.Head, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(400, Assert.Single(emulator.Calls).HttpStatus);
        Assert.Null((await emulator.PostAsync()).Code);
    }

    [Fact]
    public async Task Whole_chunks_are_read()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = await emulator.PostAsync(change: request => request.Headers.TransferEncodingChunked = true);
        Assert.Equal("ok", answer.Result);
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\n{}")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n64\r\n{}")]
    public async Task A_body_that_ends_too_early_is_recorded_and_the_connection_closed(string rest)
    {
        var recorded = new TaskCompletionSource<EmulatorCall>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { OnCall = call => recorded.TrySetResult(call) });

        // Kestrel closes the connection itself, as RFC 9112 (section 8) wants it: no answer gets through any more.
        Assert.Equal(0, (await WireAnswer.OfAsync(emulator, Head + rest, endsSending: true)).Status);
        var call = await recorded.Task;
        Assert.Equal((400, "InvalidParameter.Unmarshal"), (call.HttpStatus, call.ErrorCode));
        Assert.Null((await emulator.PostAsync()).Code);
    }

    [Fact]
    public async Task Clients_that_break_off_harm_nobody_and_leave_no_exception_behind()
    {
        var unobserved = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs e) => unobserved.Add(e.Exception);
        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            await using var emulator = await TestCall.StartAsync();
            foreach (var sent in new[] { "", "POST", Head, Head + "Content-Length: 100\r\n\r\n{", Head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{" })
            {
                for (var i = 0; i < 10; i++)
                {
                    await BreakOffAsync(emulator, sent);
                }
            }

            Assert.Null((await emulator.PostAsync()).Code);
            Assert.All(emulator.Calls, call => Assert.True(call.ErrorCode is null or "InvalidParameter.Unmarshal"));
        }
        finally
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.DoesNotContain(unobserved, exception => exception.ToString().Contains("RtcGen.Emulator.", StringComparison.Ordinal));
    }

    public static TheoryData<Exception, int> Breaks => new()
    {
        { new BadHttpRequestException("It timed out.", 408), 408 },
        { new BadHttpRequestException("It is no chunk.", 400), 400 },
        { new IOException("The number is too large."), 400 },
        { new OperationCanceledException("The client has gone."), 400 },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Whatever_breaks_a_body_is_named_in_the_answer(Exception failure, int status)
    {
        var context = ContextOf(new FailingBody(failure));
        var (body, fault) = await BodyReader.ReadAsync(context, maxBytes: 100);
        Assert.Empty(body);
        Assert.Equal(new ResponseError("InvalidParameter.Unmarshal", null, status, $"The body cannot be read: {failure.Message}"), fault);
        Assert.Equal("close", context.Response.Headers.Connection);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task A_body_is_read_up_to_the_limit(int length, bool fits)
    {
        var (body, fault) = await BodyReader.ReadAsync(ContextOf(new MemoryStream(new byte[length])), maxBytes: 100);
        Assert.Equal((fits ? length : 0, fits ? null : 413), (body.Length, fault?.Status));
    }

    [Fact]
    public async Task What_goes_on_for_64_times_the_limit_is_not_read_to_its_end()
    {
        using var endless = new MemoryStream(new byte[1_000_000]);
        var context = ContextOf(endless);
        var (_, fault) = await BodyReader.ReadAsync(context, maxBytes: 100);
        Assert.Equal((413, "close"), (fault!.Status, context.Response.Headers.Connection.ToString()));
        Assert.Equal(16 * 1024, endless.Position);
    }

    private static async Task BreakOffAsync(RtcEmulator emulator, string sent)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(emulator.Endpoint.Host, emulator.Endpoint.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(sent));

        // No farewell: the other side sees a reset.
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    private static DefaultHttpContext ContextOf(Stream body) => new() { Request = { Body = body } };

    private sealed class FailingBody(Exception failure) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(failure);
    }
}
