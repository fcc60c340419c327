namespace RtcGen.Client.Tests.Faults;

/// <summary>The table of faults. Pauses are half of the longest: 150, 300 and 600 ms.</summary>
internal static class FaultScenarios
{
    private static readonly Type Service = typeof(RtcServiceException);
    private static readonly Type Transport = typeof(RtcTransportException);
    private static readonly Type TimedOut = typeof(RtcTimeoutException);

    private static readonly int[] All = [0, 150, 450, 1050];
    private static readonly RtcRepeatability[] Kinds = [RtcRepeatability.Safe, RtcRepeatability.Repeatable, RtcRepeatability.NotRepeatable];

    public static IReadOnlyList<FaultScenario> Table { get; } =
    [
        .. Wire(),
        .. Ways(),
        .. RetryAfter(),
        .. Gateway(),
        .. Answers(),
        .. Clocks(),
        .. Redirects(),
        .. Recoveries(),
    ];

    // What leaves open whether the server did it: 5 faults, each with 3 kinds of action. Then 3 that do not.
    private static IEnumerable<FaultScenario> Wire()
    {
        foreach (var kind in Kinds)
        {
            yield return Slow("no answer", kind, Steps.Hangs);
            yield return Slow("half an answer, then silence", kind, Steps.HalfThenHangs);
            yield return Unclear("half an answer, then a reset", kind, Service, Steps.HalfThenReset);
            yield return Unclear("half an answer, then its end", kind, Service, Steps.HalfThenEnd);
            yield return Unclear("an empty answer", kind, Service, Steps.Empty);
            yield return Unclear("a reset before the answer", kind, Transport, Steps.ResetBeforeAnswer);
            yield return NotSent("a refused connection", kind, Steps.ConnectionRefused);
            yield return NotSent("a reset in the handshake", kind, Steps.HandshakeReset);
        }
    }

    private static IEnumerable<FaultScenario> Ways()
    {
        foreach (var kind in Kinds)
        {
            yield return NotSent("an unknown host", kind, Steps.UnknownHost);
            yield return NotSent("a proxy that refuses", kind, Steps.ProxyRefused);
            yield return new("a certificate that is not trusted", kind, Steps.UntrustedCertificate) { Exception = Transport };
        }
    }

    private static IEnumerable<FaultScenario> RetryAfter()
    {
        const RtcRepeatability Kind = RtcRepeatability.NotRepeatable;
        yield return Limited("Retry-After: 0", "0", [0, 150], 150);
        yield return Limited("Retry-After: 2", "2", [0, 2000], 2000);
        yield return Limited("Retry-After: a date 3 s ahead", "Mon, 15 Jan 2024 08:00:03 GMT", [0, 3000], 3000);
        yield return Limited("Retry-After: a date that has passed", "Mon, 15 Jan 2024 07:00:00 GMT", [0, 150], 150);
        yield return Limited("Retry-After: -5", "-5", [0, 150], 150);
        yield return Limited("Retry-After: soon", "soon", [0, 150], 150);
        yield return Final("Retry-After: 60, past the deadline", "60");
        yield return Final("Retry-After: 10 years", "315360000");

        static FaultScenario Limited(string name, string value, int[] attempts, int end) =>
            new(name, Kind, Steps.Error("FlowLimitExceeded.QPSOverLimit", 429, value), Steps.Success) { Attempts = attempts, EndsAt = end };

        static FaultScenario Final(string name, string value) =>
            new(name, Kind, Steps.Error("FlowLimitExceeded.QPSOverLimit", 429, value)) { Exception = Service, HasRequestId = true };
    }

    private static IEnumerable<FaultScenario> Gateway()
    {
        foreach (var (status, code) in new[] { (500, "InternalError"), (502, "InternalServiceError"), (504, "InternalServiceTimeout") })
        {
            foreach (var kind in Kinds)
            {
                yield return Unclear($"HTTP {status} with JSON", kind, Service, Steps.Error(code, status)) with { HasRequestId = true };
            }

            yield return Unclear($"HTTP {status} with HTML", RtcRepeatability.Repeatable, Service, Steps.Status(status, "<html>", "text/html"));
            yield return Unclear($"HTTP {status} with nothing", RtcRepeatability.NotRepeatable, Service, Steps.Status(status, string.Empty));
        }

        foreach (var kind in Kinds)
        {
            yield return Refused("HTTP 429 with JSON", kind, Steps.Error("AccountFlowLimitExceeded", 429)) with { HasRequestId = true };
            yield return Refused("HTTP 429 with HTML", kind, Steps.Status(429, "<html>", "text/html"));
            yield return Refused("HTTP 503 with JSON", kind, Steps.Error("ServiceUnavailableTemp", 503)) with { HasRequestId = true };
            yield return Unclear("HTTP 503 with nothing", kind, Service, Steps.Status(503, string.Empty));
        }
    }

