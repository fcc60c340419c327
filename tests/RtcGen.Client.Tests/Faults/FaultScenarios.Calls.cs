namespace RtcGen.Client.Tests.Faults;

internal static partial class FaultScenarios
{
    private const string First = "AKLTRtcGenExampleAccessKey000001";
    private const string Second = "AKLTRtcGenExampleAccessKey000002";

    private static IEnumerable<FaultScenario> Clocks()
    {
        foreach (var (text, wrong) in new[]
        {
            ("4 min ahead", TimeSpan.FromMinutes(4)), ("4 min behind", TimeSpan.FromMinutes(-4)), ("16 min ahead", TimeSpan.FromMinutes(16)),
            ("16 min behind", TimeSpan.FromMinutes(-16)), ("23 h ahead", TimeSpan.FromHours(23)), ("23 h behind", TimeSpan.FromHours(-23)),
        })
        {
            int[] attempts = wrong.Duration() > TimeSpan.FromMinutes(15) ? [0, 0] : [0];
            yield return new($"a clock {text}", RtcIdempotency.None, Steps.CheckingClock) { WrongClock = wrong, Attempts = attempts };
            yield return new($"a clock {text}", RtcIdempotency.Idempotent) { WrongClock = wrong, Attempts = attempts, Way = Way.Emulator };
        }

        foreach (var (text, wrong) in new[] { ("25 h ahead", TimeSpan.FromHours(25)), ("25 h behind", TimeSpan.FromHours(-25)), ("10 years ahead", TimeSpan.FromDays(3652)) })
        {
            yield return new($"a clock {text}", RtcIdempotency.None, Steps.CheckingClock) { WrongClock = wrong, Exception = typeof(RtcClockException) };
            yield return new($"a clock {text}", RtcIdempotency.Idempotent) { WrongClock = wrong, Exception = typeof(RtcClockException), Way = Way.Emulator };
        }

        yield return new("a clock 10 years behind", RtcIdempotency.None, Steps.CheckingClock)
        {
            WrongClock = TimeSpan.FromDays(-3652),
            Attempts = [],
            Exception = typeof(RtcClockException),
        };
        yield return new("a clock 10 years behind", RtcIdempotency.Idempotent)
        {
            Way = Way.Emulator,
            WrongClock = TimeSpan.FromDays(-3652),
            Attempts = [],
            Exception = typeof(RtcClockException),
        };
        foreach (var (code, status) in new[] { ("InvalidTimestamp", 403), ("SignatureDoesNotMatch", 401) })
        {
            foreach (var year in new[] { 1970, 1990, 2004, 2020, 2099, 9999 })
            {
                var date = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
                yield return new($"{code} of the year {year}, then a right clock", RtcIdempotency.None, Steps.Error(code, status, date: _ => date), Steps.Success)
                {
                    Exception = typeof(RtcClockException),
                    Says = $"reads 2024-01-15T08:00:00Z, and the server's response is dated {year}-01-01T00:00:00Z",
                    NextSucceeds = true,
                };
            }
        }

        yield return new("a rejection an hour old from a cache, then a right clock", RtcIdempotency.None, Steps.Cached, Steps.Success)
        {
            Exception = Service,
            HasRequestId = true,
            NextSucceeds = true,
        };
        yield return new("a rejection that is 20 h off, then a right clock", RtcIdempotency.None, Steps.Error("InvalidTimestamp", 403, date: clock => clock.TrueNow.AddHours(20)), Steps.CheckingClock)
        {
            Attempts = [0, 0],
            Exception = Service,
            HasRequestId = true,
            NextSucceeds = true,
        };
        yield return new("a server that rejects every date", RtcIdempotency.None, Steps.Error("InvalidTimestamp", 400, date: clock => clock.TrueNow.AddHours(1)))
        {
            Attempts = [0, 0],
            Exception = Service,
            HasRequestId = true,
        };
        yield return new("a wrong signature, and a right clock", RtcIdempotency.None, Steps.Error("SignatureDoesNotMatch", 401, date: clock => clock.TrueNow))
        {
            Exception = Service,
            HasRequestId = true,
        };
    }

