using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Emulator;
using RtcGen.Generated;
using RtcGen.Rtc;
using RtcGen.Rtc.V20201201;
using Xunit.Abstractions;

namespace RtcGen.EndToEnd.Tests.Canaries;

/// <summary>
/// Secrets go through every place where something is shown, and none shows: calls that succeed, fail, are refused and
/// get no answer, with everything listening. What only the HTTP stack's private diagnostics or the caller's own
/// handlers show is beyond this library.
/// </summary>
[Collection(nameof(CanaryTests))]
[CollectionDefinition(nameof(CanaryTests), DisableParallelization = true)]
public sealed class CanaryTests(ITestOutputHelper output)
{
    private readonly Aviary _aviary = new();
    private readonly List<object> _produced = [];
    private readonly List<string> _signatures = [];
    private Uri? _emulator;

    [Fact]
    public async Task No_secret_shows_anywhere()
    {
        using (new ShowingEvents(_aviary))
        using (new ShowingTelemetry(_aviary))
        {
            await CallAsync("log", new RtcLogOptions());
            await CallAsync("log with bodies", new RtcLogOptions { LogBodies = true, MaxBodyCharacters = int.MaxValue });
        }

        ShowFailuresToBuild();
        await ShowSampleAsync();
        ShowTexts();

        Canary[] canaries = [.. Canary.All, .. _signatures.Select(static signature => new Canary("the Authorization header", signature))];
        output.WriteLine(_aviary.Table([.. canaries.Take(Canary.All.Count + 1)]));
        RequireThatSinksAreAlive();
        var hits = _aviary.Hits(canaries).ToList();
        Assert.True(hits.Count == 0, string.Join("\n\n", hits));
    }

