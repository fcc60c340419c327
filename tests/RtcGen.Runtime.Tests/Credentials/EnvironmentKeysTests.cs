using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Credentials;

/// <summary>Which variables count, and what is said of those that are missing.</summary>
public sealed class EnvironmentKeysTests
{
    private readonly Variables _variables = new();

    [Theory]
    [InlineData("VOLCENGINE_ACCESS_KEY", "VOLCENGINE_SECRET_KEY", "VOLCENGINE_SESSION_TOKEN")]
    [InlineData("VOLCSTACK_ACCESS_KEY_ID", "VOLCSTACK_SECRET_ACCESS_KEY", "VOLCSTACK_SESSION_TOKEN")]
    [InlineData("VOLCSTACK_ACCESS_KEY", "VOLCSTACK_SECRET_KEY", "VOLCSTACK_SESSION_TOKEN")]
    [InlineData("VOLC_ACCESSKEY", "VOLC_SECRETKEY", null)]
    public void Each_family_is_read(string accessKey, string secretKey, string? token)
    {
        _variables[accessKey] = Leak.AccessKey;
        _variables[secretKey] = Leak.SecretKey;
        if (token is not null)
        {
            _variables[token] = Leak.SessionToken;
        }

        Assert.True(Read().HasSameKeys(new(Leak.AccessKey, Leak.SecretKey, token is null ? null : Leak.SessionToken)));
    }

