using System.Globalization;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Signing;

namespace RtcGen.Runtime.Tests.Signing;

/// <summary>Signatures in the query.</summary>
public class PresignTests
{
    private static readonly RequestSigner Signer = SignerCache.Create(new("AKLTRtcGenExampleAccessKey000001", "secret"), "cn-north-1", "rtc");

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var name in Vectors.Presign.Keys)
        {
            foreach (var culture in Cultures.Names)
            {
                cases.Add(name, culture);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_presigned_query_is_the_official_signers_text(string name, string culture)
    {
        using var _ = Cultures.Use(culture);
        var vector = Vectors.Presign[name];
        var query = vector.Query();
        TimeSpan? expires = query.Find(static pair => pair.Key == "X-Expires").Value is { } seconds
            ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))
            : null;
        query.RemoveAll(static pair => pair.Key == "X-Expires");

        var signer = SignerCache.Create(vector.Credentials(), vector.Text("region"), vector.Text("service"));
        var presigned = signer.Presign(vector.Text("method"), vector.Text("path"), query, vector.Instant(), expires);

        Assert.Equal(vector.GetProperty("expected").Text("queryString"), presigned);
    }

    [Fact]
    public void Every_vector_is_asserted_in_five_cultures() => Assert.Equal(5 * 5, Cases().Count);

    [Fact]
    public void A_life_under_a_second_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        "expires", static () => Signer.Presign("GET", "/", [], Clients.Now, TimeSpan.FromMilliseconds(999)));

    [Fact]
    public void A_life_of_a_second_is_the_shortest() =>
        Assert.Contains("&X-Expires=1&", Signer.Presign("GET", "/", [], Clients.Now, TimeSpan.FromSeconds(1)), StringComparison.Ordinal);

    [Fact]
    public void A_link_needs_a_method_and_a_query()
    {
        Assert.Throws<ArgumentException>("method", static () => Signer.Presign(string.Empty, "/", [], Clients.Now));
        Assert.Throws<ArgumentNullException>("query", static () => Signer.Presign("GET", "/", null!, Clients.Now));
    }

    [Fact]
    public void A_path_that_is_empty_is_the_root() => Assert.Equal(Signer.Presign("GET", "/", [], Clients.Now), Signer.Presign("GET", string.Empty, [], Clients.Now));

    [Fact]
    public void A_life_is_given_in_whole_seconds() => Assert.Contains(
        "&X-Expires=1&", Signer.Presign("GET", "/", [], Clients.Now, TimeSpan.FromMilliseconds(1999)), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_occurs_twice_is_listed_once()
    {
        var presigned = Signer.Presign("GET", "/", [new("Id", "b"), new("Id", "a")], Clients.Now);

        Assert.StartsWith("Id=a&Id=b&X-Algorithm=", presigned, StringComparison.Ordinal);
        Assert.Contains("&X-SignedQueries=Id%3BX-Algorithm%3BX-Credential%3B", presigned, StringComparison.Ordinal);
    }
}
