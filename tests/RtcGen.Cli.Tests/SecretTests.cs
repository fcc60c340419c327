namespace RtcGen.Cli.Tests;

/// <summary>What the schema calls secret is not printed unless somebody asks for it.</summary>
public sealed class SecretTests
{
    private const string Canary = "canary-of-the-token";

    private static readonly string[] Ban = ["call", "BanUserStream", "--api-version", "2020-12-01", "--AppId", "app", "--RoomId", "room", "--UserId", "u", "--Audio", "--Token", Canary, "--force"];

    [Theory]
    [InlineData("--dry-run", "so that the command", false)]
    [InlineData("--curl", "so that the command does not work", true)]
    public async Task A_secret_member_of_a_printed_request_is_masked_and_that_is_said(string option, string note, bool isSaid)
    {
        var run = await Keys.Tool().RunAsync([.. Ban, option]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.DoesNotContain(Canary, run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains("\"Token\":\"***\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"RoomId\":\"room\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("--show-secrets", run.Error, StringComparison.Ordinal);
        Assert.Equal(isSaid, run.Error.Contains(note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--curl")]
    public async Task It_is_shown_to_whoever_asks(string option)
    {
        var run = await Keys.Tool().RunAsync([.. Ban, option, "--show-secrets"]);

        Assert.Contains($"\"Token\":\"{Canary}\"", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("--show-secrets", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_with_secrets_shown_is_the_one_that_was_signed()
    {
        var curl = await Keys.Tool().RunAsync([.. Ban, "--curl", "--show-secrets"]);

        Assert.StartsWith("The signature is right.", (await Keys.Tool(curl.Out).RunAsync("sign", "--explain")).Out, StringComparison.Ordinal);
    }

    // Signed bytes stay as they are: + and < would be written otherwise by whoever masks.
    [Fact]
    public async Task A_request_without_its_secret_member_is_printed_as_it_was_signed()
    {
        string[] args = ["call", "BanUserStream", "--api-version", "2020-12-01", "--AppId", "app", "--RoomId", "a+<'\"", "--UserId", "u", "--curl", "--force"];
        var curl = await Keys.Tool().RunAsync(args);

        Assert.DoesNotContain("--show-secrets", curl.Error, StringComparison.Ordinal);
        Assert.StartsWith("The signature is right.", (await Keys.Tool(curl.Out).RunAsync("sign", "--explain")).Out, StringComparison.Ordinal);
    }
}
