using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;

namespace RtcGen;

/// <summary>
/// A response as it came, for what the typed one does not carry. A call keeps it when its
/// <see cref="RtcCallOptions.KeepRawResponse"/> says so. System.Text.Json writes the status alone, as a response may hold secrets.
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

    /// <summary>The HTTP status.</summary>
    public int HttpStatus { get; }

    /// <summary>The headers; one that came several times is there several times.</summary>
    [JsonIgnore]
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>
    /// The bytes of the body, as far as it was read. A body that came compressed as the call had asked (<c>Accept-Encoding</c>) is decompressed
    /// here, and its <c>Content-Encoding</c> still among the <see cref="Headers"/>; one that was compressed without being asked for is as it came.
    /// </summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Shows status and size; a response may hold secrets.</summary>
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
