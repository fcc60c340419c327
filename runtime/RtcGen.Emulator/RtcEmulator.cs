using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace RtcGen.Emulator;

/// <summary>
/// A server on 127.0.0.1 that answers as Volcengine's RTC OpenAPI is documented to: it checks signatures, applies the
/// rules of the schema, and remembers tasks. It writes no log. All members are safe for use by many threads.
/// </summary>
public sealed class RtcEmulator : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(2);

    private readonly KestrelServer _server;
    private readonly TaskStore _tasks;
    private readonly CallLog _calls;
    private readonly TimeProvider _stopClock;
    private int _disposed;

    private RtcEmulator(KestrelServer server, Uri endpoint, TaskStore tasks, CallLog calls, TimeProvider stopClock)
    {
        _stopClock = stopClock;
        _server = server;
        _tasks = tasks;
        _calls = calls;
        Endpoint = endpoint;
    }

    /// <summary>Where the emulator listens, <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>
    /// The calls answered so far, oldest first; a copy. Only the last 10 000 are kept, and of these as many as fit into
    /// <see cref="RtcEmulatorOptions.MaxRetainedBytes"/>. A request that breaks off in its body is among them, with status 400,
    /// although nobody sees that answer; one that breaks off before, or is no HTTP, is not.
    /// </summary>
    public IReadOnlyList<EmulatorCall> Calls => _calls.Snapshot();

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The running emulator; dispose it to free its port.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or a schema text is unsound.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static Task<RtcEmulator> StartAsync(
        RtcEmulatorOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options = (options ?? new RtcEmulatorOptions()).Checked();
        var further = options.Schemas.Select((text, index) => ($"{nameof(options.Schemas)}[{index}]", text));
        return StartAsync(SchemaSet.BuiltIn.With(further), options, cancellationToken);
    }

    /// <summary>Makes the server believe that a task is running.</summary>
    /// <param name="family">The task family of the schema, for example <c>snapshot</c>.</param>
    /// <param name="key">The members that name the task, for example <c>AppId</c>, <c>RoomId</c> and <c>TaskId</c>.</param>
    /// <param name="settings">The settings it was started with, by path; none when null.</param>
    /// <remarks>
    /// A task with the same key is replaced. <see cref="RtcEmulatorOptions.TaskLifetime"/> and
    /// <see cref="RtcEmulatorOptions.MaxTasks"/> say when one is forgotten.
    /// </remarks>
    public void SeedTask(
        string family,
        IReadOnlyDictionary<string, string> key,
        IReadOnlyDictionary<string, string>? settings = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(family);
        ArgumentNullException.ThrowIfNull(key);
        _tasks.Put(family, key, settings ?? new Dictionary<string, string>());
    }

    /// <summary>Looks up what the server remembers of a task.</summary>
    /// <param name="family">The task family.</param>
    /// <param name="key">The members that name the task, in any order.</param>
    /// <param name="task">The task as it is now.</param>
    /// <returns>False when no such task is running.</returns>
    public bool TryGetTask(
        string family,
        IReadOnlyDictionary<string, string> key,
        [NotNullWhen(true)] out EmulatorTask? task)
    {
        ArgumentException.ThrowIfNullOrEmpty(family);
        ArgumentNullException.ThrowIfNull(key);
        task = _tasks.Find(family, key);
        return task is not null;
    }

    /// <summary>Stops listening; calls under way get two seconds to end. Doing it again does nothing.</summary>
    /// <returns>A task that ends when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        using var patience = new CancellationTokenSource(StopPatience, _stopClock);
        await _server.StopAsync(patience.Token).ConfigureAwait(false);
        _server.Dispose();
    }

    internal static async Task<RtcEmulator> StartAsync(
        SchemaSet schemas,
        RtcEmulatorOptions options,
        CancellationToken cancellationToken)
    {
        options = options.Checked();
        var tasks = new TaskStore(options.TimeProvider, options.TaskLifetime, options.MaxTasks, options.MaxRetainedBytes);
        var calls = new CallLog(options.MaxRetainedBytes);
        var application = new HttpApplication(new RequestPipeline(schemas, options, tasks), options, calls);

        // The bare server: no host, so no configuration from outside, no logging, and Ctrl+C stays the program's own.
        var server = new KestrelServer(
            Options.Create(ServerOptions(options.Port)),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(application, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new RtcEmulator(server, new Uri(address), tasks, calls, options.StopClock);
    }

    private static KestrelServerOptions ServerOptions(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };

        // The emulator bounds the body itself, to answer in the service's envelope. A session token makes a long URL.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxRequestLineSize = 64 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        return options;
    }
}
