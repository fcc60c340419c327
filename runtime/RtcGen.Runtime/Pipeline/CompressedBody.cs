using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace RtcGen;

/// <summary>Bodies that a server has compressed. The client asks for none, but a caller's header or a handler may.</summary>
internal static class CompressedBody
{
    private const string Encoding = "Content-Encoding";

    /// <summary>
    /// Whether this program can decompress. .NET's decompressors are a megabyte of native code: a program published for Native AOT has them when its project sets
    /// <c>RtcGenUnpackResponses</c>.
    /// </summary>
#if NET9_0_OR_GREATER
    [FeatureSwitchDefinition("RtcGen.UnpackResponses")]
#endif
    internal static bool IsSupported { get; } = !AppContext.TryGetSwitch("RtcGen.UnpackResponses", out var isOn) || isOn;

    /// <summary>Decompresses a body, when its packing was asked for and is known.</summary>
    /// <param name="body">The body as it comes.</param>
    /// <param name="response">Says how it is compressed.</param>
    /// <param name="request">Says what was asked for.</param>
    public static Stream Unpack(Stream body, HttpResponseMessage response, HttpRequestMessage request)
    {
        if (!response.Content.Headers.NonValidated.Contains(Encoding))
        {
            return body;
        }

        // A handler that responds by itself may not state it.
        response.RequestMessage ??= request;

        // What was compressed last is decompressed first.
        return Describe(response) is null ? response.Content.Headers.ContentEncoding.Reverse().Aggregate(body, Unpack) : body;
    }

    /// <summary>Explains why a compressed body is not a response, partly in the server's words; null when it is not compressed, or was decompressed.</summary>
    public static string? Describe(HttpResponseMessage response)
    {
        var encodings = response.Content.Headers.ContentEncoding;
        var reason = response.RequestMessage is not { } request || !encodings.All(encoding => WasAskedFor(encoding, request)) ? "which the client did not accept"
            : !IsSupported ? "which this program was published without support for; set RtcGenUnpackResponses to true in its project"
            : encodings.All(IsKnown) ? null
            : "which cannot be decompressed here; accept gzip, deflate or br";
        return encodings.Count == 0 || reason is null ? null : $"the response has Content-Encoding '{string.Join(", ", encodings)}', {reason}";
    }

    private static bool IsKnown(string encoding) => GetName(encoding) is "gzip" or "deflate" or "br" or "identity";

    private static bool WasAskedFor(string encoding, HttpRequestMessage request)
    {
        var name = GetName(encoding);
        var asked = request.Headers.AcceptEncoding;
        var own = asked.FirstOrDefault(some => GetName(some.Value) == name) ?? asked.FirstOrDefault(static some => some.Value == "*");
        return name == "identity" || own is not null and not { Quality: 0 };
    }

    private static Stream Unpack(Stream packed, string encoding)
    {
        if (!IsSupported)
        {
            return packed;
        }

        return GetName(encoding) switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
    }

    private static string GetName(string encoding) => encoding.ToLowerInvariant() is var name && name == "x-gzip" ? "gzip" : name;
}
