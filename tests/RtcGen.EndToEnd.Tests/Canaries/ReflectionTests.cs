using RtcGen.Rtc;

namespace RtcGen.EndToEnd.Tests.Canaries;

/// <summary>
/// A server that knows the secrets of a call, because it was sent them, cannot make the client show them. What .NET's HTTP stack itself tells of a
/// status line that is none is beyond this library.
/// </summary>
[Collection(nameof(CanaryTests))]
public sealed class ReflectionTests
{
    private static readonly Canary ExtraHeader = new("a header of the caller", "canary-of-the-callers-header-51d2");

    private static readonly Canary[] Sent =
        [Canary.SecretKey, Canary.SessionToken, Canary.QueryTicket, Canary.QueryTickets, Canary.SecretHeader, Canary.Password, Canary.ListedKey, Canary.UndescribedRequestMember, ExtraHeader];

    public static TheoryData<string> Places => ReflectingHandler.Places;

    [Theory]
    [MemberData(nameof(Places))]
    public async Task No_secret_shows_wherever_the_server_repeats_it(string place)
    {
        var aviary = new Aviary();
        using var handler = new ReflectingHandler(place, Sent);
        using (new ShowingTelemetry(aviary))
        {
            await CallAsync(aviary, handler, "log", new());
            await CallAsync(aviary, handler, "log with bodies", new() { LogBodies = true, MaxBodyCharacters = int.MaxValue });
        }

        var hits = aviary.Hits(handler.Seen).ToList();
        Assert.True(hits.Count == 0, string.Join("\n\n", hits));
        foreach (var line in aviary.Lines)
        {
            Assert.DoesNotContain(line, static character => char.IsControl(character));
        }

        Assert.Contains("HoldSecrets", aviary.ShownIn("log"), StringComparison.Ordinal);
        Assert.Contains("HoldSecrets", aviary.ShownIn("log with bodies"), StringComparison.Ordinal);
        Assert.Contains("rtc/HoldSecrets", aviary.ShownIn("spans"), StringComparison.Ordinal);
    }

    private static async Task CallAsync(Aviary aviary, ReflectingHandler handler, string sink, RtcLogOptions log)
    {
        using var loggers = new ShowingLoggers(aviary, sink);
        using var client = new RtcClient(new()
        {
            Credentials = new RtcCredentials("AKLTcanaries", Canary.SecretKey.Value, Canary.SessionToken.Value),
            HttpHandler = handler,
            LoggerFactory = loggers,
            Log = log,
            TimeProvider = new OneMoment(),
            Retry = new() { BaseDelay = TimeSpan.FromTicks(1), MaxDelay = TimeSpan.FromTicks(1) },
        });
        try
        {
            var response = await client.HoldSecretsAsync(Requests.Hold(), new RtcCallOptions { Headers = [new("X-Api-Key", ExtraHeader.Value)], KeepRawResponse = true });
            aviary.Show("ToString", $"{response} {response.Metadata} {response.Raw} {response.Result}");
        }
        catch (RtcException e)
        {
            for (Exception? one = e; one is not null; one = one.InnerException)
            {
                // The stack trace has lines of its own.
                aviary.Show("exceptions", one.Message);
                Assert.DoesNotContain(one.Message, static character => char.IsControl(character));
            }

            foreach (var canary in handler.Seen)
            {
                Assert.DoesNotContain(canary.Value, e.ToString(), StringComparison.OrdinalIgnoreCase);
            }

            if (e is RtcServiceException service)
            {
                aviary.Show("exceptions", $"{service.Code} {service.Code?.Group} {service.Error} {service.RequestId} {service.ServerMessage} {service.Raw} {service.RetryAfter}");
            }
        }
    }

    // A signature names the second. A server that repeats that of an earlier one tells what the call at hand was never sent.
    private sealed class OneMoment : TimeProvider
    {
        private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
