using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Credentials.Tests;

/// <summary>Which file and profile count, and what is said of those that cannot be used.</summary>
public sealed class ProfileTests : IDisposable
{
    private const string Three = """
        {
          "current": "prod",
          "profiles": {
            "default": { "access-key": "AKdefault", "secret-key": "canary-of-the-secret-key-5f1d" },
            "prod": { "mode": " AK ", "access-key": "AKprod", "secret-key": "canary-of-the-secret-key-5f1d", "session-token": "canary-of-the-session-token-9c3e", "region": "cn-beijing" },
            "test": { "mode": "ak", "access-key": "AKtest", "secret-key": "canary-of-the-secret-key-5f1d", "session-token": "" }
          }
        }
        """;

    private readonly Machine _machine = new();

    [Fact]
    public void The_argument_wins_over_the_variables_and_those_over_current_and_that_over_default()
    {
        _machine.WriteProfiles(Three);
        Assert.Equal("AKprod", _machine.Keys().AccessKey);
        _machine["VOLCSTACK_PROFILE"] = "default";
        Assert.Equal("AKdefault", _machine.Keys().AccessKey);
        _machine["VOLCENGINE_PROFILE"] = "test";
        Assert.Equal("AKtest", _machine.Keys().AccessKey);
        Assert.Equal("AKprod", _machine.Keys("prod").AccessKey);

        _machine.WriteProfiles(Three.Replace("\"current\": \"prod\",", string.Empty, StringComparison.Ordinal));
        _machine["VOLCENGINE_PROFILE"] = _machine["VOLCSTACK_PROFILE"] = string.Empty;
        Assert.Equal("AKdefault", _machine.Keys().AccessKey);
    }

    [Fact]
    public void A_profile_has_its_token_and_an_empty_one_is_none()
    {
        _machine.WriteProfiles(Three);

        Assert.True(_machine.Keys("prod").HasSameKeys(new("AKprod", Leak.SecretKey, Leak.SessionToken)));
        Assert.False(_machine.Keys("test").IsTemporary);
        var profile = Leak.None(_machine.Load("prod"));
        Assert.Equal(("prod", "ak", "cn-beijing"), (profile.Name, profile.Mode, profile.Region));
        Assert.Equal($"the profile 'prod' of {_machine.Profiles}", profile.ToString());
    }

    [Theory]
    [InlineData("staging", null, "was asked for")]
    [InlineData(null, "staging", "VOLCENGINE_PROFILE names")]
    public void A_named_profile_that_does_not_exist_is_an_error_that_lists_those_there_are(string? argument, string? variable, string origin)
    {
        _machine.WriteProfiles(Three);
        _machine["VOLCENGINE_PROFILE"] = variable ?? string.Empty;

        Refused(
            () => _machine.Load(argument),
            $"The file {_machine.Profiles} has no profile 'staging', which {origin}. It has: 'default', 'prod', 'test'.");
    }

    [Fact]
    public void A_named_profile_is_not_looked_for_in_the_older_file()
    {
        _machine.Write(_machine.OlderFile, """{"ak":"AK","sk":"canary-of-the-secret-key-5f1d"}""");

        Refused(() => _machine.Load("prod"), $"There is no profile 'prod', which was asked for: {_machine.Profiles} does not exist.");
        _machine.WriteProfiles(string.Empty);
        Refused(() => _machine.Load("prod"), $"There is no profile 'prod', which was asked for: {_machine.Profiles} contains none.");
    }

    [Fact]
    public void A_current_profile_that_does_not_exist_is_not_replaced_by_default()
    {
        _machine.WriteProfiles("""{"current":"gone","profiles":{"default":{"access-key":"a","secret-key":"s"}}}""");

        Refused(() => _machine.Load(), $"The file {_machine.Profiles} has no profile 'gone', which current names. It has: 'default'.");
    }

