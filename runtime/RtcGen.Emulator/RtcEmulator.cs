using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace RtcGen.Emulator;

/// <summary>
/// A server that behaves as Volcengine's RTC OpenAPI is documented to: it verifies signatures, applies the
/// rules of the schema, and keeps track of tasks. It writes no log, and listens on 127.0.0.1 unless told otherwise. All members are thread-safe.
/// </summary>
public sealed partial class RtcEmulator : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(2);

    private readonly KestrelServer _server;
    private readonly EmulatorParts _parts;
    private readonly Lazy<Task> _stopped;

    private RtcEmulator(KestrelServer server, Uri endpoint, EmulatorParts parts)
    {
        _server = server;
        _parts = parts;
        _stopped = new(StopAsync);
        Endpoint = endpoint;
        Credentials = parts.Options.Credentials[0];
    }

    /// <summary>Gets the address on which the emulator can be called from this machine, <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Gets the first of the accepted key pairs.</summary>
    public EmulatorCredential Credentials { get; }

    /// <summary>
    /// Gets a copy of the calls handled so far, oldest first: the last 10 000, as far as they fit into
    /// <see cref="RtcEmulatorOptions.MaxRetainedBytes"/>. A request whose body is cut off is included, with status 400;
    /// one that is cut off earlier, or is not HTTP, is not.
    /// </summary>
    public IReadOnlyList<EmulatorCall> Calls => _parts.Calls.Snapshot();

    /// <summary>Gets the armed failures that are not used up, oldest first.</summary>
    public IReadOnlyList<EmulatorFailureRule> Failures => _parts.Failures.Rules;

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
        // Every call needs the service's own file, and the server takes as long to start as the file to be read.
        _ = Task.Run(static () => SchemaSet.BuiltIn.Services.Count(), CancellationToken.None);
        return StartAsync(SchemaSet.BuiltIn, options ?? new(), cancellationToken);
    }

    /// <summary>Makes calls fail.</summary>
    /// <param name="failure">The way in which they fail.</param>
    /// <param name="filter">Which calls fail, or null for every call from now on.</param>
    /// <returns>The rule, which counts the calls and can be cancelled. Of several rules for one call, the oldest applies.</returns>
    /// <exception cref="ArgumentException">A property of <paramref name="filter"/> is out of range.</exception>
    public EmulatorFailureRule Fail(EmulatorFailure failure, EmulatorFailureFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return _parts.Failures.Add(failure, filter ?? new());
    }

    /// <summary>Cancels all armed failures.</summary>
    public void ClearFailures() => _parts.Failures.Clear();

    /// <summary>Stops the emulator. Calls in progress have two seconds to complete.</summary>
    /// <returns>A task that completes when the port is released, for each caller of several.</returns>
    public ValueTask DisposeAsync() => new(_stopped.Value);

    private async Task StopAsync()
    {
        await _parts.Stopping.CancelAsync().ConfigureAwait(false);
        using (var timeout = new CancellationTokenSource(StopTimeout, _parts.Options.StopClock))
        {
            await _server.StopAsync(timeout.Token).ConfigureAwait(false);
        }

        _server.Dispose();
        _parts.Stopping.Dispose();
    }

    internal TimeProvider Clock => _parts.Options.TimeProvider;

    internal static async Task<RtcEmulator> StartAsync(
        SchemaSet schemas,
        RtcEmulatorOptions options,
        CancellationToken cancellationToken)
    {
        options = options.Checked();
        var further = options.Schemas.Select((text, index) => ($"{nameof(options.Schemas)}[{index}]", text));
        var parts = new EmulatorParts(schemas.With(further), options);

        // The bare server: no host, so no configuration from outside, no logging, and Ctrl+C stays the program's own.
        var server = new KestrelServer(
            Options.Create(ServerOptions(parts.Options)),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new HttpApplication(parts, parts.Options.Console ? new ConsoleApplication(parts).TryHandleAsync : null), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new RtcEmulator(server, ListenAddress.GetLocalUri(address), parts);
    }

    private static KestrelServerOptions ServerOptions(RtcEmulatorOptions emulator)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };

        // The emulator bounds the body itself, to respond in the service's envelope. A session token makes a long URL.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MaxRequestLineSize = 64 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
        options.Listen(emulator.Address, emulator.Port, listen => listen.Protocols = HttpProtocols.Http1);
        return options;
    }
}