    private async Task CallAsync(string sink, RtcLogOptions log)
    {
        var credential = new EmulatorCredential("AKLTcanaries", Canary.SecretKey.Value, Canary.SessionToken.Value);
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions
        {
            Credentials = [credential],
            Schemas = [await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Canaries", "HoldSecrets.rtc.yaml"))],
            OnCall = call => _aviary.Show("emulator", string.Join('\n', [call, .. call.Adjustments])),
        });
        _emulator = emulator.Endpoint;
        using var handler = new ReplacingHandler();
        using var loggers = new ShowingLoggers(_aviary, sink);
        var options = new RtcClientOptions
        {
            Credentials = new RtcCredentials(credential.AccessKey, credential.SecretKey, credential.SessionToken),
            Endpoint = emulator.Endpoint,
            HttpHandler = handler,
            LoggerFactory = loggers,
            Log = log,
            Validation = RtcValidationMode.AllowAdjusted,
            Retry = new RtcRetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1) },
        };
        using var client = new RtcClient(options);
        _produced.AddRange([client, options, options.Credentials!, options.Retry, options.Log, credential]);
        _aviary.Show("JSON of options", JsonSerializer.Serialize(new RtcClientOptions { Credentials = options.Credentials, Endpoint = options.Endpoint }));
        _aviary.Show("JSON of options", JsonSerializer.Serialize((RtcCredentials)options.Credentials!));

        await SoundAsync(client, handler);
        await FaultyAsync(client);
        await RefusedAsync(client, handler);
        await LostAsync(client, handler);
        _signatures.AddRange(handler.Signatures);
    }

    // The server is content. It ignores or changes some members.
    private async Task SoundAsync(RtcClient client, ReplacingHandler handler)
    {
        await Succeeds(() => client.LimitTokenPrivilegeAsync(Requests.Limit(interval: 1)));
        await Succeeds(() => client.UpdateCallbackAsync(Requests.Callback()));
        await Succeeds(() => client.WbTranscodeCreateAsync(Requests.Whiteboard()));
        await Succeeds(() => client.StartSnapshotAsync(Requests.Snapshot()));
        await Succeeds(() => client.StartSnapshotAsync(Requests.SnapshotWithUnusedKeys()));
        await Succeeds(() => client.HoldSecretsAsync(Requests.Hold()));

        handler.Answers.Enqueue(Requests.Answer($$"""{"AppKey":"{{Canary.ResultAppKey.Value}}","SecondaryAppKey":{"a":"{{Canary.ResultAppKey.Value}}"},"New":"{{Canary.UnknownResultMember.Value}}"}"""));
        await Succeeds(() => client.DescribeAppKeysAsync(new() { AppId = "app" }));
        handler.Answers.Enqueue(Requests.Answer($$"""{"Token":"{{Canary.ResultListedKey.Value}}","Keys":["{{Canary.ResultListedKey.Value}}",{"a":"{{Canary.ResultListedKey.Value}}"}],"Settings":{"a":"{{Canary.UnknownResultMember.Value}}"},"Note":["{{Canary.UnknownResultMember.Value}}"]}"""));
        await Succeeds(() => client.HoldSecretsAsync(Requests.Hold()));
        handler.Answers.Enqueue(Requests.Answer($$$"""{"SnapshotTask":{"StorageConfig":{"CustomConfig":{"SecretKey":"{{{Canary.ResultStorageKey.Value}}}","Bucket":"a bucket to show"} } } }"""));
        await Succeeds(() => client.GetSnapshotTaskAsync(new() { AppId = "app", RoomId = "room-of-the-canaries", TaskId = "task" }));
        _produced.Add(await client.SignAsync(Requests.Hold()));
        handler.Answers.Enqueue(Requests.Answer($$"""{"AppKey":"{{Canary.ResultAppKey.Value}}"}"""));
        _produced.Add((await client.DescribeAppKeysAsync(new() { AppId = "app" }, new RtcCallOptions { KeepRawResponse = true })).Raw!);
        handler.Answers.Enqueue(Requests.Answer($$"""{"Any":"{{Canary.UnknownResultMember.Value}}"}"""));
        await Succeeds(() => client.SendAsync(Requests.Untyped()));
        handler.Answers.Enqueue(Requests.Answer("\"ok\""));
        await Succeeds(() => client.StartSnapshotAsync(Requests.SnapshotWithMore()));
        handler.Answers.Enqueue(Requests.Answer("{}"));
        await Succeeds(() => client.GetSnapshotTaskAsync(Requests.TaskWithMore()));
    }

    // Rules of the schema are broken, most of them by the secrets themselves.
    private async Task FaultyAsync(RtcClient client)
    {
        await Fails<RtcValidationException>(() => client.HoldSecretsAsync(Requests.Hold(end: "!")));
        await Fails<RtcValidationException>(() => client.StartSnapshotAsync(Requests.Snapshot(type: 9)));
        await Fails<RtcValidationException>(() => client.WbTranscodeCreateAsync(Requests.Whiteboard(type: 9)));

        await Fails<RtcValidationException>(() => client.GetSnapshotTaskAsync(Requests.TaskWithMore(known: "AppId")));

        var unchecked_ = new RtcCallOptions { Validation = RtcValidationMode.Off };
        await Fails<ArgumentException>(() => client.GetSnapshotTaskAsync(Requests.TaskWithMore(known: "AppId"), unchecked_));
        await Fails<RtcServiceException>(() => client.HoldSecretsAsync(Requests.Hold(end: "!"), unchecked_));
        await Fails<RtcServiceException>(() => client.StartSnapshotAsync(Requests.Snapshot(type: 0), unchecked_));
        await Fails<RtcServiceException>(() => client.WbTranscodeCreateAsync(Requests.Whiteboard(type: 0), unchecked_));
    }

    // The server repeats what was sent.
    private async Task RefusedAsync(RtcClient client, ReplacingHandler handler)
    {
        handler.Answers.Enqueue(Requests.Echo(Canary.LimitedToken, Canary.SessionToken));
        await Fails<RtcServiceException>(() => client.LimitTokenPrivilegeAsync(Requests.Limit()));
        handler.Answers.Enqueue(Requests.Echo(Canary.QueryTicket, Canary.QueryTickets, Canary.SecretHeader, Canary.Password, Canary.ListedKey, Canary.UndescribedRequestMember));
        await Fails<RtcServiceException>(() => client.HoldSecretsAsync(Requests.Hold()));
        handler.Answers.Enqueue(Requests.Echo(Canary.StorageAccessKey, Canary.StorageSecretKey));
        await Fails<RtcServiceException>(() => client.StartSnapshotAsync(Requests.Snapshot()));
        handler.Answers.Enqueue(Requests.Echo(Canary.UntypedBody, Canary.UntypedQuery));
        await Fails<RtcServiceException>(() => client.SendAsync(Requests.Untyped()));
        handler.Answers.Enqueue(Requests.Echo(Canary.ExtraMember, Canary.ExtraInnerMember, Canary.StorageSecretKey));
        await Fails<RtcServiceException>(() => client.StartSnapshotAsync(Requests.SnapshotWithMore()));
        handler.Answers.Enqueue(Requests.Echo(Canary.ExtraParameter));
        await Fails<RtcServiceException>(() => client.GetSnapshotTaskAsync(Requests.TaskWithMore()));

        // The signature is wrong: the answer shows the text that should have been signed.
        using var wrong = new RtcClient(new() { Credentials = new RtcCredentials("AKLTcanaries", "wrong", Canary.SessionToken.Value), Endpoint = _emulator });
        await Fails<RtcServiceException>(() => wrong.HoldSecretsAsync(Requests.Hold()));
    }

    // No answer, answers that are none, and an attempt that is repeated.
    private async Task LostAsync(RtcClient client, ReplacingHandler handler)
    {
        handler.Answers.Enqueue((200, $"{{\"Result\":\"{Canary.ResultAppKey.Value}"));
        handler.Answers.Enqueue((502, "<html></html>"));
        handler.Answers.Enqueue((200, $"{{\"AppKey\":\"{Canary.ResultAppKey.Value}\",\"AccessCode\":\"{Canary.ResultAppKey.Value}\"}}"));
        await Fails<RtcServiceException>(() => client.DescribeAppKeysAsync(new() { AppId = "app" }));
        handler.Answers.Enqueue((200, $"[\"{Canary.ResultAppKey.Value}\"]"));
        await Fails<RtcServiceException>(() => client.DescribeAppKeysAsync(new() { AppId = "app" }));
        handler.Answers.Enqueue(Requests.Answer($"[\"{Canary.ResultAppKey.Value}\"]"));
        await Fails<RtcServiceException>(() => client.DescribeAppKeysAsync(new() { AppId = "app" }));
        using var givenUp = new CancellationTokenSource();
        handler.BeforeSending = givenUp.CancelAsync;
        await Fails<OperationCanceledException>(() => client.HoldSecretsAsync(Requests.Hold(), givenUp.Token));
        handler.BeforeSending = null;

        // The time-out passes while the request is under way.
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var slow = new RtcClient(new()
        {
            Credentials = new RtcCredentials("AKLTcanaries", Canary.SecretKey.Value, Canary.SessionToken.Value),
            Endpoint = _emulator,
            HttpHandler = handler,
            TimeProvider = clock,
        });
        handler.BeforeSending = () =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        };
        await Fails<RtcTimeoutException>(() => slow.HoldSecretsAsync(Requests.Hold(), new RtcCallOptions { Timeout = TimeSpan.FromSeconds(1) }));
        handler.BeforeSending = null;

        // Nobody listens there.
        using var nowhere = new RtcClient(new()
        {
            Credentials = new RtcCredentials("AKLTcanaries", Canary.SecretKey.Value, Canary.SessionToken.Value),
            Endpoint = new Uri("http://127.0.0.1:1"),
            Retry = new() { BaseDelay = TimeSpan.FromMilliseconds(1) },
        });
        await Fails<RtcTransportException>(() => nowhere.HoldSecretsAsync(Requests.Hold()));
    }

    private void ShowFailuresToBuild()
    {
        var bad = $"{Canary.SessionToken.Value}\n";
        Show(Assert.Throws<ArgumentException>(() => new RtcCredentials("a", Canary.SecretKey.Value, bad)));
        Show(Assert.Throws<ArgumentException>(() => new RtcCredentials("a", $"{Canary.SecretKey.Value}\uD800")));
        Show(Assert.Throws<ArgumentException>(() => new RtcClient(new()
        {
            Credentials = new RtcCredentials("a", Canary.SecretKey.Value),
            Endpoint = new Uri($"https://me:{Canary.EndpointPassword.Value}@example.com"),
        })));
    }

    private async Task ShowSampleAsync()
    {
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions
        {
            Credentials = [new("AKLTcanaries", Canary.SecretKey.Value, Canary.SessionToken.Value)],
        });
        var variables = new Dictionary<string, string>
        {
            ["VOLCENGINE_ACCESS_KEY"] = "AKLTcanaries",
            ["VOLCENGINE_SECRET_KEY"] = Canary.SecretKey.Value,
            ["VOLCENGINE_SESSION_TOKEN"] = Canary.SessionToken.Value,
        };
        var result = await SampleProcess.RunAsync(variables, "--endpoint", emulator.Endpoint.ToString());
        _aviary.Show("sample", $"{result}");
        _aviary.Show("sample", $"{await SampleProcess.RunAsync(variables, "--endpoint", $"https://me:{Canary.EndpointPassword.Value}@example.com")}");
    }

    // Every text form that a type of the runtime has of its own, and what a debugger would show.
    private void ShowTexts()
    {
        _produced.AddRange(
        [
            new RtcAction(Requests.Service, "Action", "2020-12-01", RtcIdempotency.ReadOnly),
            ProfileOf(Canary.SecretKey, Canary.SessionToken), new RtcProfileCredentials("prod"), new RtcEnvironmentCredentials(), new RtcCredentialChain(),
            new RtcRate("rtc", "messaging", 500, seconds: 1),
            new RtcErrorCode("Code"), new RtcLocalizedText("English"), new RtcPage(1, 1, More: null, Next: null), Requests.Service.Errors[0], Requests.Limit(), Requests.Service,
        ]);
        var seen = new HashSet<Type>();
        foreach (var one in _produced)
        {
            var type = one.GetType();
            seen.Add(type);
            _aviary.Show("ToString", one.ToString());
            if (type.GetCustomAttribute<DebuggerDisplayAttribute>() is { } display)
            {
                Assert.Equal("{ToString(),nq}", display.Value);
                _aviary.Show("debugger", one.ToString());
            }
        }

        // Requests and responses are of types that the runtime does not know.
        seen.UnionWith([.. seen.Where(static type => type.IsGenericType).Select(static type => type.GetGenericTypeDefinition())]);
        seen.UnionWith([.. seen.Select(static type => type.BaseType).OfType<Type>().Where(static type => type.IsGenericType).Select(static type => type.GetGenericTypeDefinition())]);

        var ownTexts = typeof(RtcClient).Assembly.GetExportedTypes().Where(static type =>
            type is { IsInterface: false, IsEnum: false } && type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType == type);
        Assert.Empty(ownTexts.Except(seen));
    }

    private static RtcProfile ProfileOf(Canary secretKey, Canary sessionToken)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $$$"""{"profiles":{"prod":{"access-key":"AKLTcanaries","secret-key":"{{{secretKey.Value}}}","session-token":"{{{sessionToken.Value}}}"} } }""");
            return RtcProfile.Load("prod", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private void RequireThatSinksAreAlive()
    {
        (string Sink, string Text)[] expected =
        [
            ("log", "Authorization: ***"), ("log", "CallFailed"), ("log", "X-Unknown: ***"), ("log with bodies", "a note to show"), ("log with bodies", "a bucket to show"),
            ("log with bodies", "Page=7"), ("log with bodies", "\"Token\":\"***\""), ("log with bodies", "\"New\":\"***\"}"), ("log with bodies", "New=***"), ("log with bodies", "\"AppKey\":\"***\""), ("log with bodies", "Ticket=***"),
            ("spans", "rtc/HoldSecrets"), ("spans", "System.Net.Http"), ("spans", "retry"), ("metrics", "rpc.client.call.duration"), ("metrics", "rtcgen.client.retries"),
            ("exceptions", "***"), ("exceptions", "room-of-the-canaries"), ("ToString", "AKLT****"), ("debugger", "AKLT****"), ("JSON of options", "AKLTcanaries"),
            ("EventSource", "RequestStart"), ("emulator", "HoldSecrets"), ("emulator", "***"), ("sample", "X-Date"), ("sample", "user info"),
        ];
        foreach (var (sink, text) in expected)
        {
            Assert.True(_aviary.ShownIn(sink).Contains(text, StringComparison.Ordinal), $"'{text}' is not in {sink}:\n{_aviary.ShownIn(sink)[..Math.Min(3000, _aviary.ShownIn(sink).Length)]}");
        }

        Assert.DoesNotContain("room-of-the-canaries", _aviary.ShownIn("log"), StringComparison.Ordinal);
        Assert.DoesNotContain("room-of-the-canaries", _aviary.ShownIn("spans"), StringComparison.Ordinal);
        Assert.DoesNotContain("room-of-the-canaries", _aviary.ShownIn("metrics"), StringComparison.Ordinal);
    }

    private async Task Succeeds<T>(Func<Task<RtcResponse<T>>> call)
    {
        var response = await call();
        _produced.AddRange([response, response.Metadata]);
        if (response.Result is RtcResult result)
        {
            _produced.Add(result);
        }
    }

    private async Task Fails<TException>(Func<Task> call)
        where TException : Exception
    {
        var failure = await Assert.ThrowsAnyAsync<TException>(call);
        Show(failure);
        if (failure is RtcValidationException invalid)
        {
            _produced.AddRange([.. invalid.Errors, .. invalid.Warnings]);
            _aviary.Show("exceptions", string.Join('\n', invalid.Errors.Select(static fault => $"{fault.Value} {fault.ServerUses}")));
        }
        else if (failure is RtcServiceException { ServerMessage: var words })
        {
            _aviary.Show("exceptions", words);
        }
    }

    private void Show(Exception failure)
    {
        _produced.Add(failure);
        for (var error = failure; error is not null; error = error.InnerException)
        {
            _aviary.Show("exceptions", $"{error}\n{string.Join(", ", error.Data.Values.Cast<object>())}");
        }
    }
}
