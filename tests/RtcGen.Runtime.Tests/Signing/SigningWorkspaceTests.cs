using System.Security.Cryptography;
using System.Text;
using RtcGen.Signing;

namespace RtcGen.Runtime.Tests.Signing;

/// <summary>The buffer that signatures are written into.</summary>
public sealed class SigningWorkspaceTests
{
    [Theory]
    [InlineData(new[] { 1000, 24 })]
    [InlineData(new[] { 1000, 25 })]
    [InlineData(new[] { 1000, 3000, 1 })]
    [InlineData(new[] { 10_000, 1, 10_000, 70_000 })]
    public void What_is_written_stays_however_much_follows(int[] lengths)
    {
        using var workspace = new SigningWorkspace();
        var expected = new StringBuilder();
        for (var i = 0; i < lengths.Length; i++)
        {
            var part = new string((char)('a' + i), lengths[i]);
            workspace.Append(Encoding.ASCII.GetBytes(part));
            expected.Append(part);
        }

        Assert.Equal(expected.ToString(), workspace.Text);

        workspace.Clear();
        workspace.Append("short"u8);
        Assert.Equal("short", workspace.Text);
    }

    [Fact]
    public void A_workspace_that_is_disposed_computes_nothing_any_more()
    {
        var workspace = new SigningWorkspace();
        var hex = new byte[SigningWorkspace.HexLength];
        var key = new DayKey("secret"u8, "20240115"u8, "cn-north-1", "rtc");
        workspace.Hmac(key, "data"u8, hex);

        workspace.Dispose();

        Assert.Throws<ObjectDisposedException>(() => workspace.Sha256("data"u8, hex));
        Assert.Throws<ObjectDisposedException>(() => workspace.Hmac(key, "data"u8, hex));
        new SigningWorkspace().Dispose();
    }

    [Fact]
    public void A_key_that_comes_back_signs_as_it_did()
    {
        using var workspace = new SigningWorkspace();
        var one = new DayKey("one"u8, "20240115"u8, "cn-north-1", "rtc");
        var two = new DayKey("two"u8, "20240115"u8, "cn-north-1", "rtc");

        Assert.Equal([Hmac(one), Hmac(two), Hmac(one)], new[] { one, two, one }.Select(key => Convert.ToHexString(HMACSHA256.HashData(key.Bytes, "data"u8)).ToLowerInvariant()));

        string Hmac(DayKey key)
        {
            var hex = new byte[SigningWorkspace.HexLength];
            workspace.Hmac(key, "data"u8, hex);
            return Encoding.ASCII.GetString(hex);
        }
    }
}
