using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>All that goes into a signature, in the pieces that signers get wrong.</summary>
internal sealed record SigningDraft
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required QueryDraft Query { get; init; }

    /// <summary>Gets the header lines, without their ends.</summary>
    public required IReadOnlyList<HeaderLine> Headers { get; init; }

    public string Colon { get; init; } = ":";

    public required string SignedHeaders { get; init; }

    /// <summary>Gets the last line of the canonical request; null when the signer leaves it out.</summary>
    public required string? Payload { get; init; }

    public string LineBreak { get; init; } = "\n";

    /// <summary>Gets the number of line breaks between the end of the last header line and the list of names: the one of the join.</summary>
    public int BlankLines { get; init; } = 1;

    public string End { get; init; } = string.Empty;

    public string Algorithm { get; init; } = SignatureVerifier.Algorithm;

    public required string Date { get; init; }

    public required string Scope { get; init; }

    /// <summary>Gets how the canonical request becomes the last line of the string to sign.</summary>
    public Func<string, string> Hash { get; init; } = static text => SignatureVerifier.HexHash(Encoding.UTF8.GetBytes(text));

    public string SignLineBreak { get; init; } = "\n";

    public string SignEnd { get; init; } = string.Empty;

    /// <summary>Gets a value indicating whether the canonical request itself is signed.</summary>
    public bool SkipsStringToSign { get; init; }

    public required SigningKey Key { get; init; }

    public string CanonicalRequest
    {
        get
        {
            var lines = Headers.Count == 0 ? LineBreak : string.Concat(Headers.Select(line => line.Name + Colon + line.Value + LineBreak));
            var blank = string.Concat(Enumerable.Repeat(LineBreak, BlankLines));
            var payload = Payload is null ? string.Empty : LineBreak + Payload;
            return string.Join(LineBreak, Method, Path, Query.Text, lines) + blank + SignedHeaders + payload + End;
        }
    }

    public string StringToSign => SkipsStringToSign
        ? CanonicalRequest
        : string.Join(SignLineBreak, Algorithm, Date, Scope, Hash(CanonicalRequest)) + SignEnd;

    public byte[] Signature => HMACSHA256.HashData(Key.Bytes, Encoding.UTF8.GetBytes(StringToSign));

    /// <summary>The draft with other header lines, and their names in the list.</summary>
    public SigningDraft WithHeaders(IEnumerable<HeaderLine> lines)
    {
        HeaderLine[] all = [.. lines];
        return this with { Headers = all, SignedHeaders = string.Join(';', all.Select(line => line.Name)) };
    }

    /// <summary>The draft with another value of one header.</summary>
    public SigningDraft WithHeader(string name, string value) =>
        this with { Headers = [.. Headers.Select(line => line.Name == name ? line with { Value = value } : line)] };

    /// <summary>The draft with another scope, in the string to sign and in the key.</summary>
    public SigningDraft WithScope(int index, string text)
    {
        var key = Key.WithPart(index, text);
        return this with { Key = key, Scope = string.Join('/', key.Parts) };
    }
}

/// <summary>A line of the canonical headers.</summary>
internal sealed record HeaderLine(string Name, string Value);
