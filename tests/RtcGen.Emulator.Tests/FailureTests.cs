using System.Net;

namespace RtcGen.Emulator.Tests;

/// <summary>Whatever fails in the emulator, or in the program that listens to it, is answered as the service would.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_listener_that_throws_is_answered_InternalError()
    {
        var throws = true;
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions
        {
            OnCall = call => Assert.NotNull(throws ? throw new InvalidOperationException("secret-text") : call),
        });
        var answer = await emulator.PostAsync();
        Assert.Equal(("InternalError", 100014, HttpStatusCode.InternalServerError), (answer.Code, answer.CodeN, answer.Status));
        Assert.Equal("The emulator failed with InvalidOperationException.", answer.Message);
        Assert.Equal(("UpdateSnapshot", "2020-12-01"), (answer.Metadata.Text("Action"), answer.Metadata.Text("Version")));
        Assert.Equal(("InternalError", 500), Assert.Single(emulator.Calls.Select(call => (call.ErrorCode, call.HttpStatus))));

        throws = false;
        Assert.Null((await emulator.PostAsync()).Code);
    }

    [Fact]
    public async Task A_clock_that_throws_is_answered_InternalError()
    {
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { TimeProvider = new BrokenClock() });
        var answer = await emulator.PostAsync();
        Assert.Equal(("InternalError", 500), (answer.Code, (int)answer.Status));
    }

    [Theory]
    [InlineData("""{"\ud800":1,"Member":{"\udfff":["\ud800"]}}""")]
    [InlineData("""{"Id":"a","\ud800":{}}""")]
    public async Task Half_a_surrogate_pair_beside_a_query_is_no_failure(string body)
    {
        const string Schema = """
            action: Both
            version: "2020-12-01"
            service: rtc
            method: POST
            repeatable: safe
            summary: { en: Has a query and a body. }
            query:
              Id: { type: string, required: true, summary: { en: An id. } }
            body:
              Member: { type: json, summary: { en: Anything. } }
            result: { type: string, success: ok }
            """;
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [Schema] });
        var answer = await emulator.PostAsync(body, "Action=Both&Id=1&Version=2020-12-01");
        Assert.Equal((null, "ok"), (answer.Code, answer.Result));
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidTimeZoneException();
    }
}
