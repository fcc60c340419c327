using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;

namespace RtcGen;

/// <summary>
/// A response as received, for what the typed one does not contain. A call keeps it when its
/// <see cref="RtcCallOptions.KeepRawResponse"/> is true. System.Text.Json writes only the status, as a response may contain
/// secrets.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RtcRawResponse
{
    /// <summary>Initializes a new instance of the <see cref="RtcRawResponse"/> class.</summary>
    /// <param name="httpStatus">The HTTP status.</param>
    /// <param name="body">The bytes of the body.</param>
    /// <param name="headers">The headers; null for none.</param>
    public RtcRawResponse(int httpStatus, ReadOnlyMemory<byte> body, IReadOnlyList<KeyValuePair<string, string>>? headers = null)
    {
        HttpStatus = httpStatus;
        Body = body;
        Headers = headers ?? [];
    }

    internal RtcRawResponse(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        HttpStatus = (int)response.StatusCode;
        Headers = ToList(response.Headers, response.Content.Headers);
        Body = body.ToArray();
    }

    /// <summary>Gets the HTTP status.</summary>
    public int HttpStatus { get; }

    /// <summary>Gets the headers; a header that was received several times is listed several times.</summary>
    [JsonIgnore]
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>
    /// Gets the bytes of the body, as far as it was read. A body that was compressed as the call had requested
    /// (<c>Accept-Encoding</c>) is decompressed here, while its <c>Content-Encoding</c> is still among the <see cref="Headers"/>; a
    /// body that was compressed without being requested so is as received.
    /// </summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Returns the status and the size, as a response may contain secrets.</summary>
    /// <returns>For example <c>HTTP 200 (132 bytes)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"HTTP {HttpStatus} ({Body.Length} bytes)");

    internal static List<KeyValuePair<string, string>> ToList(HttpHeaders headers, HttpContentHeaders? ofContent)
    {
        var list = new List<KeyValuePair<string, string>>();
        Add(headers);
        if (ofContent is not null)
        {
            Add(ofContent);
        }

        return list;

        void Add(HttpHeaders some)
        {
            foreach (var header in some.NonValidated)
            {
                foreach (var value in header.Value)
                {
                    list.Add(new(header.Key, value));
                }
            }
        }
    }
}