    [Theory]
    [InlineData("""{"ak":"AK1","sk":"canary-of-the-secret-key-5f1d"}""")]
    [InlineData("""{"VOLC_ACCESSKEY":"AK1","VOLC_SECRETKEY":"canary-of-the-secret-key-5f1d"}""")]
    [InlineData("\uFEFF{\"ak\":\"AK1\",\"sk\":\"canary-of-the-secret-key-5f1d\"}")]
    public void Both_shapes_of_the_older_file_are_read(string text)
    {
        _machine.WriteProfiles(" \n");
        _machine.Write(_machine.OlderFile, text);

        Assert.True(_machine.Keys().HasSameKeys(new("AK1", Leak.SecretKey)));
        Assert.Equal($"the file {_machine.OlderFile}", _machine.Load().ToString());
    }

    [Theory]
    [InlineData("""{"ak":"canary-of-the-secret-key-5f1d"}""", "sk")]
    [InlineData("""{"sk":"canary-of-the-secret-key-5f1d","VOLC_ACCESSKEY":"other"}""", "ak")]
    [InlineData("""{"VOLC_SECRETKEY":"canary-of-the-secret-key-5f1d"}""", "VOLC_ACCESSKEY")]
    public void Half_a_pair_in_the_older_file_names_the_other_half(string text, string missing)
    {
        _machine.Write(_machine.OlderFile, text);

        Refused(() => _machine.Keys(), $"The file {_machine.OlderFile} has no {missing}.");
    }

    [Fact]
    public void Without_any_file_there_is_nothing_and_a_chain_goes_on()
    {
        var error = Refused(
            () => _machine.Load(),
            $"There are no profiles: {_machine.Profiles} does not exist, and {_machine.OlderFile} does not exist.");
        Assert.True(error.NothingFound);
    }

    [Fact]
    public void A_user_without_a_folder_has_nothing()
    {
        var error = Assert.Throws<RtcCredentialException>(static () => ProfileFile.Load(null, null, new CredentialEnvironment(static _ => null)));
        Assert.True(error.NothingFound);
        Assert.Equal("The current user has no home directory to look for profiles in.", error.Message);
    }

    [Fact]
    public void A_file_that_was_named_must_be_there_and_hold_something()
    {
        var path = Path.Combine(_machine.Folder, "mine.json");
        Assert.False(Refused(() => _machine.Load(path: path), $"The file {path} does not exist.").NothingFound);
        _machine["VOLCENGINE_CLI_CONFIG_FILE"] = path;
        Refused(() => _machine.Load(), $"The file {path}, which VOLCENGINE_CLI_CONFIG_FILE names, does not exist.");
        _machine.Write(path, "{}");
        Refused(() => _machine.Load(), $"The file {path}, which VOLCENGINE_CLI_CONFIG_FILE names, contains neither profiles nor keys.");
        _machine.Write(path, """{"ak":"AK1","sk":"s"}""");
        Assert.Equal("AK1", _machine.Keys().AccessKey);
        Refused(() => _machine.Load("prod"), $"The file {path} has one pair of keys and no profile 'prod', which was asked for.");
    }

