using System.Text.Json;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Signing;

namespace RtcGen.Runtime.Tests.Signing;

/// <summary>Signatures of the official implementations, under cultures that break careless code.</summary>
public class SigningVectorTests
{
    private const string IntegerLikeNames = "get-integer-like-keys";

    private static readonly string[] Profiles = ["expected", "expectedFull"];

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var name in Vectors.Signing.Keys)
        {
            foreach (var profile in Profiles)
            {
                foreach (var culture in Cultures.Names)
                {
                    cases.Add(name, profile, culture);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_request_gets_the_signature_of_the_official_signers(string name, string profile, string culture)
    {
        using var _ = Cultures.Use(culture);
        var vector = Vectors.Signing[name];
        var expected = vector.GetProperty(profile);

        var query = CanonicalQuery.Create(vector.Query());
        var signature = VectorRequest.Sign(vector, expected.Text("signedHeaders"), query);

        var (canonicalQuery, authorization) = Decided(vector, profile);
        Assert.Equal(canonicalQuery, query);
        Assert.Equal(authorization, signature.Authorization);
        Assert.EndsWith($", Signature={authorization[^64..]}", signature.Authorization, StringComparison.Ordinal);
        Assert.Equal(vector.Text("xDate"), signature.Date);
        Assert.Equal(expected.Text("payloadHash"), signature.ContentSha256);
        if (expected.GetProperty("xContentSha256").GetString() is { } header)
        {
            Assert.Equal(header, signature.ContentSha256);
        }
    }

    [Fact]
    public void Every_vector_is_asserted_in_both_profiles_and_five_cultures()
    {
        Assert.Equal(68, Vectors.Signing.Count);
        Assert.Equal(5, Cultures.Names.Distinct().Count());
        Assert.Equal(680, Cases().Select(static row => string.Join('|', row)).Distinct().Count());
    }

    [Fact]
    public void The_contested_vectors_are_the_five_decided_ones()
    {
        var contested = Vectors.Signing.Values.Where(static vector => !vector.GetProperty("consensus").GetBoolean());

        Assert.Equal(
            ["get-repeated-key-unsorted", IntegerLikeNames, "get-keys-needing-escape", "host-port-443", "header-inner-spaces"],
            contested.Select(static vector => vector.Text("name")));
    }

    /// <summary>
    /// Where the official signers differ: repeated names get ascending values, names are sorted unescaped, a
    /// port stays in the host, and white space inside a header is folded, all as the first signer of the
    /// vectors does it.
    /// </summary>
    private static (string CanonicalQuery, string Authorization) Decided(JsonElement vector, string profile)
    {
        var expected = vector.GetProperty(profile);
        if (vector.Text("name") != IntegerLikeNames)
        {
            return (expected.Text("canonicalQuery"), expected.Text("authorization"));
        }

        // The first signer keeps its parameters in a JavaScript object, which puts names that look like
        // integers first and in numeric order. Go, both Pythons and the documentation sort them as text, and
        // agree with each other.
        var others = vector.GetProperty("crossCheck").GetProperty(profile).GetProperty("disagree")
            .EnumerateArray().Select(static other => other.Text("authorization"));
        return ("1=z&10=x&9=y&Action=GetRecordTask&Version=2022-06-01", Assert.Single(others.Distinct()));
    }
}
