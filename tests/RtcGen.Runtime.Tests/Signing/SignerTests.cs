using RtcGen.Runtime.Tests.Support;
using RtcGen.Signing;

namespace RtcGen.Runtime.Tests.Signing;

public class SignerTests
{
    private const int MostBytesPerSignature = 696;

    private static readonly DateTimeOffset LastSecond = new(2023, 12, 31, 23, 59, 59, TimeSpan.Zero);

    private static readonly KeyValuePair<string, string>[] Headers =
        [new("content-type", "application/json"), new("host", "rtc.volcengineapi.com")];

    private static readonly byte[] Body =
        """{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5}}"""u8.ToArray();

    [Fact]
    public void The_text_of_a_signature_shows_its_date_alone() =>
        Assert.Equal("RequestSignature { Date = 20231231T235959Z }", Sign(NewSigner(), LastSecond).ToString());

    [Fact]
    public void Threads_that_sign_on_both_sides_of_midnight_get_the_key_of_their_own_day()
    {
        const int Threads = 16;
        // Every other instant lies on the other side, so that nearly every call swaps the key.
        DateTimeOffset[] instants = [.. Enumerable.Range(0, 4).SelectMany(static second => new[] { LastSecond.AddSeconds(-second), LastSecond.AddSeconds(1 + second) })];
        var expected = instants.Select(static instant => Sign(NewSigner(), instant)).ToArray();
        Assert.Equal(instants.Length, expected.Select(static signature => signature.Authorization).Distinct().Count());

        var shared = NewSigner();
        var wrong = 0;
        using var together = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            together.SignalAndWait();
            for (var i = 0; i < 2000; i++)
            {
                var pick = (i + thread) % instants.Length;
                if (Sign(shared, instants[pick]) != expected[pick])
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void A_warm_signer_allocates_the_two_header_values_and_nothing_else()
    {
        var signer = NewSigner();
        var prepared = signer.Prepare(Request);
        var signature = signer.Sign(prepared, Request.CanonicalQuery, Body, LastSecond);
        var strings = BytesOf(signature.ContentSha256) + BytesOf(signature.Authorization);

        Assert.Equal(strings, Allocated.PerCall(_ => signer.Sign(prepared, Request.CanonicalQuery, Body, LastSecond)));
        Assert.InRange(strings, 1, MostBytesPerSignature);
    }

    [Fact]
    public void A_new_second_adds_the_text_of_its_date()
    {
        var signer = NewSigner();
        var prepared = signer.Prepare(Request);
        var signature = signer.Sign(prepared, Request.CanonicalQuery, Body, LastSecond);
        var strings = BytesOf(signature.ContentSha256) + BytesOf(signature.Authorization) + BytesOf(signature.Date);

        Assert.Equal(strings, Allocated.PerCall(call => signer.Sign(prepared, Request.CanonicalQuery, Body, LastSecond.AddSeconds(-call))));
        Assert.InRange(strings, 1, MostBytesPerSignature);
    }

    [Fact]
    public void A_prepared_request_is_signed_as_the_request_itself_and_only_by_its_own_signer()
    {
        var signer = NewSigner();
        var prepared = signer.Prepare(Request);

        Assert.Equal(Sign(signer, LastSecond), signer.Sign(prepared, Request.CanonicalQuery, Body, LastSecond));
        var error = Assert.Throws<ArgumentException>("prepared", () => NewSigner().Sign(prepared, Request.CanonicalQuery, Body, LastSecond));
        Assert.StartsWith("The request was prepared by another signer.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("prepared", () => signer.Sign(null!, Request.CanonicalQuery, Body, LastSecond));
    }

    [Fact]
    public void A_query_of_its_own_is_signed_as_if_the_request_were_prepared_with_it()
    {
        const string Query = "Action=ListRooms&Version=2020-12-01&Zone=%E5%8C%97";
        var signer = NewSigner();
        var prepared = signer.Prepare(Request);
        var signature = signer.Sign(Request with { CanonicalQuery = Query }, LastSecond);

        Assert.Equal(signature, signer.Sign(prepared, Query, Body, LastSecond));
        Assert.NotEqual(signature, signer.Sign(prepared, Request.CanonicalQuery, Body, LastSecond));
        Assert.Equal(BytesOf(signature.ContentSha256) + BytesOf(signature.Authorization), Allocated.PerCall(_ => signer.Sign(prepared, Query, Body, LastSecond)));
    }

    [Fact]
    public void A_query_longer_than_the_buffer_is_signed_whole()
    {
        var query = $"Action=ListRooms&Version=2020-12-01&Zone={new string('a', 5000)}";
        var signer = NewSigner();

        Assert.Equal(signer.Sign(Request with { CanonicalQuery = query }, LastSecond), signer.Sign(signer.Prepare(Request), query, Body, LastSecond));
    }

    [Fact]
    public void A_request_without_a_query_is_signed_with_an_empty_one() =>
        Assert.Equal(NewSigner().Sign(Request with { CanonicalQuery = string.Empty }, LastSecond), NewSigner().Sign(Request with { CanonicalQuery = null }, LastSecond));

    [Fact]
    public void Instants_of_one_second_share_a_date_and_the_offset_does_not_matter()
    {
        var signer = NewSigner();

        var utc = Sign(signer, LastSecond);
        Assert.Equal(utc, Sign(signer, LastSecond.AddMilliseconds(999)));
        Assert.Equal(utc, Sign(signer, LastSecond.ToOffset(TimeSpan.FromHours(8))));
        Assert.Equal("20231231T235959Z", utc.Date);
    }

    [Fact]
    public void White_space_in_a_header_value_is_trimmed_and_folded()
    {
        var plain = SignWith("a b c");

        Assert.Equal(plain, SignWith("  a  b\tc "));
        Assert.Equal(plain, SignWith("a\r\n b \t c"));
        Assert.NotEqual(plain, SignWith("a bc"));
    }

    [Fact]
    public void A_header_without_a_value_is_signed() => Assert.NotEqual(SignWith(string.Empty), SignWith("x"));

    [Theory]
    [InlineData("")]
    [InlineData("cn north")]
    [InlineData("cn\nnorth")]
    public void Region_and_service_are_visible_ASCII(string text)
    {
        Assert.Throws<ArgumentException>("region", () => SignerCache.Create(Leak.Credentials, text, "rtc"));
        Assert.Throws<ArgumentException>("service", () => SignerCache.Create(Leak.Credentials, "cn-north-1", text));
    }

    private static RequestSigner NewSigner() => SignerCache.Create(new(Leak.AccessKey, Leak.SecretKey), "cn-north-1", "rtc");

    private static RequestToSign Request => new()
    {
        Method = "POST",
        CanonicalQuery = "Action=UpdateSnapshot&Version=2020-12-01",
        Headers = Headers,
        Body = Body,
    };

    private static RequestSignature Sign(RequestSigner signer, DateTimeOffset instant) => signer.Sign(Request, instant);

    private static string SignWith(string value) => NewSigner()
        .Sign(new RequestToSign { Method = "GET", Headers = [new("x-note", value)] }, LastSecond).Authorization;

    /// <summary>Length and characters with their terminator, after the object header, in units of eight bytes.</summary>
    private static int BytesOf(string text) => (16 + 4 + (2 * (text.Length + 1)) + 7) / 8 * 8;
}
