using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>A variable of a container that is not set arrives as an empty text: it counts as not set.</summary>
public sealed class EmptySettingTests
{
    private const string Keys = """ "AccessKey":"AKLTa","SecretKey":"s" """;

    [Theory]
    [InlineData("Region", "  ")]
    [InlineData("CallTimeout", "  ")]
    [InlineData("Endpoint", "\t")]
    [InlineData("Region")]
    [InlineData("Endpoint")]
    [InlineData("AllowOtherHosts")]
    [InlineData("CallTimeout")]
    [InlineData("Validation")]
    [InlineData("MaxResponseBytes")]
    [InlineData("UserAgent")]
    [InlineData("Retry")]
    [InlineData("Retry:MaxAttempts")]
    [InlineData("Retry:BaseDelay")]
    [InlineData("Retry:MaxDelay")]
    [InlineData("Retry:MaxRetryAfter")]
    [InlineData("Retry:AttemptTimeout")]
    [InlineData("Credentials:SessionToken")]
    [InlineData("Credentials:Profile")]
    public async Task An_empty_setting_leaves_the_default(string key, string empty = "")
    {
        var configuration = Configured.Json($$"""{"Rtc":{"Credentials":{ {{Keys}} } } }""");
        configuration[$"Rtc:{key}"] = empty;
        RtcClientOptions? seen = null;
        var services = new ServiceCollection();
        services.AddRtcClient(configuration.GetSection("Rtc")).Configure((options, _) => seen = options);
        await using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<RtcClient>();

        var defaults = new RtcClientOptions { Credentials = seen!.Credentials };
        Assert.Equal(
            (defaults.Region, defaults.Endpoint, defaults.AllowOtherHosts, defaults.CallTimeout, defaults.Validation, defaults.MaxResponseBytes, defaults.UserAgent),
            (seen.Region, seen.Endpoint, seen.AllowOtherHosts, seen.CallTimeout, seen.Validation, seen.MaxResponseBytes, seen.UserAgent));
        Assert.Equal(
            (defaults.Retry.MaxAttempts, defaults.Retry.BaseDelay, defaults.Retry.MaxDelay, defaults.Retry.MaxRetryAfter, defaults.Retry.AttemptTimeout),
            (seen.Retry.MaxAttempts, seen.Retry.BaseDelay, seen.Retry.MaxDelay, seen.Retry.MaxRetryAfter, seen.Retry.AttemptTimeout));
        Assert.False((await seen.Credentials!.GetAsync()).IsTemporary);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\n")]
    public async Task Empty_keys_leave_the_place_to_another_source(string empty)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Rtc:Credentials:AccessKey"] = empty,
            ["Rtc:Credentials:SecretKey"] = empty,
            ["Rtc:Credentials:SessionToken"] = empty,
            ["Rtc:Credentials:Profile"] = empty,
        }).Build();
        var registered = new RtcCredentials("AKLTregistered", "s");
        RtcClientOptions? seen = null;
        var services = new ServiceCollection();
        services.AddSingleton<RtcCredentialProvider>(registered);
        services.AddRtcClient(configuration.GetSection("Rtc")).Configure((options, _) => seen = options);
        await using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<RtcClient>();

        Assert.Same(registered, seen!.Credentials);
    }

    [Fact]
    public void Settings_in_code_are_no_different()
    {
        var credentials = new RtcCredentialOptions { AccessKey = "", SecretKey = "\t", SessionToken = "", Profile = "" };

        Assert.Equal("nothing", credentials.ToString());
    }

    [Fact]
    public void Settings_show_no_secret_when_they_are_serialized()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new RtcCredentialOptions { AccessKey = "AKLTa", SecretKey = Configured.SecretKey, SessionToken = Configured.SecretKey });

        Assert.Equal("""{"AccessKey":"AKLTa","SecretKey":"****","SessionToken":"****","Profile":null}""", json);
    }
}
