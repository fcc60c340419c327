using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace RtcGen.Emulator.Tests;

/// <summary>Each mistake that a signer makes is named, and nothing else is.</summary>
public sealed class SignatureExplainerTests
{
    private static readonly EmulatorCredential[] Credentials = [BrokenSigner.Credential, BrokenSigners.Other];

    public static TheoryData<string> Mistakes => new(BrokenSigners.All.Keys);

    public static TheoryData<string> Pairs => new(BrokenSigners.Pairs.Keys);

    [Fact]
    public void A_right_signature_matches_and_is_not_explained()
    {
        var explanation = Explain(new BrokenSigner().Sign());

        Assert.True(explanation.Matches);
        Assert.Empty(explanation.Findings);
        Assert.Null(explanation.ClientCanonicalRequest);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named(string name)
    {
        var (code, breakIt) = BrokenSigners.All[name];
        var signer = new BrokenSigner();
        breakIt(signer);
        var canonical = string.Empty;
        var change = signer.ChangeCanonical;
        signer.ChangeCanonical = text => canonical = change(text);

        var explanation = Explain(signer.Sign());

        Assert.False(explanation.Matches);
        Assert.Contains(code, explanation.Findings.Where(finding => finding.IsCause).Select(finding => finding.Code));
        Assert.Equal(canonical, explanation.ClientCanonicalRequest);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_mistakes_are_both_named(string name)
    {
        var (first, second) = BrokenSigners.Pairs[name];
        var signer = new BrokenSigner();
        BrokenSigners.All[first].Break(signer);
        BrokenSigners.All[second].Break(signer);

        var codes = SignatureExplainer.Explain(signer.Sign(), Credentials, BrokenSigner.Now, isThorough: true).Findings.Where(finding => finding.IsCause).Select(finding => finding.Code).ToList();

        Assert.Contains(BrokenSigners.All[first].Code, codes);
        Assert.Contains(BrokenSigners.All[second].Code, codes);
    }

    [Fact]
    public void A_wrong_secret_key_is_a_guess_and_no_accusation()
    {
        var explanation = Explain(new BrokenSigner { Secret = "quite-another"u8.ToArray() }.Sign());

        Assert.False(explanation.Matches);
        Assert.Equal(["unexplained"], explanation.Findings.Select(finding => finding.Code));
        Assert.Null(explanation.ClientCanonicalRequest);
        Assert.NotNull(explanation.ServerCanonicalRequest);
    }

    [Theory]
    [InlineData("date-skew", "20260301T074459Z")]
    [InlineData("date-skew", "20260301T081501Z")]
    [InlineData("date-local", "20260301T160000Z")]
    [InlineData("date-local", "20260301T000002Z")]
    [InlineData("date-form", "2026-03-01T08:00:00Z")]
    public void A_wrong_clock_is_named_without_the_secret_key(string code, string date)
    {
        var explanation = SignatureExplainer.Explain(new BrokenSigner { Date = date }.Sign(), [], BrokenSigner.Now);

        Assert.Null(explanation.Matches);
        Assert.Contains(code, explanation.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("authorization-algorithm", "HMAC-SHA256", "AWS4-HMAC-SHA256")]
    [InlineData("authorization-form", ", SignedHeaders", ",SignedHeaders")]
    [InlineData("authorization-form", "Credential=", "Credential = ")]
    [InlineData("credential-terminator", "/request", "/aws4_request")]
    [InlineData("credential-parts", "/request", "")]
    [InlineData("credential-date", "/20260301/", "/20260228/")]
    [InlineData("credential-date-form", "/20260301/", "/2026-03-01/")]
    [InlineData("credential-empty-part", "/cn-north-1/", "//")]
    [InlineData("access-key-form", "AKLTRtcGenExampleAccessKey000001", "$VOLC_ACCESSKEY")]
    [InlineData("access-key-spelling", "AKLTRtcGenExampleAccessKey000001", "akltrtcgenexampleaccesskey000001")]
    [InlineData("access-key-unknown", "AKLTRtcGenExampleAccessKey000001", "AKLTSomebodyElse")]
    [InlineData("access-key-is-secret", "AKLTRtcGenExampleAccessKey000001", "the-other-secret")]
    [InlineData("list-upper-case", "SignedHeaders=content-type", "SignedHeaders=Content-Type")]
    [InlineData("list-not-sorted", "host;x-content-sha256", "x-content-sha256;host")]
    [InlineData("list-form", "host;x-content-sha256", "host;;x-content-sha256")]
    [InlineData("date-not-signed", ";x-date", "")]
    [InlineData("header-signed-but-not-sent", "host;", "host;x-project;")]
    [InlineData("header-not-signed", "host;", "")]
    [InlineData("signature-form", "Signature=", "Signature=00")]
    [InlineData("authorization-part-missing", "Signature=", "Sig=")]
    public void What_Authorization_shows_by_itself_is_named(string code, string part, string other)
    {
        var signer = new BrokenSigner { ChangeAuthorization = text => text.Replace(part, other, StringComparison.Ordinal) };

        Assert.Contains(code, Explain(signer.Sign()).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_hash_of_another_text_is_named_without_the_secret_key()
    {
        var signer = new BrokenSigner();
        signer.HashedBody = [.. signer.Body, (byte)'\n'];

        var explanation = SignatureExplainer.Explain(signer.Sign(), [], BrokenSigner.Now);

        Assert.Equal("body-line-break-added", explanation.Findings[0].Code);
    }

    [Theory]
    [InlineData(null, "token-missing")]
    [InlineData("another-token", "token-wrong")]
    public void A_session_token_that_is_not_right_is_named(string? sent, string code)
    {
        var temporary = BrokenSigner.Credential with { SessionToken = "the-token" };

        var explanation = SignatureExplainer.Explain(new BrokenSigner { SessionToken = sent }.Sign(), [temporary], BrokenSigner.Now);

        Assert.Contains(code, explanation.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_session_token_is_not_shown()
    {
        const string Token = "session-token-CANARY==";
        var temporary = BrokenSigner.Credential with { SessionToken = Token };
        var signer = new BrokenSigner { SessionToken = Token, Names = ["content-type", "host", "x-date", "x-security-token"], SignedMethod = "post", Query = [("Token", Token)] };

        var explanation = SignatureExplainer.Explain(signer.Sign(), [temporary], BrokenSigner.Now);

        Assert.Contains("method-lower-case", explanation.Findings.Select(finding => finding.Code));
        Assert.Contains("x-security-token:***", explanation.ServerCanonicalRequest, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", JsonSerializer.Serialize(explanation), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_secret_key_is_never_shown()
    {
        foreach (var (_, breakIt) in BrokenSigners.All.Values)
        {
            var signer = new BrokenSigner();
            breakIt(signer);
            var text = JsonSerializer.Serialize(Explain(signer.Sign()));
            Assert.DoesNotContain(BrokenSigner.Credential.SecretKey[..20], text, StringComparison.Ordinal);
            Assert.DoesNotContain(BrokenSigners.Other.SecretKey, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(EverySignerTests.Carried), MemberType = typeof(EverySignerTests))]
    public void No_signer_of_the_vendor_is_accused(string name)
    {
        var (request, credential, now) = EverySignerTests.Case(name);

        var explanation = SignatureExplainer.Explain(request, [credential], now);

        Assert.True(explanation.Matches);
        Assert.DoesNotContain(explanation.Findings, finding => finding.IsCause);
    }

    [Fact]
    [SuppressMessage("Globalization", "CA1307", Justification = "Characters are counted.")]
    public void Every_sentence_is_there_in_both_languages()
    {
        var findings = BrokenSigners.All.Values.SelectMany(one =>
        {
            var signer = new BrokenSigner();
            one.Break(signer);
            return Explain(signer.Sign()).Findings;
        }).ToList();

        Assert.All(findings, finding =>
        {
            Assert.EndsWith(".", finding.English, StringComparison.Ordinal);
            Assert.EndsWith("。", finding.Chinese, StringComparison.Ordinal);
            Assert.DoesNotContain("{0}", finding.English + finding.Chinese, StringComparison.Ordinal);
            Assert.Contains(finding.Chinese, character => character > 0x4E00);
        });
    }

    [Fact]
    public void A_large_body_is_not_written_anew()
    {
        var signer = new BrokenSigner { Body = Encoding.UTF8.GetBytes("\"" + new string('x', 300 * 1024) + "\"") };
        signer.HashedBody = [.. signer.Body, (byte)'\n'];

        Assert.Equal(["hash-of-other-body", "payload-header-hash"], Explain(signer.Sign()).Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"a\":")]
    [InlineData("\ud83c")]
    [InlineData("")]
    public void A_body_of_any_kind_is_explained(string body)
    {
        var signer = new BrokenSigner { Body = Encoding.UTF8.GetBytes(body), SignedMethod = "post" };

        Assert.Equal("method-lower-case", Explain(signer.Sign()).Findings[0].Code);
    }

    private static SignatureExplanation Explain(ReceivedRequest request) => SignatureExplainer.Explain(request, Credentials, BrokenSigner.Now);
}
