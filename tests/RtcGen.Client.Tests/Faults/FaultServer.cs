using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace RtcGen.Client.Tests.Faults;

/// <summary>A server on loopback that deals with one attempt after another as told, the last way for all further ones, and keeps what it received.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly VirtualClock _clock;
    private readonly Step[] _steps;
    private readonly X509Certificate2? _certificate;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _tasks = [];
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly Lock _lock = new();
    private Socket _socket = Bound(0);
    private readonly Socket _filler = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private bool _listens;
    private int _next;
    private int _connections;
    private int _open;
    private int _mostOpen;
    private int _disposed;
    private long _written;

    public FaultServer(VirtualClock clock, Step[] steps, X509Certificate2? certificate = null)
    {
        _clock = clock;
        _steps = steps;
        _certificate = certificate;
        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
        clock.AttemptBegins = Begin;
    }

    public int Port { get; }

    /// <summary>The requests that were read to their end.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public IReadOnlyList<string> Dates => [.. _requests.Select(static request => request.Header("X-Date")!)];

    public IReadOnlyList<string> Signatures => [.. _requests.Select(static request => request.Header("Authorization")!)];

    /// <summary>How many connections were accepted.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many of them are open.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>How many of them were open at once.</summary>
    public int MostOpen => Volatile.Read(ref _mostOpen);

    /// <summary>How many bytes of answers the clients' side took.</summary>
    public long Written => Volatile.Read(ref _written);

    /// <summary>What a step threw that is a fault of the test.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Listens, or does not, as the next step wants; a virtual clock says when.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            if (Take(StepAt.Nobody) is not null)
            {
                if (_listens)
                {
                    _socket.Dispose();
                    _socket = Bound(Port);
                    _listens = false;
                }
            }
            else if (!_listens && Take(StepAt.Queue) is not null)
            {
                // Room for one, and that one is here.
                _socket.Listen(0);
                _listens = true;
                _filler.Connect(IPAddress.Loopback, Port);
                _clock.ReachesNobody();
            }
            else if (!_listens && !_end.IsCancellationRequested)
            {
                _socket.Listen(512);
                _listens = true;
                _tasks.Add(AcceptAsync(_socket));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _end.CancelAsync();
        lock (_lock)
        {
            _socket.Dispose();
        }

        _filler.Dispose();
        await Task.WhenAll(_tasks);
        _end.Dispose();
    }

    // Held even while nobody listens, so that nobody else gets the port.
    private static Socket Bound(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        return socket;
    }

    private Step? Take(StepAt at)
    {
        lock (_lock)
        {
            var step = _steps[Math.Min(_next, _steps.Length - 1)];
            _next += step.At == at ? 1 : 0;
            return step.At == at ? step : null;
        }
    }

    private async Task AcceptAsync(Socket socket)
    {
        while (true)
        {
            Socket accepted;
            try
            {
                accepted = await socket.AcceptAsync(_end.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            Interlocked.Increment(ref _connections);
            _mostOpen = Math.Max(_mostOpen, Interlocked.Increment(ref _open));
            _tasks.Add(Task.Run(() => ServeAsync(accepted)));
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        socket.NoDelay = true;
        using var exchange = new Exchange(socket, _clock, _end.Token) { Attempt = _clock.Attempts.Count };
        try
        {
            if (Take(StepAt.Connection) is { } early)
            {
                await early.Act(exchange);
                return;
            }

            if (_certificate is not null)
            {
                var tls = new SslStream(exchange.Stream);
                exchange.Stream = tls;
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
            }

            while (await exchange.ReadAsync() is { } request)
            {
                exchange.Request = request;
                exchange.Attempt = _clock.Attempts.Count;
                _requests.Enqueue(request);
                var step = Take(StepAt.Request) ?? throw new InvalidOperationException("A request came where none was expected.");
                await step.Act(exchange);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or SocketException or AuthenticationException)
        {
            // The client went away, or the test is over.
        }
        catch (InvalidOperationException e)
        {
            Fault = e;
        }
        finally
        {
            Interlocked.Add(ref _written, exchange.Written);
            Interlocked.Decrement(ref _open);
        }
    }
}
