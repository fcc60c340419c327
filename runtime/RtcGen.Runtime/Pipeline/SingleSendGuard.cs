using System.Runtime.ExceptionServices;

namespace RtcGen;

/// <summary>
/// The mark of one signed request, which travels in its options, so that copies have it too. However often the
/// application's handlers let the request through, the first time alone it is sent: each further time ends as that did.
/// </summary>
/// <param name="maxBytes">How much of a response is kept at most: one byte more shows that it is too long.</param>
/// <param name="deadline">The end of the attempt.</param>
internal sealed class SingleSendGuard(int maxBytes, CancellationToken deadline) : IDisposable
{
    private static readonly HttpRequestOptionsKey<SingleSendGuard> Key = new("RtcGen.SendOnce");

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object _gate = new();
    private HttpResponseMessage? _response;
    private SharedBody? _body;
    private ExceptionDispatchInfo? _failure;
    private int _passes;
    private bool _isDisposed;

    /// <summary>Whether the request came through to the connections; before that the server cannot have it.</summary>
    public bool WasSent => Volatile.Read(ref _passes) > 0;

    /// <summary>The response, once its headers came.</summary>
    public HttpResponseMessage? Response => Volatile.Read(ref _response);

    /// <summary>The mark of a request; null when it has none.</summary>
    public static SingleSendGuard? Find(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var mark) ? mark : (request.Content as RequestBody)?.Mark;

    /// <summary>Marks a request.</summary>
    public void Mark(HttpRequestMessage request)
    {
        request.Options.Set(Key, this);

        // A handler that copies a request by hand may forget the options, but hardly the body.
        if (request.Content is RequestBody body)
        {
            body.Mark = this;
        }
    }

    /// <summary>Sends a request the first time, and gives what came of it each further time.</summary>
    /// <param name="request">The request, or a copy.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="cancellationToken">Of this time.</param>
    public Task<HttpResponseMessage> PassAsync(
        HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _passes) == 1 ? SendAsync(request, send, cancellationToken) : RepeatAsync(request, cancellationToken);

    /// <summary>Lets go of the response.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _body?.Dispose();
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        try
        {
            var response = await send(request, cancellationToken).ConfigureAwait(false);
            Keep(response);
            return response;
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            throw;
        }
        finally
        {
            _ended.SetResult();
        }
    }

    private async Task<HttpResponseMessage> RepeatAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _ended.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        _failure?.Throw();
        var first = _response!;
        var copy = new HttpResponseMessage(first.StatusCode)
        {
            Content = new SharedContent(_body!),
            ReasonPhrase = first.ReasonPhrase,
            RequestMessage = request,
            Version = first.Version,
        };
        foreach (var (name, values) in first.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }

    private void Keep(HttpResponseMessage response)
    {
        lock (_gate)
        {
            _body = new(response.Content, maxBytes, deadline);
            response.Content = new SharedContent(_body);
            Volatile.Write(ref _response, response);
            if (_isDisposed)
            {
                // The attempt ended before the response came: nobody will read it.
                _body.Dispose();
            }
        }
    }
}