    private static IEnumerable<FaultScenario> Answers()
    {
        const RtcRepeatability Kind = RtcRepeatability.Repeatable;
        yield return Once("an error in a 200 that repeating cannot help", Steps.Error("InvalidParameter.TaskAlreadyExists")) with { HasRequestId = true };
        yield return Once("an error in a 200 that nobody knows", Steps.Error("Surprise.New")) with { HasRequestId = true, MayHaveTakenEffect = true };
        yield return Refused("a limit inside a 200", Kind, Steps.Error("InternalError.ReachRateLimit")) with { HasRequestId = true };
        yield return Refused("a limit of a detail nobody knows", Kind, Steps.Error("FlowLimitExceeded.New")) with { HasRequestId = true };
        yield return Unclear("a fault inside the service", Kind, Service, Steps.Error("InternalError.RPC")) with { HasRequestId = true };
        yield return Once("too many tasks", Steps.Error("FlowLimitExceeded.TaskNumberOverLimit")) with { HasRequestId = true };
        yield return Once("an unknown key", Steps.Error("InvalidAccessKey", 401)) with { HasRequestId = true };
        yield return Once("a policy that is missing", Steps.Error("LackPolicy", 403)) with { HasRequestId = true };
        yield return Once("a page in place of an answer", Steps.Status(200, "<html>", "text/html")) with { MayHaveTakenEffect = true };
        yield return Once("a result of another kind", Steps.Status(200, $$$"""{"ResponseMetadata":{"RequestId":"{{{Steps.RequestId}}}"},"Result":[1]}""")) with { HasRequestId = true, MayHaveTakenEffect = true };
        yield return Once("HTTP 404 with HTML", Steps.Status(404, "<html>", "text/html"));

        static FaultScenario Once(string name, Step step) => new(name, Kind, step) { Exception = Service };
    }

    private static IEnumerable<FaultScenario> Clocks()
    {
        foreach (var (text, wrong) in new[]
        {
            ("4 min ahead", TimeSpan.FromMinutes(4)), ("4 min behind", TimeSpan.FromMinutes(-4)), ("16 min ahead", TimeSpan.FromMinutes(16)),
            ("16 min behind", TimeSpan.FromMinutes(-16)), ("10 years ahead", TimeSpan.FromDays(3652)),
        })
        {
            yield return new($"a clock {text}", RtcRepeatability.NotRepeatable, Steps.CheckingClock)
            {
                WrongClock = wrong,
                Attempts = wrong.Duration() > TimeSpan.FromMinutes(15) ? [0, 0] : [0],
            };
        }

        yield return new("a clock 10 years behind", RtcRepeatability.NotRepeatable, Steps.CheckingClock)
        {
            WrongClock = TimeSpan.FromDays(-3652),
            Attempts = [],
            Exception = typeof(RtcClockException),
        };
        yield return new("a server that refuses every date", RtcRepeatability.NotRepeatable, Steps.Error("InvalidTimestamp", 400, date: clock => clock.TrueNow.AddHours(1)))
        {
            Attempts = [0, 0],
            Exception = Service,
            HasRequestId = true,
        };
        yield return new("a wrong signature, and a right clock", RtcRepeatability.NotRepeatable, Steps.Error("SignatureDoesNotMatch", 401, date: clock => clock.TrueNow))
        {
            Exception = Service,
            HasRequestId = true,
        };
    }

    private static IEnumerable<FaultScenario> Redirects() =>
        new[] { 301, 302, 307, 308 }.Select(status => new FaultScenario($"HTTP {status}", RtcRepeatability.Repeatable, Steps.Status(status, string.Empty)) { Exception = Service });

    private static IEnumerable<FaultScenario> Recoveries()
    {
        yield return new("no connection, then success", RtcRepeatability.NotRepeatable, Steps.ConnectionRefused, Steps.Success) { Attempts = [0, 150], EndsAt = 150 };
        yield return new("no answer, then success", RtcRepeatability.Repeatable, Steps.Hangs, Steps.Success) { Attempts = [0, 10150], EndsAt = 10150 };
        yield return new("a fault, a limit, then success", RtcRepeatability.Safe, Steps.Error("InternalError", 500), Steps.Error("FlowLimitExceeded", 429, "1"), Steps.Success)
        {
            Attempts = [0, 150, 1150],
            EndsAt = 1150,
        };
        yield return new("no answer, then what it had done", RtcRepeatability.Repeatable, Steps.Hangs, Steps.Error("InvalidParameter.TaskAlreadyExists"))
        {
            Attempts = [0, 10150],
            EndsAt = 10150,
            Exception = Service,
            HasRequestId = true,
            MayHaveTakenEffect = true,
        };
        yield return new("a reset, then no connection", RtcRepeatability.Repeatable, Steps.ResetBeforeAnswer, Steps.ConnectionRefused)
        {
            Attempts = All,
            EndsAt = 1050,
            Exception = Transport,
            MayHaveTakenEffect = true,
        };
    }

    // Three attempts of 10 s, the last cut short by the call's 30 s.
    private static FaultScenario Slow(string name, RtcRepeatability kind, Step step) => new(name, kind, step)
    {
        Attempts = kind == RtcRepeatability.NotRepeatable ? [0] : [0, 10150, 20450],
        EndsAt = kind == RtcRepeatability.NotRepeatable ? 10000 : 30000,
        Exception = TimedOut,
        MayHaveTakenEffect = kind != RtcRepeatability.Safe,
    };

    private static FaultScenario Unclear(string name, RtcRepeatability kind, Type exception, Step step) => new(name, kind, step)
    {
        Attempts = kind == RtcRepeatability.NotRepeatable ? [0] : All,
        EndsAt = kind == RtcRepeatability.NotRepeatable ? 0 : All[^1],
        Exception = exception,
        MayHaveTakenEffect = kind != RtcRepeatability.Safe,
    };

    private static FaultScenario Refused(string name, RtcRepeatability kind, Step step) =>
        new(name, kind, step) { Attempts = All, EndsAt = All[^1], Exception = Service };

    private static FaultScenario NotSent(string name, RtcRepeatability kind, Step step) =>
        new(name, kind, step) { Attempts = All, EndsAt = All[^1], Exception = Transport };
}
