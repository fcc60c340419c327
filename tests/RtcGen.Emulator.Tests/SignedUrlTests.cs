using System.Globalization;
using System.Text.Json;

namespace RtcGen.Emulator.Tests;

/// <summary>The verifier against signed URLs that the official SDKs made.</summary>
public sealed class SignedUrlTests
{
    private static readonly Dictionary<string, JsonElement> Cases = Read();

    public static TheoryData<string> Names => new(Cases.Keys);

    [Fact]
    public void The_vector_file_holds_what_these_tests_count_on() => Assert.Equal(39, Cases.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_signed_URL_of_an_official_SDK_is_let_in_and_in_its_time_only(string name)
    {
        var request = Request(Cases[name], text => text);
        Assert.Null(Check(Cases[name], request));
        var late = request.QueryValue("X-Expires") is { } seconds ? int.Parse(seconds, CultureInfo.InvariantCulture) : 900;
        Assert.Equal("InvalidTimestamp", Check(Cases[name], request, late + 1)?.Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_signed_URL_with_one_signed_value_changed_is_refused(string name)
    {
        var request = Request(Cases[name], text => text);
        var codes = request.QueryValue("X-SignedQueries")!.Split(';')
            .Select(signed => (Name: signed, Check(Cases[name], Changed(request, signed))?.Code))
            .ToDictionary();
        Assert.All(codes, code => Assert.NotNull(code.Value));
        Assert.Equal(("SignatureDoesNotMatch", "SignatureDoesNotMatch"), (codes["Action"], codes["Version"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parameter_that_is_not_named_is_refused(string name)
    {
        Assert.Equal("SignatureDoesNotMatch", Check(Cases[name], Request(Cases[name], text => text + "&Extra=1"))?.Code);
        if (!name.StartsWith("presign-expires", StringComparison.Ordinal))
        {
            Assert.Equal("SignatureDoesNotMatch", Check(Cases[name], Request(Cases[name], text => text + "&X-Expires=99999"))?.Code);
        }
    }

    [Fact]
    public void The_one_official_URL_that_signs_a_token_it_does_not_list_is_refused()
    {
        var vector = SigningVector.Read("presign.json").Single(vector => vector.Text("name") == "presign-token");
        var odd = Combine(vector, vector.GetProperty("others").GetProperty("volc-sdk-python"));
        Assert.Equal("SignatureDoesNotMatch", Check(odd, Request(odd, text => text))?.Code);
    }

    private static Dictionary<string, JsonElement> Read()
    {
        var cases = new Dictionary<string, JsonElement>();
        foreach (var vector in SigningVector.Read("presign.json"))
        {
            foreach (var (tool, signed) in vector.GetProperty("others").EnumerateObject().Select(other => (other.Name, other.Value))
                .Prepend(("npm", vector.GetProperty("expected"))))
            {
                // Without a query string of its own the case is the npm one with another list; without "sameRule" it breaks the rule.
                var isWhole = signed.TryGetProperty("queryString", out _);
                if (!isWhole || signed.GetProperty("sameRule").GetBoolean())
                {
                    cases[$"{vector.Text("name")}: {tool}"] = Combine(vector, signed);
                }
            }
        }

        return cases;
    }

    private static JsonElement Combine(JsonElement vector, JsonElement signed) =>
        JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement> { ["vector"] = vector, ["signed"] = signed });

    private static ReceivedRequest Request(JsonElement combined, Func<string, string> edit)
    {
        var vector = combined.GetProperty("vector");
        var signed = combined.GetProperty("signed");
        var text = signed.TryGetProperty("queryString", out var own) ? own.GetString()! : OtherList(vector, signed);
        return new ReceivedRequest
        {
            Method = vector.Text("method"),
            Path = vector.Text("path"),
            Query = QueryText.Parse(edit(text[(text.IndexOf('?', StringComparison.Ordinal) + 1)..])),
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Host"] = Host(vector) },
            Body = Array.Empty<byte>(),
        };
    }

    private static string OtherList(JsonElement vector, JsonElement signed)
    {
        var pairs = QueryText.Parse(vector.GetProperty("expected").Text("queryString"))
            .Where(pair => pair.Key is not ("X-SignedQueries" or "X-Signature"))
            .Append(KeyValuePair.Create("X-SignedQueries", signed.Text("signedQueries")))
            .Append(KeyValuePair.Create("X-Signature", signed.Text("signature")));
        return CanonicalQuery.Forms(pairs).First();
    }

    private static string Host(JsonElement vector) => vector.Text("service") + ".volcengineapi.com";

    private static ReceivedRequest Changed(ReceivedRequest request, string name) => new()
    {
        Method = request.Method,
        Path = request.Path,
        Query = [.. request.Query.Select(pair => pair.Key == name ? KeyValuePair.Create(pair.Key, pair.Value + "x") : pair)],
        Headers = request.Headers,
        Body = request.Body,
    };

    private static AuthenticationError? Check(JsonElement combined, ReceivedRequest request, int secondsLater = 0)
    {
        var vector = combined.GetProperty("vector");
        var (claim, fault) = SignatureClaimReader.Read(request);
        var credential = new EmulatorCredential(vector.Text("accessKey"), vector.Text("secretKey"), vector.GetProperty("sessionToken").GetString());
        return fault ?? new Authenticator([credential], TimeSpan.FromSeconds(900), strict: true).Check(request, claim!, DateOf(claim!).AddSeconds(secondsLater));
    }

    private static DateTimeOffset DateOf(SignatureClaim claim) => DateTimeOffset.TryParseExact(
        claim.Date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : default;
}
