using System.Text.Json;

namespace RtcGen.Emulator.Tests;

/// <summary>The verifier against signatures that the official SDKs agree on.</summary>
public sealed class SignatureVerifierTests
{
    private static readonly Dictionary<string, JsonElement> Vectors =
        SigningVector.Read("signing.json").ToDictionary(vector => vector.Text("name"));

    private static readonly Dictionary<string, JsonElement> SigV4Vectors =
        SigningVector.Read("sigv4-transposed.json").ToDictionary(vector => vector.Text("name"));

    public static TheoryData<string, string> Agreed
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, vector) in Vectors.Where(pair => pair.Value.GetProperty("consensus").GetBoolean()))
            {
                data.Add(name, "expected");
                data.Add(name, "expectedFull");
            }

            return data;
        }
    }

    public static TheoryData<string> Transposed =>
        new(SigV4Vectors.Where(pair => pair.Value.TryGetProperty("expected", out var expected) && expected.ValueKind == JsonValueKind.Object
            // The server sees one header line; a value folded over several lines cannot arrive any more.
            && pair.Key is not ("get-header-value-multiline" or "get-header-value-trim")).Select(pair => pair.Key));

    [Fact]
    public void The_vector_files_hold_what_these_tests_count_on()
    {
        Assert.Equal(126, Agreed.Count);
        Assert.Equal(26, Transposed.Count);
    }

    [Theory]
    [MemberData(nameof(Agreed))]
    public void An_agreed_vector_is_authentic(string name, string profileName)
    {
        var vector = Vectors[name];
        var profile = vector.GetProperty(profileName);
        var proof = Verify(SigningVector.Request(vector, profile), vector.Text("secretKey"));
        Assert.Equal(profile.Text("canonicalRequest"), proof.CanonicalRequest);
        Assert.Equal(profile.Text("stringToSign"), proof.StringToSign);
        Assert.True(proof.Matches);
    }

    [Theory]
    [MemberData(nameof(Agreed))]
    public void An_agreed_vector_with_one_byte_changed_is_not_authentic(string name, string profileName)
    {
        var vector = Vectors[name];
        var request = SigningVector.Request(vector, vector.GetProperty(profileName));
        var secret = vector.Text("secretKey");
        var date = request.Header("X-Date")!;

        Assert.False(Verify(With(request, method: request.Method + "X"), secret).Matches);
        Assert.False(Verify(With(request, path: request.Path + "x"), secret).Matches);
        Assert.False(Verify(With(request, query: [.. request.Query, KeyValuePair.Create("z", "")]), secret).Matches);
        Assert.False(Verify(With(request, body: [.. request.Body.Span, (byte)' ']), secret).Matches);
        Assert.False(Verify(With(request, header: ("X-Date", date[..^2] + (date[^2] == '0' ? '1' : '0') + 'Z')), secret).Matches);
        Assert.False(Verify(request, secret + "x").Matches);
        if (!request.Body.IsEmpty)
        {
            var flipped = request.Body.ToArray();
            flipped[^1] ^= 1;
            Assert.False(Verify(With(request, body: flipped), secret).Matches);
        }

        foreach (var signed in Claim(request).SignedHeaders)
        {
            Assert.False(Verify(With(request, header: (signed, request.Header(signed) + "x")), secret).Matches);
        }
    }

    [Theory]
    [MemberData(nameof(Transposed))]
    public void A_transposed_SigV4_case_is_authentic(string name)
    {
        var vector = SigV4Vectors[name];
        var profile = vector.GetProperty("expected");
        var request = SigningVector.Request(vector, profile);
        if (vector.GetProperty("signBody").GetBoolean())
        {
            request = With(request, header: ("X-Content-Sha256", SignatureVerifier.HexHash(request.Body.Span)));
        }

        var proof = Verify(request, vector.Text("secretKey"));
        Assert.Equal(profile.Text("canonicalRequest"), proof.CanonicalRequest);
        Assert.True(proof.Matches);
    }

    [Fact]
    public void The_order_of_SignedHeaders_is_taken_as_it_comes()
    {
        var vector = Vectors["update-snapshot-compact"];
        var request = SigningVector.Request(vector, vector.GetProperty("expectedFull"));
        var claim = Claim(request) with { SignedHeaders = ["host", "x-date", "x-content-sha256", "content-type"] };
        var proof = SignatureVerifier.Verify(request, claim, vector.Text("secretKey"));
        Assert.False(proof.Matches);
        Assert.Contains("\nhost;x-date;x-content-sha256;content-type\n", proof.CanonicalRequest, StringComparison.Ordinal);
        Assert.Contains("\nhost:rtc.volcengineapi.com\nx-date:20240115T080910Z\n", proof.CanonicalRequest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?b=2&a=1", "a=1&b=2")]
    [InlineData("a=x+y&b=x%20y&c=%2B", "a=x%20y&b=x%20y&c=%2B")]
    [InlineData("a=!'()*~", "a=%21%27%28%29%2A~")]
    [InlineData("a&b=", "a=&b=")]
    [InlineData("=v", "=v")]
    [InlineData("a=1=2", "a=1%3D2")]
    [InlineData("a=3&a=1&a=2", "a=3&a=1&a=2")]
    [InlineData("b=1&B=2&_=3", "B=2&_=3&b=1")]
    [InlineData("%F0%9F%8E%A5=1&%EE%80%80=2", "%EE%80%80=2&%F0%9F%8E%A5=1")]
    [InlineData("a=%zz", "a=%25zz")]
    [InlineData("?", "")]
    [InlineData("&&", "")]
    public void A_query_is_decoded_and_written_canonically(string wire, string canonical) =>
        Assert.Equal(canonical, CanonicalQuery.Forms(QueryText.Parse(wire)).First());

    private static SignatureClaim Claim(ReceivedRequest request)
    {
        var (claim, fault) = SignatureClaimReader.Read(request);
        Assert.Null(fault);
        return claim!;
    }

    private static SignatureProof Verify(ReceivedRequest request, string secret) =>
        SignatureVerifier.Verify(request, Claim(request), secret);

    private static ReceivedRequest With(
        ReceivedRequest request,
        string? method = null,
        string? path = null,
        KeyValuePair<string, string>[]? query = null,
        byte[]? body = null,
        (string Name, string Value)? header = null)
    {
        var headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase);
        if (header is { } changed)
        {
            headers[changed.Name] = changed.Value;
        }

        return new ReceivedRequest
        {
            Method = method ?? request.Method,
            Path = path ?? request.Path,
            Query = query ?? request.Query,
            Headers = headers,
            Body = body ?? request.Body,
        };
    }
}
