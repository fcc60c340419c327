namespace RtcGen.Runtime.Tests.Signing;

/// <summary>One signer for the keys in use.</summary>
public sealed class SignerCacheTests
{
    [Fact]
    public void The_same_keys_have_the_same_signer()
    {
        var cache = new SignerCache("rtc", "cn-north-1");
        var keys = new RtcCredentials("AKLT-one", "secret-one");

        Assert.Same(cache.Get(keys), cache.Get(keys));
    }

    [Fact]
    public void New_keys_have_a_new_signer_even_if_only_the_secret_or_the_token_is_new()
    {
        var cache = new SignerCache("rtc", "cn-north-1");
        var first = cache.Get(new("AKLT-one", "secret-one"));
        var secret = cache.Get(new("AKLT-one", "secret-two"));
        var token = cache.Get(new("AKLT-one", "secret-two", "token"));

        Assert.NotSame(first, secret);
        Assert.NotSame(secret, token);
    }

    [Fact]
    public void Keys_that_come_back_are_signed_with_again()
    {
        var cache = new SignerCache("rtc", "cn-north-1");
        var keys = new RtcCredentials("AKLT-one", "secret-one");
        var instant = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        string Sign() => cache.Get(keys).Sign(new() { Method = "GET", Headers = [new("host", "rtc.volcengineapi.com")] }, instant).Authorization;

        var before = Sign();
        cache.Get(new("AKLT-two", "secret-two"));

        Assert.Equal(before, Sign());
    }
}
