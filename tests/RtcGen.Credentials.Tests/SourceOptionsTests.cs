namespace RtcGen.Credentials.Tests;

/// <summary>A source checks its options and copies them when it is made.</summary>
public sealed class SourceOptionsTests
{
    private const string Role = "trn:iam::2100000000:role/Recorder";

    [Fact]
    public void What_must_be_set_and_is_not_is_named_with_what_to_set()
    {
        Assert.Equal(
            "Source is not set. Set it to the credentials that ask for the role, for example new RtcCredentials(accessKey, secretKey). (Parameter 'Source')",
            Assert.Throws<ArgumentException>("Source", static () => new RtcAssumeRoleCredentials(new() { RoleTrn = Role })).Message);
        Assert.Equal(
            "RoleTrn is not set. Set it to the role, in the form trn:iam::ACCOUNT:role/NAME. (Parameter 'RoleTrn')",
            Assert.Throws<ArgumentException>("RoleTrn", static () => new RtcAssumeRoleCredentials(new() { Source = Canary.Keys })).Message);
        Assert.Throws<ArgumentException>("RoleTrn", static () => new RtcOidcCredentials(new() { TokenFile = "token" }));
        Assert.Equal(
            "TokenFile is not set. Set it to the path of the file with the OIDC token. (Parameter 'TokenFile')",
            Assert.Throws<ArgumentException>("TokenFile", static () => new RtcOidcCredentials(new() { RoleTrn = Role })).Message);
        Assert.Throws<ArgumentNullException>("Sts", static () => new RtcOidcCredentials(new() { RoleTrn = Role, TokenFile = "token", Sts = null! }));
        Assert.Throws<ArgumentNullException>("TimeProvider", static () => new RtcInstanceMetadataCredentials(new() { TimeProvider = null! }));
    }

    [Fact]
    public async Task What_is_changed_in_the_options_later_does_not_matter()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Error("AccessDenied"), 403));
        var heard = 0;
        var options = new RtcAssumeRoleOptions
        {
            Source = Canary.Keys,
            RoleTrn = Role,
            Sts = new() { HttpHandler = server, OnFetchFailed = _ => heard++ },
        };
        var source = new RtcAssumeRoleCredentials(options);

        options.Source = null;
        options.RoleTrn = null;
        options.Sts.Timeout = TimeSpan.Zero;
        options.Sts.OnFetchFailed = null;
        options.Sts.HttpHandler = null;
        options.Sts = null!;

        var error = await Assert.ThrowsAsync<RtcCredentialException>(async () => await source.GetAsync());
        Assert.Contains("AccessDenied", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, heard);
        Assert.Equal($"role {Role}", source.ToString());
    }
}