    private static IEnumerable<FaultScenario> Redirects()
    {
        foreach (var status in new[] { 301, 302, 307, 308 })
        {
            yield return Once($"HTTP {status} to the same host", Steps.AtRequest(exchange =>
                Steps.Status(status, string.Empty, headers: $"Location: http://{exchange.Request.Header("Host")}/other\r\n").Act(exchange)));
            yield return Once($"HTTP {status} to another host", Steps.AtRequest(exchange =>
                Steps.Status(status, string.Empty, headers: $"Location: http://{exchange.Request.Header("Host")!.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/\r\n").Act(exchange)));
        }
    }

    private static IEnumerable<FaultScenario> Credentials()
    {
        const RtcIdempotency Kind = RtcIdempotency.None;
        var refusal = Steps.Error("InvalidSecretToken", 401);
        yield return new("credentials that are never returned", Kind, Steps.Success)
        {
            Credentials = static () => new ScriptedCredentials(ScriptedCredentials.HangsAsync),
            Attempts = [],
            EndsAt = 30000,
            Exception = TimedOut,
            Says = " got no credentials within 30 s.",
        };
        yield return new("credentials that are not available", Kind, Steps.Success)
        {
            Credentials = static () => new ScriptedCredentials(ScriptedCredentials.FailsAsync),
            Attempts = [],
            Exception = typeof(RtcCredentialException),
            Says = "The role is gone.",
        };
        yield return new("credentials that change between attempts", Kind, Steps.Error("FlowLimitExceeded", 429, "2"), Steps.Success)
        {
            Credentials = static () => new ScriptedCredentials(ScriptedCredentials.Gives(First), ScriptedCredentials.Gives(Second)),
            Attempts = [0, 2000],
            EndsAt = 2000,
            SignedWith = [First, Second],
        };
        yield return new("an expired session token, and another", Kind, refusal, Steps.Success)
        {
            Credentials = static () => new ScriptedCredentials(ScriptedCredentials.Gives(First), ScriptedCredentials.Gives(Second)),
            Attempts = [0, 0],
            SignedWith = [First, Second],
        };
        yield return new("an expired session token, and no other", Kind, refusal)
        {
            Credentials = static () => new ScriptedCredentials(ScriptedCredentials.Gives(First)),
            Exception = Service,
            HasRequestId = true,
            SignedWith = [First],
        };
        yield return new("an expired session token, and another that has too", Kind, refusal)
        {
            Credentials = static () => new ScriptedCredentials(ScriptedCredentials.Gives(First), ScriptedCredentials.Gives(Second)),
            Attempts = [0, 0],
            Exception = Service,
            HasRequestId = true,
            SignedWith = [First, Second],
        };
        yield return new("no response, and then no credentials", RtcIdempotency.Idempotent, Steps.Hangs)
        {
            Credentials = static () => new ScriptedCredentials(ScriptedCredentials.Gives(First), ScriptedCredentials.HangsAsync),
            EndsAt = 30000,
            Exception = TimedOut,
            MayHaveTakenEffect = true,
            Says = " got no credentials within 19.85 s.",
        };
        yield return new("a secret key that is not the server's", RtcIdempotency.Idempotent) { Way = Way.Emulator, Exception = Service, HasRequestId = true, Says = "SignatureDoesNotMatch" };
    }

    private static IEnumerable<FaultScenario> Recoveries()
    {
        yield return new("no connection, then success", RtcIdempotency.None, Steps.ConnectionRefused, Steps.Success) { Attempts = [0, 150], EndsAt = 150, Received = 1 };
        yield return new("no response, then success", RtcIdempotency.Idempotent, Steps.Hangs, Steps.Success) { Attempts = [0, 10150], EndsAt = 10150 };
        yield return new("an error, a limit, then success", RtcIdempotency.ReadOnly, Steps.Error("InternalError", 500), Steps.Error("FlowLimitExceeded", 429, "1"), Steps.Success)
        {
            Attempts = [0, 150, 1150],
            EndsAt = 1150,
        };
        yield return new("no response, then the error that it was already done", RtcIdempotency.Idempotent, Steps.Hangs, Steps.Error("InvalidParameter.TaskAlreadyExists"))
        {
            Attempts = [0, 10150],
            EndsAt = 10150,
            Exception = Service,
            HasRequestId = true,
            MayHaveTakenEffect = true,
        };
        yield return new("a reset, then no connection", RtcIdempotency.Idempotent, Steps.ResetBeforeAnswer, Steps.ConnectionRefused)
        {
            Attempts = All,
            EndsAt = 1050,
            Exception = Transport,
            MayHaveTakenEffect = true,
            Received = 1,
        };
    }
}
