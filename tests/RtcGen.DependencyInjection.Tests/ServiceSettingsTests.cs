using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>Regions and endpoints of single services in a section.</summary>
public sealed class ServiceSettingsTests
{
    private const string Keys = """ "Credentials":{"AccessKey":"AKLTa","SecretKey":"s"} """;

    private static readonly RtcService Ecs = new("ecs", "cn-beijing", new("cn-beijing", "ecs.cn-beijing.volcengineapi.com"), new KeyValuePair<string, string>("cn-shanghai", "ecs.cn-shanghai.volcengineapi.com"));

    [Theory]
    [InlineData("""{ "ecs": { "Region": "cn-shanghai" } }""", "ecs.cn-shanghai.volcengineapi.com")]
    [InlineData("""{ "ECS": { "region": "cn-shanghai" } }""", "ecs.cn-shanghai.volcengineapi.com")]
    [InlineData("""{ "ecs": { "Endpoint": "http://localhost:9" } }""", "localhost")]
    [InlineData("""{ "ecs": { "Region": "" }, "vpc": { "Region": "cn-shanghai" } }""", "ecs.cn-beijing.volcengineapi.com")]
    public async Task They_count_for_their_service(string settings, string host)
    {
        var sent = new Sent();
        var services = new ServiceCollection();
        services.AddRtcClient(Configured.Section($$"""{ "Services": {{settings}}, {{Keys}} }""")).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => sent);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<RtcClient>().SendAsync(new RtcJsonRequest(Ecs, "DescribeInstances", "2020-04-01", RtcMethod.Get));

        Assert.Equal(host, Assert.Single(sent.Addresses).Host);
    }

    [Theory]
    [InlineData("""{ "ecs": { "Region": "cn shanghai" } }""", "Rtc:Services:ecs:Region: Character 3 of Region is U+0020. Only visible ASCII can be sent in a header; look for a space or a line break copied along.")]
    [InlineData("""{ "volc_observe": { "Endpoint": "http://example.com" } }""", "Rtc:Services:volc_observe:Endpoint: The endpoint http://example.com is neither https nor http on loopback.")]
    public void What_cannot_be_used_is_named_by_its_key(string settings, string error) => Assert.Equal(error, Assert.Single(Errors(settings)));

    [Theory]
    [InlineData("""{ "ecs": "cn-shanghai" }""", "Services:ecs")]
    [InlineData("""{ "ecs": { "Regoin": "cn-shanghai" } }""", "Services:ecs:Regoin")]
    [InlineData("""{ "ecs": { "Region": { "a": "b" } } }""", "Services:ecs:Region:a")]
    public void A_key_that_is_no_setting_is_not_passed_over(string settings, string key) =>
        Assert.StartsWith($"Rtc: There is no setting '{key}' that has a value.", Assert.Single(Errors(settings)), StringComparison.Ordinal);

    private static IEnumerable<string> Errors(string settings)
    {
        var services = new ServiceCollection();
        services.AddRtcClient(Configured.Section($$"""{ "Services": {{settings}}, {{Keys}} }"""));
        using var provider = services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Failures;
    }
}
