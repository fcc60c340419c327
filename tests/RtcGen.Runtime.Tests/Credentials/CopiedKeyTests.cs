using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Credentials;

/// <summary>Keys with something copied along are refused before anything is signed with them, by the name they have where they stand, and never shown.</summary>
public sealed class CopiedKeyTests
{
    private readonly Variables _variables = new();

    [Theory]
    [MemberData(nameof(CopiedKeys.Faults), MemberType = typeof(CopiedKeys))]
    public void In_the_constructor_it_is_named_by_the_parameter(string value, string fault)
    {
        Refused("accessKey", () => new RtcCredentials(value, "s"));
        Refused("secretKey", () => new RtcCredentials("a", value));
        Refused("sessionToken", () => new RtcCredentials("a", "s", value));

        void Refused(string parameter, Func<object> create)
        {
            var error = Leak.None(Assert.Throws<ArgumentException>(parameter, create), CopiedKeys.Key);
            Assert.Equal($"{parameter} {fault}{CopiedKeys.Advice} (Parameter '{parameter}')", error.Message);
        }
    }

    [Theory]
    [MemberData(nameof(CopiedKeys.Faults), MemberType = typeof(CopiedKeys))]
    public void In_the_environment_it_is_named_by_the_variable_when_the_client_is_made(string value, string fault)
    {
        _variables["VOLCENGINE_ACCESS_KEY"] = "a";
        _variables["VOLCENGINE_SECRET_KEY"] = value;

        var error = Leak.None(Assert.Throws<RtcCredentialException>(() => new RtcClient(new() { Credentials = new RtcEnvironmentCredentials(_variables.Environment) })), CopiedKeys.Key);

        Assert.Equal(
            string.IsNullOrWhiteSpace(value)
                ? "The environment variable VOLCENGINE_SECRET_KEY contains only white space, but VOLCENGINE_ACCESS_KEY is set. Set both an access key and a secret key of this family, or remove VOLCENGINE_ACCESS_KEY."
                : $"The environment cannot be used. VOLCENGINE_SECRET_KEY {fault}{CopiedKeys.Advice}",
            error.Message);
    }

    [Theory]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    public void Half_of_a_surrogate_pair_has_no_UTF8_form(char half)
    {
        Refused($"{CopiedKeys.Key}{half}", "ends in");
        Refused($"{half}{CopiedKeys.Key}", "starts with");

        void Refused(string value, string place) => Assert.Equal(
            $"secretKey {place} an unpaired surrogate (U+{(int)half:X4}).{CopiedKeys.Advice} (Parameter 'secretKey')",
            Assert.Throws<ArgumentException>("secretKey", () => new RtcCredentials("a", value)).Message);
    }

    [Theory]
    [InlineData("房", "U+623F")]
    [InlineData("🔑", "U+1F511")]
    public void What_is_sent_in_a_header_is_ASCII_and_a_secret_may_be_any_visible_text(string character, string number)
    {
        Refused("accessKey", () => new RtcCredentials($"{CopiedKeys.Key}{character}", "s"));
        Refused("sessionToken", () => new RtcCredentials("a", "s", $"{CopiedKeys.Key}{character}"));
        Assert.Equal($"{CopiedKeys.Key}{character}", System.Text.Encoding.UTF8.GetString(new RtcCredentials("a", $"{CopiedKeys.Key}{character}").SecretKey));

        void Refused(string parameter, Func<object> create) => Assert.Equal(
            $"{parameter} ends in a character that is not ASCII ({number}).{CopiedKeys.Advice} (Parameter '{parameter}')",
            Assert.Throws<ArgumentException>(parameter, create).Message);
    }

    [Fact]
    public void All_of_visible_ASCII_is_a_key()
    {
        var all = $"k{string.Concat(Enumerable.Range('!', '~' - '!' + 1).Select(static one => (char)one))}k";
        Assert.True(new RtcCredentials(all, all, all).IsTemporary);
    }
}
