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
    public void A_signed_URL_of_an_official_SDK_is_authentic(string name)
    {
        var (request, secret) = Request(Cases[name], text => text);
        Assert.True(Verify(request, secret));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_signed_URL_with_one_signed_value_changed_is_not_authentic(string name)
    {
        var (request, secret) = Request(Cases[name], text => text);
        foreach (var signed in request.QueryValue("X-SignedQueries")!.Split(';'))
        {
            // Parts of the claim itself are judged by other rules when they are malformed.
            if (signed is "Action" or "Version" or "X-NotSignBody" or "X-Expires" or "RoomId" or "X-Security-Token")
            {
                Assert.False(Verify(Changed(request, signed), secret), signed);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parameter_that_is_not_named_is_not_signed(string name)
    {
        var (request, secret) = Request(Cases[name], text => text + "&Extra=1");
        Assert.True(Verify(request, secret));
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

    private static (ReceivedRequest Request, string Secret) Request(JsonElement combined, Func<string, string> edit)
    {
        var vector = combined.GetProperty("vector");
        var signed = combined.GetProperty("signed");
        var text = signed.TryGetProperty("queryString", out var own) ? own.GetString()! : OtherList(vector, signed);
        var request = new ReceivedRequest
        {
            Method = vector.Text("method"),
            Path = vector.Text("path"),
            Query = QueryText.Parse(edit(text[(text.IndexOf('?', StringComparison.Ordinal) + 1)..])),
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Host"] = Host(vector) },
            Body = "not signed"u8.ToArray(),
        };
        return (request, vector.Text("secretKey"));
    }

    private static string OtherList(JsonElement vector, JsonElement signed)
    {
        var pairs = QueryText.Parse(vector.GetProperty("expected").Text("queryString"))
            .Where(pair => pair.Key is not ("X-SignedQueries" or "X-Signature"))
            .Append(KeyValuePair.Create("X-SignedQueries", signed.Text("signedQueries")))
            .Append(KeyValuePair.Create("X-Signature", signed.Text("signature")));
        return QueryText.Canonical(pairs);
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

    private static bool Verify(ReceivedRequest request, string secret)
    {
        var (claim, fault) = SignatureClaimReader.Read(request);
        Assert.Null(fault);
        return SignatureVerifier.Verify(request, claim!, secret).Matches;
    }
}