    [Theory]
    [InlineData("{\n\"profiles\": canary-of-the-secret-key-5f1d", "is not JSON: look at line 2, byte 13.")]
    [InlineData("[]", "does not contain a JSON object.")]
    [InlineData("{\"a\":1,}", "is not JSON: look at line 1, byte 8.")]
    public void A_file_that_is_no_JSON_object_is_named_with_the_line_and_never_quoted(string text, string fault)
    {
        _machine.WriteProfiles(text);

        Refused(() => _machine.Load(), $"The file {_machine.Profiles} {fault}");
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        _machine.WriteProfiles(new string(' ', 1024 * 1024) + "{}");

        Refused(() => _machine.Load(), $"The file {_machine.Profiles} is larger than 1 MiB. It is not read: is it the right one?");
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_an_error_that_names_it()
    {
        Directory.CreateDirectory(_machine.Profiles);

        var error = Assert.Throws<RtcCredentialException>(() => _machine.Load());
        Assert.StartsWith($"The file {_machine.Profiles} cannot be read: ", error.Message, StringComparison.Ordinal);
        Assert.False(error.NothingFound);
    }

    [Theory]
    [InlineData("""{"access-key":"AK1"}""", " has no secret-key.")]
    [InlineData("""{"secret-key":"canary-of-the-secret-key-5f1d"}""", " has no access-key.")]
    [InlineData("""{"access-key":"AK1","secret-key":4711}""", ": secret-key is not a string.")]
    [InlineData("""{"access-key":"AK1","secret-key":"\ud800"}""", ": secret-key contains an unpaired surrogate or invalid UTF-8.")]
    [InlineData("""{"access-key":"A K","secret-key":"s"}""", " cannot be used. access-key contains a space (U+0020) as character 2. It is used as it is, nothing is trimmed: copy it again.")]
    [InlineData("""{"access-key":"AK1","secret-key":"s","session-token":"canary-of-the-session-token-9c3e\n"}""", " cannot be used. session-token ends in a line break (U+000A). It is used as it is, nothing is trimmed: copy it again.")]
    [InlineData("[]", " is not an object.")]
    [InlineData("""{"sts-expiration":"soon"}""", ": sts-expiration is not an integer.")]
    [InlineData("""{"mode":"saml"}""", " has the mode 'saml', which is none of ak, ramrolearn, oidc, ecsrole, sso and console-login.")]
    [InlineData("""{"mode":"RamRoleArn"}""", " has the mode 'ramrolearn': its keys are fetched by calls. Use RtcProfileRoleCredentials.")]
    [InlineData("""{"mode":"oidc"}""", " has the mode 'oidc': its keys are fetched by calls. Use RtcProfileRoleCredentials.")]
    [InlineData("""{"mode":"ecsrole"}""", " has the mode 'ecsrole': its keys are fetched by calls. Use RtcProfileRoleCredentials.")]
    [InlineData("""{"mode":"sso"}""", " has the mode 'sso', and no login that is still valid. Run: ve sso login --profile p")]
    [InlineData("""{"mode":"sso","sts-expiration":1705305600,"access-key":"AK1","secret-key":"s"}""", " has the mode 'sso', and no login that is still valid. Run: ve sso login --profile p")]
    [InlineData("""{"mode":"sso","sts-expiration":999999999999999,"access-key":"AK1","secret-key":"s"}""", " has the mode 'sso', and no login that is still valid. Run: ve sso login --profile p")]
    [InlineData("""{"mode":"sso","sts-expiration":999999999999999999,"access-key":"AK1","secret-key":"s"}""", " has the mode 'sso', and no login that is still valid. Run: ve sso login --profile p")]
    [InlineData("""{"mode":"console-login"}""", " has the mode 'console-login', and no login that is still valid. Run: ve login --profile p")]
    [InlineData("""{"mode":"console-login","login-session":"x"}""", " has the mode 'console-login', and no login that is still valid. Run: ve login --profile p")]
    public void A_profile_that_cannot_be_used_is_named_with_the_member(string profile, string fault)
    {
        _machine.WriteProfiles($$$"""{"profiles":{"p":{{{profile}}} } }""");

        Refused(() => _machine.Keys("p"), $"The profile 'p' of {_machine.Profiles}{fault}");
    }

    [Theory]
    [InlineData("1705305601")]
    [InlineData("1705305601000")]
    [InlineData("1705305601000000")]
    [InlineData("1705305601000000000")]
    public void Keys_of_a_login_by_sso_are_used_until_they_end(string end)
    {
        _machine.WriteProfiles($$$"""{"profiles":{"p":{"mode":"sso","sts-expiration":{{{end}}},"access-key":"AK1","secret-key":"s","session-token":"t"} } }""");

        var keys = _machine.Keys("p");
        Assert.True(keys.HasSameKeys(new("AK1", "s", "t")));
        Assert.Equal(ScriptedSource.Start.AddSeconds(1), keys.ExpiresAt);
    }

    [Theory]
    [InlineData("""{"access_key_id":"AK1","secret_access_key":"s","session_token":"t"}""")]
    [InlineData("""
        "{\"access_key_id\":\"AK1\",\"secret_access_key\":\"s\",\"session_token\":\"t\"}"
        """)]
    public void Keys_of_a_login_to_the_console_are_used_until_they_end(string token)
    {
        Login($$"""{"access_token":{{token}},"issued_at":"2024-01-15T07:00:01Z","expires_in":3600}""");

        var keys = _machine.Keys("p");
        Assert.True(keys.HasSameKeys(new("AK1", "s", "t")));
        Assert.Equal(ScriptedSource.Start.AddSeconds(1), keys.ExpiresAt);
    }

    [Fact]
    public void A_login_at_the_end_of_time_ends_with_it()
    {
        Login("""{"access_token":{"access_key_id":"AK1","secret_access_key":"s","session_token":"t"},"issued_at":"9999-12-31T23:59:59Z","expires_in":3600}""");
        Assert.Equal(DateTimeOffset.MaxValue, _machine.Keys("p").ExpiresAt);
    }

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"profiles":{"\ud800":{}}}""")]
    [InlineData("""{"profiles":{"p":{"\ud800":1}}}""")]
    [InlineData("""{"profiles":{"p":[{"\udc00":1}]}}""")]
    public void A_name_that_is_no_text_is_an_error_that_names_the_file(string text)
    {
        _machine.WriteProfiles(text);
        Refused(() => _machine.Keys("p"), $"The file {_machine.Profiles} has a property whose name contains an unpaired surrogate or invalid UTF-8.");
    }

    [Fact]
    public void Names_are_shown_on_one_line()
    {
        _machine.WriteProfiles("""{"profiles":{"a\nb":{}}}""");
        Refused(() => _machine.Keys("p"), $"The file {_machine.Profiles} has no profile 'p', which was asked for. It has: 'a\\nb'.");
    }

    [Fact]
    public void A_name_or_a_path_that_is_no_text_is_refused_when_the_source_is_made()
    {
        foreach (var text in new[] { "a\0", "a\uD800" })
        {
            Assert.Throws<ArgumentException>("name", () => new RtcProfileCredentials(text));
            Assert.Throws<ArgumentException>("path", () => RtcProfile.Load(path: text));
        }
    }

    [Theory]
    [InlineData("""{"access_token":{},"issued_at":"2024-01-15T07:00:00Z","expires_in":3600}""")]
    [InlineData("""{"access_token":{},"expires_in":3600}""")]
    public void A_login_to_the_console_that_ended_names_the_command(string cache)
    {
        Login(cache);

        Refused(
            () => _machine.Keys("p"),
            $"The profile 'p' of {_machine.Profiles} has the mode 'console-login', and no login that is still valid. Run: ve login --profile p");
    }

    [Theory]
    [InlineData("""{"access_token":"canary-of-the-secret-key-5f1d","issued_at":"2024-01-15T07:30:00Z","expires_in":3600}""", ": access_token contains no keys.")]
    [InlineData("""{"access_token":"{\"\\ud800\":1}","issued_at":"2024-01-15T07:30:00Z","expires_in":3600}""", " has a property whose name contains an unpaired surrogate or invalid UTF-8.")]
    [InlineData("""{"issued_at":"2024-01-15T07:30:00Z","expires_in":3600}""", ": access_token contains no keys.")]
    [InlineData("""{"access_token":{"access_key_id":"AK1","secret_access_key":"canary-of-the-secret-key-5f1d"},"issued_at":"2024-01-15T07:30:00Z","expires_in":3600}""", ": access_token has no session_token.")]
    public void A_cached_login_that_is_broken_is_named_and_not_quoted(string cache, string fault) =>
        Refused(() => _machine.Keys("p"), $"The file {Login(cache)}{fault}");

    public void Dispose() => _machine.Dispose();

    // The name is the SHA-1 of the session, as the command writes it.
    private string Login(string cache)
    {
        _machine.WriteProfiles("""{"profiles":{"p":{"mode":"console-login","login-session":"abc"}}}""");
        var path = Path.Combine(_machine.Folder, ".volcengine", "login", "cache", "a9993e364706816aba3e25717850c26c9cd0d89d.json");
        _machine.Write(path, cache);
        return path;
    }

    private static RtcCredentialException Refused(Func<object> read, string message)
    {
        var error = Leak.None(Assert.Throws<RtcCredentialException>(read));
        Assert.Equal(message, error.Message);
        return error;
    }
}
