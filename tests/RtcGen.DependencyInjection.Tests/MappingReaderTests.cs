using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>What a section can say is what the options have, and nothing is passed over.</summary>
public sealed class MappingReaderTests
{
    private const string Keys = """ "Credentials":{"AccessKey":"AKLTa","SecretKey":"s"} """;

    private const string Everything = """
        {
            "Region": "ap-singapore-1",
            "Endpoint": "https://gateway.internal:8443",
            "AllowOtherHosts": "true",
            "CallTimeout": "00:00:05",
            "Validation": "allowadjusted",
            "UserAgent": "shop/2",
            "MaxResponseBytes": "1000",
            "Services": { "ecs": { "Region": "cn-shanghai" }, "volc_observe": { "Endpoint": "https://localhost:9", "Region": "cn-beijing" } },
            "Retry": { "MaxAttempts": 2, "BaseDelay": "00:00:00.1", "MaxDelay": "00:00:01", "MaxRetryAfter": "00:00:02", "AttemptTimeout": "-00:00:00.0010000" },
            "Log": { "AllowedHeaders": ["X-Request-Id", "Server-Timing"], "LogBodies": true, "MaxBodyCharacters": 100 }
        }
        """;

    [Fact]
    public void Each_option_can_be_set_in_a_section_or_is_refused_by_name()
    {
        var options = PropertiesOf(typeof(RtcClientOptions), string.Empty).Except(["Retry", "Log", "Credentials", "Services"])
            .Concat(PropertiesOf(typeof(RtcRetryOptions), "Retry:"))
            .Concat(PropertiesOf(typeof(RtcLogOptions), "Log:").Except(["Log:AllowedHeaders"]));

        Assert.Equal(options.Order(StringComparer.Ordinal), SettingsReader.Settings.Select(static one => one.Key).Concat(SettingsReader.CodeOnly).Order(StringComparer.Ordinal));
        Assert.Equal(["Endpoint", "Region"], PropertiesOf(typeof(RtcServiceOptions), string.Empty).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_section_is_read_as_the_binder_of_NET_reads_it()
    {
        var section = Configured.Section(Everything);
        var bound = section.Get<RtcClientOptions>()!;
        var services = new ServiceCollection();
        services.AddRtcClient(section);
        services.AddSingleton<RtcCredentialProvider>(new RtcCredentials("AKLTa", "s"));
        await using var provider = services.BuildServiceProvider();
        var read = provider.GetRequiredService<IOptionsMonitor<RtcClientOptions>>().CurrentValue;

        Assert.Equal(Values(bound), Values(read));
        Assert.DoesNotContain(Values(read).Zip(Values(new())), static pair => Equals(pair.First, pair.Second));
    }

    [Fact]
    public async Task What_only_code_can_set_is_refused_with_advice()
    {
        Assert.Equal(
            SettingsReader.CodeOnly.Select(static name =>
                $"Rtc:{name}: A configuration section cannot contain this. Set it in code: AddRtcClient(…).Configure((options, services) => options.{name} = …).").Order(StringComparer.Ordinal),
            (await GetErrorsClass($$"""{ "HttpHandler":"x", "Handlers":["x"], "CreateRateLimiter":{"Type":"x"}, "LoggerFactory":"x", "TimeProvider":"x", {{Keys}} }""")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Everything_that_is_wrong_in_a_section_is_reported_at_once()
    {
        Assert.Equal(
            [
                "Rtc: 'Rtc:AllowOtherHosts' must be true or false.",
                "Rtc:CallTimeout: A time span is written as hours:minutes:seconds, for example 00:00:30 for 30 seconds.",
                "Rtc: There is no setting 'Credentials:Token' that has a value. There are Region, Endpoint, AllowOtherHosts, CallTimeout, Validation, MaxResponseBytes, UserAgent, "
                    + "Retry:MaxAttempts, Retry:BaseDelay, Retry:MaxDelay, Retry:MaxRetryAfter, Retry:AttemptTimeout, Log:LogBodies, Log:MaxBodyCharacters, Log:AllowedHeaders:0, "
                    + "Services:ecs:Region, Services:ecs:Endpoint, "
                    + "Credentials:AccessKey, Credentials:SecretKey, Credentials:SessionToken, Credentials:Profile.",
                "Rtc:Handlers: A configuration section cannot contain this. Set it in code: AddRtcClient(…).Configure((options, services) => options.Handlers = …).",
                "Rtc: 'Rtc:Log:MaxBodyCharacters' must be an integer, for example 4.",
                "Rtc: 'Rtc:Validation' must be one of Strict, AllowAdjusted, Off.",
                "Rtc:Retry:MaxAttempts: MaxAttempts must be from 1 to 10.",
                "Rtc:Log:AllowedHeaders: The header Cookie may contain a secret ('cookie' in its name), so its value is never logged. Remove it from AllowedHeaders.",
                "Rtc:Credentials:SecretKey is missing.",
            ],
            await GetErrorsClass("""
                {
                    "AllowOtherHosts": "canary", "CallTimeout": "30", "Credentials": { "AccessKey": "a", "Token": "canary" }, "Handlers": { "0": "canary" },
                    "Log": { "AllowedHeaders": ["Cookie"], "MaxBodyCharacters": "canary" }, "Retry": { "MaxAttempts": 11 }, "Validation": "1"
                }
                """));
    }

    [Theory]
    [InlineData("\"Retry\":\"canary\"", "'Retry'")]
    [InlineData("\"Region\":{\"Name\":\"canary\"}", "'Region:Name'")]
    [InlineData("\"Log\":{\"AllowedHeaders\":\"canary\"}", "'Log:AllowedHeaders'")]
    [InlineData("\"Credentials\":\"canary\"", "'Credentials'")]
    [InlineData("\"a\\u0007b\":\"canary\"", "'a?b'")]
    public async Task A_value_in_the_wrong_place_is_named_and_not_quoted(string setting, string named)
    {
        var error = Assert.Single(await GetErrorsClass($$"""{ {{setting}} }""", static services => services.AddSingleton<RtcCredentialProvider>(new RtcCredentials("AKLTa", "s"))));

        Assert.StartsWith($"Rtc: There is no setting {named} that has a value.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> PropertiesOf(Type type, string prefix) => type.GetProperties().Where(static one => one.CanWrite).Select(one => prefix + one.Name);

    private static object?[] Values(RtcClientOptions options) =>
    [
        options.Region, options.Endpoint, options.AllowOtherHosts, options.CallTimeout, options.Validation, options.UserAgent, options.MaxResponseBytes,
        options.Retry.MaxAttempts, options.Retry.BaseDelay, options.Retry.MaxDelay, options.Retry.MaxRetryAfter, options.Retry.AttemptTimeout,
        string.Join(' ', options.Log.AllowedHeaders), options.Log.LogBodies, options.Log.MaxBodyCharacters,
        string.Join(' ', options.Services.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => $"{one.Key} {one.Value.Region} {one.Value.Endpoint}")),
    ];

    private static async Task<IEnumerable<string>> GetErrorsClass(string section, Action<IServiceCollection>? register = null)
    {
        var services = new ServiceCollection();
        services.AddRtcClient(Configured.Section(section));
        register?.Invoke(services);
        await using var provider = services.BuildServiceProvider();
        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
        return error.Failures;
    }
}
