using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>Settings that cannot work stop the host when it starts, not the first call.</summary>
public sealed class StartTests
{
    private const string Keys = """ "Credentials":{"AccessKey":"AKLTa","SecretKey":"canary-of-the-secret-key-5f1d"} """;

    [Theory]
    [InlineData("\"Endpoint\":\"https://me:canary-of-the-secret-key-5f1d@rtc.volcengineapi.com\"", "Rtc:Endpoint: The endpoint contains user info. Remove the part before the @.")]
    [InlineData("\"Endpoint\":\"http://rtc.volcengineapi.com\"", "Rtc:Endpoint: The endpoint http://rtc.volcengineapi.com is neither https nor http on loopback.")]
    [InlineData("\"Endpoint\":\"https://10.0.0.5\"", "Rtc:Endpoint: The endpoint https://10.0.0.5 is an IP address, which cannot match a TLS certificate; use the host name.")]
    [InlineData("\"Region\":\"cn north\"", "Rtc:Region: Character 3 of Region is U+0020. Only visible ASCII can be sent in a header; look for a space or a line break copied along.")]
    [InlineData("\"UserAgent\":\"商店\"", "Rtc:UserAgent: Character 1 of UserAgent is U+5546. Only visible ASCII can be sent in a header; look for a space or a line break copied along.")]
    [InlineData("\"Retry\":{\"MaxAttempts\":0}", "Rtc:Retry:MaxAttempts: MaxAttempts must be from 1 to 10.")]
    [InlineData("\"Retry\":{\"AttemptTimeout\":\"00:00:00\"}", "Rtc:Retry:AttemptTimeout: AttemptTimeout must be more than zero and at most a day, or Timeout.InfiniteTimeSpan.")]
    [InlineData("\"CallTimeout\":\"2.00:00:00\"", "Rtc:CallTimeout: CallTimeout must be more than zero and at most a day, or Timeout.InfiniteTimeSpan.")]
    public async Task Each_bad_setting_is_named_by_its_key(string setting, string expected)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync($$"""{ {{setting}}, {{Keys}} }"""));

        Assert.Equal(expected, Assert.Single(error.Failures));
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_come_at_once()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(
            """{ "Region":"a b", "MaxResponseBytes":0, "Retry":{"MaxAttempts":11,"MaxDelay":"00:00:00"}, "Credentials":{"AccessKey":"a b","SessionToken":"令"} }"""));

        Assert.Equal(
            ["Rtc:Credentials:SecretKey", "Rtc:MaxResponseBytes", "Rtc:Region", "Rtc:Retry:MaxAttempts", "Rtc:Retry:MaxDelay"],
            error.Failures.Select(static failure => failure.Split([": ", " is"], StringSplitOptions.None)[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"Credentials":{"AccessKey":"a"}}""", "Rtc:Credentials:SecretKey is missing.")]
    [InlineData("""{"Credentials":{"SecretKey":"s"}}""", "Rtc:Credentials:AccessKey is missing.")]
    [InlineData("""{"Credentials":{"AccessKey":"a","SecretKey":""}}""", "Rtc:Credentials:SecretKey is missing.")]
    [InlineData("""{"Credentials":{"AccessKey":"a\r\nEvil: 1","SecretKey":"s"}}""", "Rtc:Credentials:AccessKey contains a line break (U+000D) as character 2. It is used as it is, nothing is trimmed: copy it again.")]
    [InlineData("""{"Credentials":{"AccessKey":"a","SecretKey":"canary-of-the-secret-key-5f1d\n"}}""", "Rtc:Credentials:SecretKey ends in a line break (U+000A). It is used as it is, nothing is trimmed: copy it again.")]
    [InlineData("""{"Credentials":{"AccessKey":"a","SecretKey":"s","SessionToken":"\"t\""}}""", "Rtc:Credentials:SessionToken starts with a quotation mark (U+0022). It is used as it is, nothing is trimmed: copy it again.")]
    [InlineData("""{"Credentials":{"AccessKey":" ","SecretKey":"s"}}""", "Rtc:Credentials:AccessKey is missing.")]
    [InlineData("""{"Credentials":{"AccessKey":"","SecretKey":"","SessionToken":"t"}}""", "Rtc:Credentials:AccessKey is missing.", "Rtc:Credentials:SecretKey is missing.")]
    public async Task A_key_pair_that_is_none_is_named_without_its_value(string section, params string[] expected)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(section));
        Assert.Equal(expected, error.Failures);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_and_a_provider_at_once_are_a_fault()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(
            $$"""{ {{Keys}} }""", static services => services.AddSingleton<RtcCredentialProvider>(new RtcCredentials("AKLTb", "s"))));
        Assert.Equal("Rtc:Credentials: a key pair, a profile and a registered RtcCredentialProvider exclude each other. Keep one of them.", Assert.Single(error.Failures));
    }

    [Fact]
    public async Task A_profile_that_does_not_exist_stops_the_start()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("""{"Credentials":{"Profile":"no-such-profile"}}"""));
        Assert.StartsWith("Rtc:Credentials: ", Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_key_is_not_passed_over()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync($$"""{ "Endpiont":"https://rtc.volcengineapi.com", {{Keys}} }"""));
        Assert.StartsWith("Rtc: ", Assert.Single(error.Failures), StringComparison.Ordinal);
        Assert.Contains("'Endpiont'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_another_kind_is_named()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync($$"""{ "Retry":{"MaxAttempts":"canary-of-the-secret-key-5f1d"}, {{Keys}} }"""));
        Assert.Contains("Rtc:Retry:MaxAttempts", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("30s")]
    [InlineData("1.5")]
    [InlineData("soon")]
    [InlineData("00:00:90")]
    [InlineData(" 30 ")]
    public async Task A_time_span_that_is_not_written_as_one_is_refused_with_the_form_to_write(string text)
    {
        foreach (var (key, section) in new[]
        {
            ("CallTimeout", "\"CallTimeout\":\"#\""),
            ("Retry:BaseDelay", "\"Retry\":{\"BaseDelay\":\"#\"}"),
            ("Retry:MaxDelay", "\"Retry\":{\"MaxDelay\":\"#\"}"),
            ("Retry:MaxRetryAfter", "\"Retry\":{\"MaxRetryAfter\":\"#\"}"),
            ("Retry:AttemptTimeout", "\"Retry\":{\"AttemptTimeout\":\"#\"}"),
        })
        {
            var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync($$"""{ {{section.Replace("#", text, StringComparison.Ordinal)}}, {{Keys}} }"""));
            Assert.Equal($"Rtc:{key}: A time span is written as hours:minutes:seconds, for example 00:00:30 for 30 seconds.", Assert.Single(error.Failures));
        }
    }

    [Fact]
    public void Every_setting_that_is_a_time_span_is_read_with_care()
    {
        var all = typeof(RtcClientOptions).GetProperties().Where(static one => one.PropertyType == typeof(TimeSpan)).Select(static one => one.Name)
            .Concat(typeof(RtcRetryOptions).GetProperties().Where(static one => one.PropertyType == typeof(TimeSpan)).Select(static one => $"Retry:{one.Name}"));
        Assert.Equal(
            SettingsReader.Settings.Where(static one => one.Form == Setting.TimeForm).Select(static one => one.Key).Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_good_section_starts() => await StartAsync($$"""{ "Endpoint":"http://127.0.0.1:5000", {{Keys}} }""");

    private static async Task StartAsync(string section, Action<IServiceCollection>? register = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(Configured.Json($$"""{"Rtc":{{section}}}"""));
        builder.Services.AddRtcClient(builder.Configuration.GetSection("Rtc"));
        register?.Invoke(builder.Services);
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
