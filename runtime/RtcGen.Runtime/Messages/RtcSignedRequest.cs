using System.Diagnostics;
using System.Text;
using System.Text.Json.Serialization;

namespace RtcGen;

/// <summary>
/// A request as it would be sent: signed, but not sent. Its signature is valid for about 15 minutes. <see cref="ToString"/> and the
/// debugger show neither the signature nor the session token, and System.Text.Json writes only the method: to pass the request on,
/// copy its properties.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcSignedRequest
{
    /// <summary>Initializes a new instance of the <see cref="RtcSignedRequest"/> class.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="uri">The URI.</param>
    /// <param name="headers">The headers to send; null for none.</param>
    /// <param name="body">The bytes of the body; empty for none.</param>
    public RtcSignedRequest(string method, Uri uri, IReadOnlyList<KeyValuePair<string, string>>? headers = null, ReadOnlyMemory<byte> body = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentNullException.ThrowIfNull(uri);
        Method = method;
        Uri = uri;
        Headers = headers ?? [];
        Body = body;
    }

    internal RtcSignedRequest(HttpRequestMessage message, ReadOnlyMemory<byte> body)
    {
        Method = message.Method.Method;
        Uri = message.RequestUri!;
        Headers = RtcRawResponse.ToList(message.Headers, message.Content?.Headers);
        Body = body;
    }

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; }

    /// <summary>Gets the URI, with the query as it is signed.</summary>
    [JsonIgnore]
    public Uri Uri { get; }

    /// <summary>
    /// Gets the headers to send, besides <c>Host</c> and <c>Content-Length</c>: they include <c>Authorization</c> and the session
    /// token.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Gets the exact bytes of the body; empty for none.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Returns the method, the action and what is signed.</summary>
    /// <returns>For example <c>POST https://rtc.volcengineapi.com/?Action=… (49 bytes)</c>; without values of further query parameters.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Method).Append(' ').Append(Uri.GetLeftPart(UriPartial.Path));
        var separator = '?';
        foreach (var parameter in Uri.Query.TrimStart('?').Split('&'))
        {
            var isShown = parameter.StartsWith("Action=", StringComparison.Ordinal) || parameter.StartsWith("Version=", StringComparison.Ordinal);
            text.Append(separator).Append(isShown ? parameter : $"{parameter.Split('=')[0]}=****");
            separator = '&';
        }

        return text.Append(System.Globalization.CultureInfo.InvariantCulture, $" ({Body.Length} bytes)").ToString();
    }
}
