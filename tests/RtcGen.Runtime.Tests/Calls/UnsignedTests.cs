using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>Actions whose requests carry no signature.</summary>
public class UnsignedTests
{
    private const string Empty = """{"ResponseMetadata":{},"Result":{}}""";

    private static readonly RtcService Sts = new(
        "sts",
        "cn-north-1",
        [new("cn-north-1", "sts.volcengineapi.com")],
        static () =>
        [
            new("InternalError", RtcRetryClass.Unknown, new("The platform failed.")),
            new("InvalidTimestamp", RtcRetryClass.Clock, new("The date is too old.")),
            new("ExpiredToken", RtcRetryClass.Credentials, new("The keys have expired.")),
        ]);

    private static readonly RtcAction Unsigned = new(Sts, "AssumeRoleWithOIDC", "2018-01-01", RtcIdempotency.Idempotent, isSigned: false);
    private static readonly RtcAction UnsignedGet = new(UpdateSnapshotRequest.Service, "Get", "2018-01-01", RtcIdempotency.Idempotent, RtcMethod.Get, isSigned: false);

    [Fact]
    public async Task Nothing_of_the_credentials_is_asked_or_sent()
    {
        using var server = new SentMessages(Empty);
        var source = new CountingSource();
        using var client = new RtcClient(new() { Credentials = source, HttpHandler = server });

        await client.SendAsync(new AnyRequest(Unsigned) { Json = static json => json.WriteProperty("A"u8, 1) });
        await client.SendAsync(new AnyRequest(UnsignedGet) { Query = static query => query.Add("A", "1") });
        var signed = await client.SignAsync(new AnyRequest(Unsigned));

        Assert.Equal(0, source.Asked);
        Assert.Equal(["""{"A":1}""", ""], server.Bodies);
        Assert.Equal("?A=1&Action=Get&Version=2018-01-01", server.Uris[1].Query);
        Assert.Equal(["Content-Length", "Content-Type", "User-Agent"], server.Headers[0].Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["User-Agent"], server.Headers[1].Keys);
        Assert.Equal(["Content-Type", "User-Agent"], signed.Headers.Select(static header => header.Key).Order(StringComparer.Ordinal));
        await client.SendAsync(UpdateSnapshotRequest.Valid());
        Assert.Equal(1, source.Asked);
    }

    [Fact]
    public async Task A_client_without_keys_calls_them_and_says_of_others_what_it_lacks()
    {
        using var server = new SentMessages(Empty);
        using var client = new RtcClient(new() { Credentials = RtcCredentials.Anonymous, HttpHandler = server });

        await client.SendAsync(new AnyRequest(Unsigned));
        var error = await Assert.ThrowsAsync<RtcCredentialException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(
            "UpdateSnapshot 2020-12-01 has no credentials to be signed with: RtcCredentials.Anonymous has no keys, and serves actions only that are not signed. "
                + "Set RtcClientOptions.Credentials to keys or to a source of them.",
            error.Message);
        Assert.Single(server.Uris);
        Assert.Equal("anonymous", RtcCredentials.Anonymous.ToString());
        Assert.Same(RtcCredentials.Anonymous, RtcCredentials.Anonymous);
    }

    [Fact]
    public async Task There_is_no_link_to_one()
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => client.PresignAsync(new AnyRequest(UnsignedGet)));

        Assert.Equal("Get 2018-01-01 is not signed, and a link would carry nothing but the request.", error.Message);
    }

    [Theory]
    [InlineData("InternalError", 500, 3)]
    [InlineData("InvalidTimestamp", 400, 1)]
    [InlineData("ExpiredToken", 401, 1)]
    [InlineData("SignatureDoesNotMatch", 401, 1)]
    public async Task It_is_retried_for_its_errors_but_not_for_a_clock_or_for_keys(string code, int status, int attempts)
    {
        using var server = new SentMessages(() =>
        {
            var response = StubHandler.Json(ReportedCall.Error(code), status);
            response.Headers.Date = Clients.Now.AddHours(-1);
            return response;
        });
        var source = new CountingSource();
        using var client = new RtcClient(new() { Credentials = source, HttpHandler = server, Retry = new() { MaxAttempts = 3, BaseDelay = TimeSpan.FromTicks(1) } });

        var error = await Assert.ThrowsAsync<RtcServiceException>(() => client.SendAsync(new AnyRequest(Unsigned)));

        Assert.Equal(attempts, server.Uris.Count);
        Assert.Equal((0, 0), (source.Asked, source.Invalidated));
        Assert.Null(error.ClockSkew);
        Assert.DoesNotContain("clock", error.Message, StringComparison.Ordinal);
    }

    private sealed class CountingSource : RtcCredentialProvider
    {
        public int Asked { get; private set; }

        public int Invalidated { get; private set; }

        public override bool NeverBlocks => true;

        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
        {
            Asked++;
            return new(Leak.Credentials);
        }

        public override void Invalidate(RtcCredentials credentials) => Invalidated++;
    }
}
