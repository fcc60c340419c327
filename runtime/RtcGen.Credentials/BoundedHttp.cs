using System.Globalization;
using System.Text.Json;

namespace RtcGen;

/// <summary>A few requests that are not signed: no redirect is followed, no cookie kept, and the answer is bounded.</summary>
internal static class BoundedHttp
{
    public static HttpMessageInvoker Create(HttpMessageHandler? given, bool useProxy, TimeSpan connectTimeout) => given is null
        ? new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = useProxy,
                ConnectTimeout = connectTimeout,
            },
            disposeHandler: true)
        : new(given, disposeHandler: false);

    /// <exception cref="RtcCredentialException">No answer came, or it is too large.</exception>
    public static async Task<(int Status, byte[] Body)> SendAsync(
        HttpMessageInvoker http, HttpRequestMessage message, int mostBytes, string server, SentSecrets secrets, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(message, cancellationToken).ConfigureAwait(false);
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var body = new byte[4096];
                var length = 0;
                int count;
                while ((count = await stream.ReadAsync(body.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
                {
                    length += count;
                    if (length > mostBytes)
                    {
                        throw new RtcCredentialException(string.Create(CultureInfo.InvariantCulture, $"The answer of {server} is larger than {mostBytes} bytes."));
                    }

                    if (length == body.Length)
                    {
                        Array.Resize(ref body, length * 2);
                    }
                }

                return ((int)response.StatusCode, body[..length]);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            var shown = SanitizedException.Create(e, secrets);
            throw new RtcCredentialException($"No answer came from {server}: {SanitizedException.Reason(shown)}.", shown);
        }
        catch (OperationCanceledException e)
        {
            throw new RtcCredentialException($"No answer came from {server} in time.", e);
        }
    }

    /// <summary>Reads JSON; null when it is none.</summary>
    public static JsonDocument? Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member; nothing when it is absent, or there is no object.</summary>
    public static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A text; null when it is absent, or something else.</summary>
    public static string? Text(JsonElement element, string name) => Text(Member(element, name));

    /// <summary>A text; null when it is something else, or holds half of a surrogate pair or no UTF-8.</summary>
    public static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
