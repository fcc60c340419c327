using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace RtcGen.Emulator;

/// <summary>
/// A server on 127.0.0.1 that behaves as Volcengine's RTC OpenAPI is documented to: it verifies signatures, applies the
/// rules of the schema, and keeps track of tasks. It writes no log. All members are thread-safe.
/// </summary>
public sealed class RtcEmulator : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(2);

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

    /// <summary>Gets the address on which the emulator listens, <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>
    /// Gets a copy of the calls handled so far, oldest first: the last 10 000, as far as they fit into
    /// <see cref="RtcEmulatorOptions.MaxRetainedBytes"/>. A request whose body is cut off is included, with status 400;
    /// one that is cut off earlier, or is not HTTP, is not.
    /// </summary>
    public IReadOnlyList<EmulatorCall> Calls => _calls.Snapshot();

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The running emulator. Dispose it to release its port.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or a schema file is invalid.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static Task<RtcEmulator> StartAsync(
        RtcEmulatorOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options = (options ?? new RtcEmulatorOptions()).Checked();
        var further = options.Schemas.Select((text, index) => ($"{nameof(options.Schemas)}[{index}]", text));
        return StartAsync(SchemaSet.BuiltIn.With(further), options, cancellationToken);
    }

    /// <summary>Adds a running task, replacing a task with the same key.</summary>
    /// <param name="family">The task family of the schema, for example <c>snapshot</c>.</param>
    /// <param name="key">The properties that identify the task, for example <c>AppId</c>, <c>RoomId</c> and <c>TaskId</c>.</param>
    /// <param name="settings">The settings of the task by path, or null for none.</param>
    /// <remarks>
    /// <see cref="RtcEmulatorOptions.TaskLifetime"/> and <see cref="RtcEmulatorOptions.MaxTasks"/> limit how long the task is kept.
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

    /// <summary>Gets a running task.</summary>
    /// <param name="family">The task family.</param>
    /// <param name="key">The properties that identify the task, in any order.</param>
    /// <param name="task">When this method returns true, the current state of the task.</param>
    /// <returns>true if the task is running; otherwise, false.</returns>
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

    /// <summary>Stops the emulator. Calls in progress have two seconds to complete.</summary>
    /// <returns>A task that completes when the port is released.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        using var timeout = new CancellationTokenSource(StopTimeout, _stopClock);
        await _server.StopAsync(timeout.Token).ConfigureAwait(false);
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

        // The emulator bounds the body itself, to respond in the service's envelope. A session token makes a long URL.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxRequestLineSize = 64 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        return options;
    }
}
