namespace RtcGen.Emulator.Tests;

public sealed class CanonicalQueryTests
{
    [Theory]
    [InlineData("b=2&a=1&B=3", "B=3&a=1&b=2")]
    [InlineData("Id=a&Id=b", "Id=a&Id=b")]
    [InlineData("Id=c&Id=a&Id=b", "Id=c&Id=a&Id=b", "Id=a&Id=b&Id=c")]
    [InlineData("10=x&9=y&1=z&A=w", "1=z&10=x&9=y&A=w", "1=z&9=y&10=x&A=w", "10=x&1=z&9=y&A=w")]
    [InlineData("010=x&9=y", "010=x&9=y", "9=y&010=x")]
    [InlineData("a/b=1&a-b=2", "a-b=2&a%2Fb=1", "a%2Fb=1&a-b=2")]
    [InlineData("a-b=1&a=2", "a=2&a-b=1", "a-b=1&a=2")]
    [InlineData("\uE000=1&\U0001F3A5=2", "%EE%80%80=1&%F0%9F%8E%A5=2", "%F0%9F%8E%A5=2&%EE%80%80=1")]
    public void Each_order_that_a_signer_uses_is_tried_once_the_documented_one_first(string query, params string[] forms) =>
        Assert.Equal(forms, CanonicalQuery.Forms(QueryText.Parse(query)));
}
