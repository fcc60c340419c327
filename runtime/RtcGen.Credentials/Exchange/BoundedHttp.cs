using System.Globalization;

namespace RtcGen;

/// <summary>A few requests that are not signed: no redirect is followed, no cookie kept, and the body of a response is bounded.</summary>
internal static class BoundedHttp
{
    /// <summary>Creates a client that buffers no more of a body than a maximum. Its requests are timed out by their tokens.</summary>
    public static HttpClient Create(HttpMessageHandler? handler, bool useProxy, TimeSpan connectTimeout, int maxBytes) =>
        new(handler ?? CreateHandler(useProxy, connectTimeout), disposeHandler: handler is null)
        {
            MaxResponseContentBufferSize = maxBytes,
            Timeout = Timeout.InfiniteTimeSpan,
        };

    /// <exception cref="RtcCredentialException">There is no response, or it is too large.</exception>
    public static async Task<(int Status, byte[] Body)> SendAsync(
        HttpClient http, HttpRequestMessage message, string server, SentSecrets secrets, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
            return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new RtcCredentialException(
                string.Create(CultureInfo.InvariantCulture, $"The response of {server} is larger than {http.MaxResponseContentBufferSize} bytes, or has headers that are too large."), e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            var shown = SanitizedException.Create(e, secrets);
            throw new RtcCredentialException($"There was no complete response from {server}: {SanitizedException.Reason(shown)}.", shown);
        }
        catch (OperationCanceledException e)
        {
            throw new RtcCredentialException($"There was no complete response from {server} in time.", e);
        }
    }

    private static SocketsHttpHandler CreateHandler(bool useProxy, TimeSpan connectTimeout) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = useProxy,
        ConnectTimeout = connectTimeout,
    };
}
