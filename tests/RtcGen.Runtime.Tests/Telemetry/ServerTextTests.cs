using System.Text;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Telemetry;

/// <summary>What a server says is shown bounded, on one line and without the secrets of the call.</summary>
public class ServerTextTests
{
    private const string Secret = "canary/with+odd \"signs\"<>&房";

    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("中文，😀", "中文，😀")]
    [InlineData("a\r\nb\tc", "a\\r\\nb\\tc")]
    [InlineData("\u001b[31m\u0000", "\\u001B[31m\\u0000")]
    [InlineData("\u202e\u2028\u2029\u0085\ufeff\u200b", "\\u202E\\u2028\\u2029\\u0085\\uFEFF\\u200B")]
    [InlineData("\U000E0041", "\\uDB40\\uDC41")]
    public void Control_characters_and_what_reorders_or_hides_text_are_spelt_out(string text, string shown)
    {
        Assert.Equal(shown, ServerText.Format(text, SentSecrets.None));
        Assert.Equal(shown, LogSanitizer.Short(text));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_spelt_out() => Assert.Equal("a\\uD83Db", ServerText.Format("a\uD83Db", SentSecrets.None));

    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    [InlineData(9_000_000, true)]
    public void No_more_than_500_characters_are_shown(int length, bool isCut)
    {
        var text = new string('x', length);
        var shown = isCut ? new string('x', 499) + "…" : text;

        Assert.Equal(shown, ServerText.Format(text, SentSecrets.None));
        Assert.Equal(shown, ServerText.OfBody(Encoding.UTF8.GetBytes(text), SentSecrets.None));
        Assert.Equal(shown, ServerText.OfJson(Encoding.UTF8.GetBytes($"\"{text}\""), SentSecrets.None));
    }

    [Fact]
    public void A_cut_does_not_divide_a_character()
    {
        var shown = ServerText.Format(new string('x', 498) + string.Concat(Enumerable.Repeat("😀", 9)), SentSecrets.None);

        Assert.Equal(new string('x', 498) + "…", shown);
    }

    [Fact]
    public void A_long_text_is_not_copied_whole()
    {
        var json = Encoding.UTF8.GetBytes($"\"{new string('x', 9 << 20)}\"");
        _ = ServerText.OfJson(json, SentSecrets.None);

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = ServerText.OfJson(json, SentSecrets.None);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void A_secret_is_found_in_every_form_in_which_it_comes_back()
    {
        var secrets = Holding(Secret);
        foreach (var form in new[]
        {
            Secret, Secret.ToUpperInvariant(), Uri.EscapeDataString(Secret), Uri.EscapeDataString(Secret).Replace("%2F", "%2f", StringComparison.Ordinal),
            System.Net.WebUtility.HtmlEncode(Secret),
        })
        {
            Assert.Equal("a *** b", ServerText.Format($"a {form} b", secrets));
        }

        foreach (var form in new[] { Secret, System.Text.Json.JsonSerializer.Serialize(Secret)[1..^1], string.Concat(Secret.Select(static unit => $"\\u{(int)unit:x4}")) })
        {
            var escaped = form == Secret ? Secret.Replace("\"", "\\\"", StringComparison.Ordinal) : form;
            Assert.Equal("a *** b", ServerText.OfJson(Encoding.UTF8.GetBytes($"\"a {escaped} b\""), secrets));
            Assert.Equal("{\"a\":\"***\"}", ServerText.OfBody(Encoding.UTF8.GetBytes($"{{\"a\":\"{escaped}\"}}"), secrets));
        }

        Assert.Equal("Not *** here", ServerText.OfPage(Encoding.UTF8.GetBytes($"<html><title>Not {System.Net.WebUtility.HtmlEncode(Secret)} here</title>"), secrets));
    }

    [Fact]
    public void A_secret_that_was_cut_at_the_end_does_not_show_either()
    {
        var secrets = Holding(Secret);

        Assert.Equal("token ***", ServerText.Format($"token {Secret[..10]}", secrets));
        Assert.Equal("token ***", ServerText.Format(LogSanitizer.Short($"token {Secret[..10]}…"), secrets));
        Assert.EndsWith("x***", ServerText.Format(LogSanitizer.Short(new string('x', 480) + string.Concat(Enumerable.Repeat(Secret, 9))), secrets), StringComparison.Ordinal);
        Assert.Equal("token canary/", ServerText.Format("token canary/", secrets));
        Assert.StartsWith("***", ServerText.OfBody(Encoding.UTF8.GetBytes(Secret + new string('x', 20_000)), secrets), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_secrets_that_hold_each_other_the_longest_goes_first() => Assert.Equal("***.", ServerText.Format("canary-canary.", Holding("canary", "canary-canary")));

    [Theory]
    [InlineData("<html><head><title>502 Bad\n Gateway</title></head><body>nginx</body></html>", "502 Bad Gateway")]
    [InlineData("<TITLE lang='en'>a &lt;b&gt;</TITLE>", "a <b>")]
    [InlineData("<title></title><h1>Not here</h1><p>Ask &quot;them&quot;.", "Not here Ask \"them\".")]
    [InlineData("<html></html>", null)]
    [InlineData("<", null)]
    public void Of_a_page_its_title_or_its_words_are_shown(string page, string? shown) =>
        Assert.Equal(shown, ServerText.OfPage(Encoding.UTF8.GetBytes(page), SentSecrets.None));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_character_at_the_end_of_what_is_looked_at_is_not_divided(int before)
    {
        // The end of it is all that is shown.
        var page = "<title/>" + new string(' ', (16 * 1024) - 12 + before) + string.Concat(Enumerable.Repeat("😀", 4));

        Assert.Equal(before == 0 ? "😀…" : null, ServerText.OfPage(Encoding.UTF8.GetBytes(page), SentSecrets.None));
    }

    [Theory]
    [InlineData("""{"a":"\b\f\n\r\t\/\"\\"}""", """{"a":"\u0008 /"\"}""")]
    [InlineData("""{"a":"\u12"}""", """{"a":"u12"}""")]
    [InlineData("""a\uZZZZb""", "auZZZZb")]
    [InlineData("""a\""", """a\""")]
    public void Escapes_of_JSON_are_spelt_out_and_what_looks_like_one_stays(string body, string shown) =>
        Assert.Equal(shown, ServerText.OfBody(Encoding.UTF8.GetBytes(body), SentSecrets.None));

    [Fact]
    public void Bytes_that_are_no_text_are_not_shown()
    {
        Assert.Null(ServerText.OfBody(Encoding.Unicode.GetBytes("no text of UTF-8"), SentSecrets.None));
        Assert.Null(ServerText.OfBody([0x1F, 0x8B, 8, 0, 0xFF, 0xFE, 0xFD], SentSecrets.None));
        Assert.Null(ServerText.OfPage(Encoding.Unicode.GetBytes("<title>no text of UTF-8</title>"), SentSecrets.None));
    }

    private static SentSecrets Holding(params string[] values)
    {
        using var call = new SentCall();
        foreach (var value in values)
        {
            call.Query.AddSecret("s", value);
        }

        return CallSecrets.Collect(call);
    }
}