    [Fact]
    public void The_newest_family_wins_and_takes_no_token_from_another()
    {
        Set("VOLC_ACCESSKEY", "VOLC_SECRETKEY", "3");
        Set("VOLCSTACK_ACCESS_KEY_ID", "VOLCSTACK_SECRET_ACCESS_KEY", "2");
        _variables["VOLCSTACK_SESSION_TOKEN"] = Leak.SessionToken;
        Assert.Equal("AK2", Read().AccessKey);

        Set("VOLCENGINE_ACCESS_KEY", "VOLCENGINE_SECRET_KEY", "1");
        Assert.True(Read().HasSameKeys(new("AK1", "SK1")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\n")]
    public void An_empty_or_blank_variable_counts_as_not_set(string value)
    {
        Set("VOLC_ACCESSKEY", "VOLC_SECRETKEY", "3");
        _variables["VOLCENGINE_ACCESS_KEY"] = value;
        _variables["VOLCENGINE_SECRET_KEY"] = value;

        Assert.Equal("AK3", Read().AccessKey);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData(" \t", true)]
    [InlineData("a", false)]
    [InlineData(" a ", false)]
    public void Only_white_space_is_blank(string? value, bool isBlank) =>
        Assert.Equal(isBlank, new HostEnvironment(_ => value).IsBlank("VOLCENGINE_SECRET_KEY"));

    [Fact]
    public void A_blank_variable_of_a_pair_is_named_as_such()
    {
        _variables["VOLCENGINE_ACCESS_KEY"] = Leak.AccessKey;
        _variables["VOLCENGINE_SECRET_KEY"] = "  ";

        Assert.Equal(
            "The environment variable VOLCENGINE_SECRET_KEY contains only white space, but VOLCENGINE_ACCESS_KEY is set. Set both an access key and a secret key of this family, or remove VOLCENGINE_ACCESS_KEY.",
            Assert.Throws<RtcCredentialException>(Read).Message);
    }

    [Theory]
    [InlineData("VOLCENGINE_SECRET_KEY", "VOLCENGINE_ACCESS_KEY")]
    [InlineData("VOLCENGINE_ACCESS_KEY", "VOLCENGINE_SECRET_KEY")]
    [InlineData("VOLCENGINE_SESSION_TOKEN", "VOLCENGINE_ACCESS_KEY")]
    [InlineData("VOLCSTACK_ACCESS_KEY", "VOLCSTACK_SECRET_ACCESS_KEY or VOLCSTACK_SECRET_KEY")]
    [InlineData("VOLCSTACK_SECRET_KEY", "VOLCSTACK_ACCESS_KEY_ID or VOLCSTACK_ACCESS_KEY")]
    [InlineData("VOLC_ACCESSKEY", "VOLC_SECRETKEY")]
    public void A_family_set_by_half_is_an_error_and_the_next_one_is_not_tried(string set, string missing)
    {
        if (!set.StartsWith("VOLC_", StringComparison.Ordinal))
        {
            Set("VOLC_ACCESSKEY", "VOLC_SECRETKEY", "3");
        }

        _variables[set] = Leak.SecretKey;

        var error = Leak.None(Assert.Throws<RtcCredentialException>(Read));
        Assert.Equal(
            $"The environment variable {missing} is not set, but {set} is. Set both an access key and a secret key of this family, or remove {set}.",
            error.Message);
        Assert.False(error.NothingFound);
    }

    [Fact]
    public void When_nothing_is_set_all_names_are_listed()
    {
        var error = Assert.Throws<RtcCredentialException>(Read);

        Assert.True(error.NothingFound);
        foreach (var name in new[]
        {
            "VOLCENGINE_ACCESS_KEY", "VOLCENGINE_SECRET_KEY", "VOLCENGINE_SESSION_TOKEN", "VOLCSTACK_ACCESS_KEY_ID", "VOLCSTACK_ACCESS_KEY",
            "VOLCSTACK_SECRET_ACCESS_KEY", "VOLCSTACK_SECRET_KEY", "VOLCSTACK_SESSION_TOKEN", "VOLC_ACCESSKEY", "VOLC_SECRETKEY",
        })
        {
            Assert.Matches($@"\b{name}\b", error.Message);
        }
    }

    [Fact]
    public void A_value_that_cannot_be_sent_is_named_and_not_shown()
    {
        _variables["VOLC_ACCESSKEY"] = "AK\r\nEvil: 1";
        _variables["VOLC_SECRETKEY"] = Leak.SecretKey;

        var error = Leak.None(Assert.Throws<RtcCredentialException>(Read), "Evil");
        Assert.StartsWith("The environment cannot be used. VOLC_ACCESSKEY contains a line break (U+000D) as character 3.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_source_they_are_read_once()
    {
        var source = new RtcEnvironmentCredentials(_variables.Environment);
        await Leak.Throws<RtcCredentialException>(() => source.GetAsync().AsTask());
        Set("VOLC_ACCESSKEY", "VOLC_SECRETKEY", "3");
        var found = await source.GetAsync();
        Set("VOLC_ACCESSKEY", "VOLC_SECRETKEY", "4");

        Assert.Same(found, await source.GetAsync());
    }

    [Fact]
    public void As_a_source_they_say_what_they_are_and_nothing_waits_for_them()
    {
        Set("VOLC_ACCESSKEY", "VOLC_SECRETKEY", "3");
        var source = new RtcEnvironmentCredentials(_variables.Environment);

        Assert.True(source.NeverBlocks);
        Assert.Equal("environment variables", source.ToString());
        source.Validate();
        _variables["VOLC_SECRETKEY"] = string.Empty;
        Assert.Throws<RtcCredentialException>(source.Validate);
    }

    [Fact]
    public async Task Keys_are_a_source_of_themselves() => Assert.Same(Leak.Credentials, await Leak.Credentials.GetAsync());

    [Fact]
    public void A_text_with_its_name_shows_the_name_only() =>
        Assert.Equal("secret-key", Leak.None(new StaticKeys.NamedString("secret-key", Leak.SecretKey)).ToString());

    private RtcCredentials Read() => EnvironmentKeys.Read(_variables.Environment);

    private void Set(string accessKey, string secretKey, string number)
    {
        _variables[accessKey] = $"AK{number}";
        _variables[secretKey] = $"SK{number}";
    }
}
