using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Safety;

/// <summary>What may become part of a header, and what never shows.</summary>
public class CredentialsTests
{
    private const string Start = "Hidden4711";

    /// <summary>The characters that cannot stand in a header, by number: an attribute cannot hold all of them.</summary>
    public static TheoryData<int> BadCharacters() => new('\r', '\n', '\0', ' ', '\t', 0x7F, 0x85, 'é', '房', 0xD800, 0x2028);

    [Theory]
    [MemberData(nameof(BadCharacters))]
    public void A_value_that_breaks_out_of_a_header_is_refused_by_name_and_never_shown(int character)
    {
        var bad = $"{Start}{(char)character}9";

        Refused("Region", () => new RtcClient(new() { Credentials = Leak.Credentials, Region = bad }));
        Refused("UserAgent", () => new RtcClient(new() { Credentials = Leak.Credentials, UserAgent = bad }));

        void Refused(string parameter, Func<object> create)
        {
            var error = Leak.None(Assert.Throws<ArgumentException>(parameter, create), Start);
            Assert.Equal(
                $"Character {Start.Length + 1} of {parameter} is U+{character:X4}. Only visible ASCII can be sent in a header; look for a space or a line break copied along. (Parameter '{parameter}')",
                error.Message);
        }
    }

    [Fact]
    public void An_empty_value_is_refused_by_name()
    {
        Assert.Throws<ArgumentException>("accessKey", static () => new RtcCredentials(string.Empty, "s"));
        Assert.Throws<ArgumentException>("secretKey", static () => new RtcCredentials("a", string.Empty));
        Assert.Throws<ArgumentException>("sessionToken", static () => new RtcCredentials("a", "s", string.Empty));
        Assert.Throws<ArgumentNullException>("accessKey", static () => new RtcCredentials(null!, "s"));
        Assert.Throws<ArgumentNullException>("secretKey", static () => new RtcCredentials("a", null!));
    }

    [Fact]
    public void Credentials_show_the_start_of_the_access_key_and_nothing_else()
    {
        Assert.Equal("AKLT****", Leak.None(Leak.Credentials).ToString());
        Assert.Equal("****", new RtcCredentials("AKLT1234", Leak.SecretKey).ToString());
        Assert.True(Leak.Credentials.IsTemporary);
        Assert.False(new RtcCredentials("a", "s").IsTemporary);
    }

    [Fact]
    public void A_time_out_or_a_size_that_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("CallTimeout", static () => new RtcClient(new() { Credentials = Leak.Credentials, CallTimeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>("CallTimeout", static () => new RtcClient(new() { Credentials = Leak.Credentials, CallTimeout = TimeSpan.FromDays(2) }));
        Assert.Throws<ArgumentOutOfRangeException>("MaxResponseBytes", static () => new RtcClient(new() { Credentials = Leak.Credentials, MaxResponseBytes = 0 }));
        Assert.Throws<ArgumentNullException>("Credentials", static () => new RtcClient(new() { Credentials = null! }));
        Assert.Throws<ArgumentNullException>("TimeProvider", static () => new RtcClient(new() { Credentials = Leak.Credentials, TimeProvider = null! }));
    }
}
