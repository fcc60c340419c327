using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Credentials;

/// <summary>Keys with something copied along are refused before anything is signed with them, by the name they have where they stand, and never shown.</summary>
public sealed class CopiedKeyTests : IDisposable
{
    private const string Key = "Hidden4711";
    private const string Advice = " It is used as it is, nothing is trimmed: copy it again.";

    private readonly Machine _machine = new();

    /// <summary>A value, and what is wrong with it.</summary>
    public static TheoryData<string, string> Faults() => new()
    {
        { $"{Key}\n", "ends in a line break (U+000A)." },
        { $"{Key}\r\n", "ends in a line break (U+000A)." },
        { $"{Key}\r", "ends in a line break (U+000D)." },
        { $"{Key}\u2028", "ends in a line break (U+2028)." },
        { $" {Key}", "starts with a space (U+0020)." },
        { $"{Key} ", "ends in a space (U+0020)." },
        { $"{Key}\t", "ends in a tab (U+0009)." },
        { $"{Key}\u00A0", "ends in white space (U+00A0)." },
        { $"\"{Key}\"", "starts with a quotation mark (U+0022)." },
        { $"'{Key}'", "starts with a quotation mark (U+0027)." },
        { $"{Key}\"", "ends in a quotation mark (U+0022)." },
        { $"\uFEFF{Key}", "starts with a byte order mark (U+FEFF)." },
        { $"{Key}\u200B", "ends in an invisible character (U+200B)." },
        { $"{Key}\0", "ends in a control character (U+0000)." },
        { $"{Key}\u007F", "ends in a control character (U+007F)." },
        { $"{Key} 9", "holds a space (U+0020) as character 11." },
        { $"{Key}\r\nEvil: 1", "holds a line break (U+000D) as character 11." },
        { $"{Key}\u20609", "holds an invisible character (U+2060) as character 11." },
        { $"{Key}\uFFFD9", "holds a character of another encoding (U+FFFD) as character 11." },
        { "  ", "holds only white space." },
        { "\u3000", "holds only white space." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void In_the_constructor_it_is_named_by_the_parameter(string value, string fault)
    {
        Refused("accessKey", () => new RtcCredentials(value, "s"));
        Refused("secretKey", () => new RtcCredentials("a", value));
        Refused("sessionToken", () => new RtcCredentials("a", "s", value));

        void Refused(string parameter, Func<object> create)
        {
            var error = Leak.None(Assert.Throws<ArgumentException>(parameter, create), Key);
            Assert.Equal($"{parameter} {fault}{Advice} (Parameter '{parameter}')", error.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void In_a_profile_it_is_named_by_the_member(string value, string fault)
    {
        foreach (var member in new[] { "access-key", "secret-key", "session-token" })
        {
            var members = new Dictionary<string, string> { ["access-key"] = "a", ["secret-key"] = "s", [member] = value };
            _machine.WriteProfiles(System.Text.Json.JsonSerializer.Serialize(new { profiles = new { p = members } }));

            var error = Leak.None(Assert.Throws<RtcCredentialException>(() => _machine.Keys("p")), Key);
            Assert.Equal($"The profile 'p' of {_machine.Profiles} cannot be used. {member} {fault}{Advice}", error.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void In_the_environment_it_is_named_by_the_variable_when_the_client_is_made(string value, string fault)
    {
        _machine["VOLCENGINE_ACCESS_KEY"] = "a";
        _machine["VOLCENGINE_SECRET_KEY"] = value;

        var error = Leak.None(Assert.Throws<RtcCredentialException>(() => new RtcClient(new() { Credentials = new RtcEnvironmentCredentials(_machine.Environment) })), Key);

        Assert.Equal(
            string.IsNullOrWhiteSpace(value)
                ? "The environment variable VOLCENGINE_SECRET_KEY holds only white space, but VOLCENGINE_ACCESS_KEY is set. Set both an access key and a secret key of this family, or remove VOLCENGINE_ACCESS_KEY."
                : $"The environment cannot be used. VOLCENGINE_SECRET_KEY {fault}{Advice}",
            error.Message);
    }

    [Theory]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    public void Half_of_a_surrogate_pair_has_no_UTF8_form(char half)
    {
        Refused($"{Key}{half}", "ends in");
        Refused($"{half}{Key}", "starts with");

        void Refused(string value, string place) => Assert.Equal(
            $"secretKey {place} half of a surrogate pair (U+{(int)half:X4}).{Advice} (Parameter 'secretKey')",
            Assert.Throws<ArgumentException>("secretKey", () => new RtcCredentials("a", value)).Message);
    }

    [Theory]
    [InlineData("房", "U+623F")]
    [InlineData("🔑", "U+1F511")]
    public void What_is_sent_in_a_header_is_ASCII_and_a_secret_may_be_any_visible_text(string character, string number)
    {
        Refused("accessKey", () => new RtcCredentials($"{Key}{character}", "s"));
        Refused("sessionToken", () => new RtcCredentials("a", "s", $"{Key}{character}"));
        Assert.Equal($"{Key}{character}", System.Text.Encoding.UTF8.GetString(new RtcCredentials("a", $"{Key}{character}").SecretKey));

        void Refused(string parameter, Func<object> create) => Assert.Equal(
            $"{parameter} ends in a character that is not ASCII ({number}).{Advice} (Parameter '{parameter}')",
            Assert.Throws<ArgumentException>(parameter, create).Message);
    }

    [Fact]
    public void All_of_visible_ASCII_is_a_key()
    {
        var all = $"k{string.Concat(Enumerable.Range('!', '~' - '!' + 1).Select(static one => (char)one))}k";
        Assert.True(new RtcCredentials(all, all, all).IsTemporary);
    }

    public void Dispose() => _machine.Dispose();
}
