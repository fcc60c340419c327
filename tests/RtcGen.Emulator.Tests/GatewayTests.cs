using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Emulator.Tests;

public sealed class GatewayTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Action=UpdateSnapshot")]
    [InlineData("Version=2020-12-01")]
    [InlineData("Action=&Version=2020-12-01")]
    public async Task A_query_without_action_or_version_is_MissingParameter(string query)
    {
        await using var emulator = await TestCall.StartAsync();
        await AssertRefusedAsync(emulator.PostAsync(query: query), "MissingParameter", 100002, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Action=NoSuchAction&Version=2020-12-01")]
    [InlineData("Action=UpdateSnapshot&Version=1999-12-31")]
    [InlineData("Action=updatesnapshot&Version=2020-12-01")]
    public async Task An_unknown_pair_of_action_and_version_is_InvalidActionOrVersion(string query)
    {
        await using var emulator = await TestCall.StartAsync();
        await AssertRefusedAsync(
            emulator.PostAsync(query: query), "InvalidActionOrVersion", 100008, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_verb_is_MethodNotAllowed(string verb)
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = emulator.SendAsync(new HttpMethod(verb), [], TestCall.UpdateSnapshot, new TestSigner());
        await AssertRefusedAsync(answer, "MethodNotAllowed", null, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task No_authentication_at_all_is_MissingAuthenticationToken()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = emulator.PostAsync(change: request => request.Replace("Authorization", null));
        await AssertRefusedAsync(answer, "MissingAuthenticationToken", 100003, HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("HMAC-SHA256")]
    [InlineData("HMAC-SHA256 nonsense")]
    [InlineData("HMAC-SHA256 Credential=a/20240115/cn-north-1/rtc/request")]
    [InlineData("HMAC-SHA256 Credential=a/20240115/cn-north-1/rtc/request, SignedHeaders=x-date, Signed=00")]
    [InlineData("HMAC-SHA256 Credential=a/20240115/cn-north-1/rtc/request,SignedHeaders=x-date,Signature=00")]
    [InlineData("HMAC-SHA256 Credential=a/20240115//rtc/request, SignedHeaders=x-date, Signature=00")]
    [InlineData("HMAC-SHA256 Credential=a/20240115/cn-north-1/rtc/request, SignedHeaders=host, Signature=00")]
    public async Task A_malformed_Authorization_is_InvalidAuthorization(string value)
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = emulator.PostAsync(change: request => request.Replace("Authorization", value));
        await AssertRefusedAsync(answer, "InvalidAuthorization", 100024, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a/20240115/cn-north-1/rtc")]
    [InlineData("a/2024-01-15/cn-north-1/rtc/request")]
    [InlineData("a/20240115/cn-north-1/rtc/aws4_request")]
    [InlineData("a/20240115/cn-north-1/rtc/request/more")]
    public async Task A_malformed_credential_is_InvalidCredential(string credential)
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = emulator.PostAsync(change: request =>
            request.Replace("Authorization", $"HMAC-SHA256 Credential={credential}, SignedHeaders=x-date, Signature=00"));
        await AssertRefusedAsync(answer, "InvalidCredential", 100025, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_credential_of_another_day_than_X_Date_is_InvalidCredential()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = emulator.PostAsync(signer: new TestSigner { ShortDate = "20000101" });
        await AssertRefusedAsync(answer, "InvalidCredential", 100025, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", Signature=")]
    public async Task An_Authorization_without_signature_is_MissingSignature(string end)
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = emulator.PostAsync(change: request => request.EditAuthorization(
            text => text[..text.IndexOf(", Signature=", StringComparison.Ordinal)] + end));
        await AssertRefusedAsync(answer, "MissingSignature", 100005, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task No_X_Date_is_MissingRequestInfo()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = emulator.PostAsync(change: request => request.Replace("X-Date", null));
        await AssertRefusedAsync(answer, "MissingRequestInfo", 100004, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("2020-11-03T10:40:27Z")]
    [InlineData("20201103T104027")]
    [InlineData("25671103T104027Z")]
    [InlineData("yesterday")]
    public async Task A_date_that_cannot_be_read_is_InvalidTimestamp(string date)
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = emulator.PostAsync(change: request => request.Replace("X-Date", date));
        await AssertRefusedAsync(answer, "InvalidTimestamp", 100006, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(-901, "", "InvalidTimestamp")]
    [InlineData(-900, "", null)]
    [InlineData(900, "", null)]
    [InlineData(901, "", "InvalidTimestamp")]
    [InlineData(-300, "&X-Expires=300", null)]
    [InlineData(-301, "&X-Expires=300", "InvalidTimestamp")]
    [InlineData(-86400, "&X-Expires=86400", null)]
    [InlineData(-901, "&X-Expires=soon", "InvalidTimestamp")]
    [InlineData(-901, "&X-Expires=99999999999999999999", "InvalidTimestamp")]
    public async Task A_date_counts_for_900_seconds_or_X_Expires(int secondsFromNow, string expires, string? code)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero));
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { TimeProvider = clock });
        var signer = new TestSigner { At = clock.GetUtcNow().AddSeconds(secondsFromNow) };
        var answer = await emulator.PostAsync(query: TestCall.UpdateSnapshot + expires, signer: signer);
        Assert.Equal(code, answer.Code);
        if (code is not null)
        {
            Assert.Equal("The Signature of the request is expired.", answer.Message);
        }
    }

    [Fact]
    public async Task The_Date_header_shows_the_emulators_clock_so_that_a_client_can_correct_its_own()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero));
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { TimeProvider = clock });
        var wrong = await emulator.PostAsync(signer: new TestSigner { At = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        Assert.Equal("InvalidTimestamp", wrong.Code);
        Assert.Equal(clock.GetUtcNow(), wrong.Response.Headers.Date);

        var corrected = await emulator.PostAsync(signer: new TestSigner { At = wrong.Response.Headers.Date!.Value });
        Assert.Null(corrected.Code);
    }

    [Fact]
    public async Task Another_service_in_the_credential_is_ServiceNotFound()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = emulator.PostAsync(signer: new TestSigner { Service = "iam" });
        await AssertRefusedAsync(answer, "ServiceNotFound", 100007, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_unknown_access_key_is_InvalidAccessKey()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = await emulator.PostAsync(signer: new TestSigner { Credential = new EmulatorCredential("nobody", "x") });
        Assert.Equal(("InvalidAccessKey", 100009, HttpStatusCode.Unauthorized), (answer.Code, answer.CodeN, answer.Status));
        Assert.Equal("The accesskey [nobody] included in the request is invalid.", answer.Message);
    }

    [Fact]
    public async Task A_wrong_or_missing_session_token_is_InvalidSecretToken()
    {
        var temporary = new EmulatorCredential("temporary", "secret", "token-1");
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { Credentials = [temporary, EmulatorCredential.Default] });
        Assert.Null((await emulator.PostAsync(signer: new TestSigner { Credential = temporary })).Code);
        foreach (var credential in new[]
        {
            temporary with { SessionToken = "token-2" },
            temporary with { SessionToken = null },
            EmulatorCredential.Default with { SessionToken = "token-1" },
        })
        {
            await AssertRefusedAsync(
                emulator.PostAsync(signer: new TestSigner { Credential = credential }),
                "InvalidSecretToken",
                100026,
                HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task A_wrong_signature_shows_both_texts_the_server_computed_and_no_secret()
    {
        var temporary = new EmulatorCredential("temporary", "right-secret", "token+1");
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { Credentials = [temporary] });
        var answer = await emulator.PostAsync(signer: new TestSigner { Credential = temporary with { SecretKey = "wrong-secret" } });
        Assert.Equal(("SignatureDoesNotMatch", 100010, HttpStatusCode.Unauthorized), (answer.Code, answer.CodeN, answer.Status));
        Assert.Contains($"POST\n/\n{TestCall.UpdateSnapshot}\ncontent-type:application/json\nhost:127.0.0.1:", answer.Message, StringComparison.Ordinal);
        Assert.Contains("\nHMAC-SHA256\n", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("right-secret", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("token+1", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_changed_after_signing_is_SignatureDoesNotMatch()
    {
        await using var emulator = await TestCall.StartAsync();
        var answer = emulator.PostAsync(change: request =>
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(TestCall.GoodBody.Replace('5', '6')));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        });
        await AssertRefusedAsync(answer, "SignatureDoesNotMatch", 100010, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_answered_413_and_the_next_call_goes_through()
    {
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { MaxBodyBytes = 1000 });
        var large = await emulator.PostAsync(body: new string(' ', 20_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Equal("InvalidParameter.SizeOverLimit", large.Code);
        Assert.Null((await emulator.PostAsync(body: TestCall.GoodBody.PadRight(1000))).Code);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await emulator.PostAsync(body: TestCall.GoodBody.PadRight(1001))).Status);
    }

    [Fact]
    public async Task A_signed_URL_is_accepted_with_the_actions_verb_and_carries_no_body()
    {
        await using var emulator = await TestCall.StartAsync();
        var query = new TestSigner().SignUrl("POST", ("Action", "UpdateSnapshot"), ("Version", "2020-12-01"));
        Assert.Equal("InvalidParameter.BodyIsEmpty", (await emulator.SendAsync(HttpMethod.Post, [], query)).Code);
        Assert.Equal("SignatureDoesNotMatch", (await emulator.SendAsync(HttpMethod.Post, Encoding.UTF8.GetBytes(TestCall.GoodBody), query)).Code);

        var tampered = query.Replace("cn-north-1", "cn-north-2", StringComparison.Ordinal);
        Assert.Equal("SignatureDoesNotMatch", (await emulator.SendAsync(HttpMethod.Post, [], tampered)).Code);
    }

    [Fact]
    public async Task A_signed_URL_may_be_opened_with_GET_and_then_lacks_a_body()
    {
        await using var emulator = await TestCall.StartAsync();
        var query = new TestSigner().SignUrl("GET", ("Action", "UpdateSnapshot"), ("Version", "2020-12-01"));
        Assert.Equal("InvalidParameter.BodyIsEmpty", (await emulator.SendAsync(HttpMethod.Get, [], query)).Code);
    }

    [Theory]
    [InlineData("X-Signature", "MissingSignature")]
    [InlineData("X-Credential", "MissingRequestInfo")]
    [InlineData("X-Date", "MissingRequestInfo")]
    [InlineData("X-Algorithm", "InvalidAuthorization")]
    [InlineData("X-SignedQueries", "InvalidAuthorization")]
    public async Task A_signed_URL_that_lacks_a_part_is_refused(string part, string code)
    {
        await using var emulator = await TestCall.StartAsync();
        var query = new TestSigner().SignUrl("POST", ("Action", "UpdateSnapshot"), ("Version", "2020-12-01"));
        var without = string.Join('&', query.Split('&').Where(pair => !pair.StartsWith(part + "=", StringComparison.Ordinal)));
        Assert.Equal(code, (await emulator.SendAsync(HttpMethod.Post, [], without)).Code);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public async Task The_culture_of_the_process_does_not_matter(string culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = new CultureInfo(culture);
            await using var emulator = await TestCall.StartAsync();
            var answer = await emulator.PostAsync();
            Assert.Null(answer.Code);
            Assert.InRange((answer.Response.Headers.Date!.Value - DateTimeOffset.UtcNow).TotalMinutes, -5, 5);
            Assert.StartsWith("20", answer.Metadata.GetProperty("RequestId").GetString(), StringComparison.Ordinal);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = before;
        }
    }

    private static async Task AssertRefusedAsync(Task<TestAnswer> call, string code, int? codeN, HttpStatusCode status)
    {
        var answer = await call;
        Assert.Equal((code, codeN, status), (answer.Code, answer.CodeN, answer.Status));
        Assert.False(answer.Json.TryGetProperty("Result", out _), "The gateway answers without a Result.");
    }
}
