using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Emulator.Tests;

/// <summary>All checks together, on the ready Authorization values of the vectors, at the instant they were made.</summary>
public sealed class AuthenticatorTests
{
    private static readonly Dictionary<string, JsonElement> Vectors =
        SigningVector.Read("signing.json").ToDictionary(vector => vector.Text("name"));

    [Theory]
    [MemberData(nameof(SignatureVerifierTests.Agreed), MemberType = typeof(SignatureVerifierTests))]
    public void An_agreed_vector_is_let_in_with_its_key_at_its_time(string name, string profileName)
    {
        var vector = Vectors[name];
        var request = SigningVector.Request(vector, vector.GetProperty(profileName));
        Assert.Null(Check(vector, request, DateOf(vector)));
        Assert.Equal("InvalidTimestamp", Check(vector, request, DateOf(vector).AddSeconds(901))?.Code);
    }

    [Fact]
    public void A_hash_header_that_contradicts_the_body_is_refused_even_when_it_is_not_signed()
    {
        var vector = Vectors["post-empty-body"];
        var profile = vector.GetProperty("expected");
        Assert.DoesNotContain("x-content-sha256", profile.Text("signedHeaders"), StringComparison.Ordinal);
        var request = SigningVector.Request(vector, profile);
        Assert.Null(Check(vector, WithHash(request, SignatureVerifier.HexHash([])), DateOf(vector)));
        var fault = Check(vector, WithHash(request, SignatureVerifier.HexHash("x"u8)), DateOf(vector));
        Assert.Equal("SignatureDoesNotMatch", fault?.Code);
        Assert.Contains("X-Content-Sha256", fault?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_own_sample_is_authentic_over_HTTP_and_its_masked_AppId_is_refused()
    {
        var vector = Vectors["seed-update-snapshot"];
        var credential = new EmulatorCredential(vector.Text("accessKey"), vector.Text("secretKey"));
        await using var emulator = await RtcEmulator.StartAsync(
            new RtcEmulatorOptions { TimeProvider = new FakeTimeProvider(DateOf(vector)), Credentials = [credential] });
        foreach (var profileName in new[] { "expected", "expectedFull" })
        {
            var sent = SigningVector.Request(vector, vector.GetProperty(profileName));
            var answer = await emulator.SendAsync(HttpMethod.Post, sent.Body.ToArray(), TestCall.UpdateSnapshot, change: request =>
            {
                request.Headers.Host = sent.Header("Host");
                foreach (var name in new[] { "X-Date", "X-Content-Sha256", "Authorization" })
                {
                    request.Replace(name, sent.Header(name));
                }
            });
            Assert.Equal("InvalidParameter.IllegalAppId", answer.Code);
        }
    }

    private static AuthenticationError? Check(JsonElement vector, ReceivedRequest request, DateTimeOffset now, bool strict = false)
    {
        var credential = new EmulatorCredential(
            vector.Text("accessKey"), vector.Text("secretKey"), vector.GetProperty("sessionToken").GetString());
        var (claim, fault) = SignatureClaimReader.Read(request);
        Assert.Null(fault);
        return new Authenticator([credential], TimeSpan.FromSeconds(900), strict).Check(request, claim!, now);
    }

    private static ReceivedRequest WithHash(ReceivedRequest request, string hash) => new()
    {
        Method = request.Method,
        Path = request.Path,
        Query = request.Query,
        Headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase) { ["X-Content-Sha256"] = hash },
        Body = request.Body,
    };

    private static DateTimeOffset DateOf(JsonElement vector) => DateTimeOffset.ParseExact(
        vector.Text("xDate"), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
