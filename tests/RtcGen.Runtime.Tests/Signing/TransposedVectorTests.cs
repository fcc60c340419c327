using RtcGen.Runtime.Tests.Support;
using RtcGen.Signing;

namespace RtcGen.Runtime.Tests.Signing;

/// <summary>The cases of the SigV4 suite that carry over to Volcengine's signature.</summary>
public class TransposedVectorTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (name, vector) in Vectors.Transposed)
        {
            if (vector.Text("transfers") == "yes")
            {
                foreach (var culture in Cultures.Names)
                {
                    cases.Add(name, culture);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_request_of_the_SigV4_suite_gets_the_expected_signature(string name, string culture)
    {
        using var _ = Cultures.Use(culture);
        var vector = Vectors.Transposed[name];
        var expected = vector.GetProperty("expected");

        // "sent, but not signed" and "the body's hash is no header" stand in the list of signed headers too.
        var signedHeaders = vector.Text("signedHeaders");
        Assert.Equal(vector.GetProperty("sessionTokenSigned").GetBoolean(), signedHeaders.Contains("x-security-token", StringComparison.Ordinal));
        Assert.Equal(vector.GetProperty("signBody").GetBoolean(), signedHeaders.Contains("x-content-sha256", StringComparison.Ordinal));

        var query = CanonicalQuery.Create(vector.Query());
        var signature = VectorRequest.Sign(vector, signedHeaders, query);

        Assert.Equal(expected.Text("canonicalRequest").Split('\n')[2], query);
        Assert.Equal(expected.Text("authorization"), signature.Authorization);
        Assert.EndsWith(expected.Text("signature"), signature.Authorization, StringComparison.Ordinal);
        Assert.EndsWith($"\n{signature.ContentSha256}", expected.Text("canonicalRequest"), StringComparison.Ordinal);
        Assert.Equal(vector.Text("xDate"), signature.Date);
    }

    [Fact]
    public void Every_case_that_transfers_is_asserted_in_five_cultures()
    {
        Assert.Equal(38, Vectors.Transposed.Count);
        Assert.Equal(28 * 5, Cases().Select(static row => string.Join('|', row)).Distinct().Count());
    }
}
