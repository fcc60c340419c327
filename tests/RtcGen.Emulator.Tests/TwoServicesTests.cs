using System.Text.Json;

namespace RtcGen.Emulator.Tests;

/// <summary>Services may have actions of the same name and version: the scope of the signature says whose is called.</summary>
public sealed class TwoServicesTests
{
    private const string Query = "Action=Describe&Version=2030-01-01";

    private static readonly string[] Schemas = [Service("one"), Action("one", "First"), Service("two"), Action("two", "Second")];

    [Fact]
    public async Task Each_service_answers_by_its_own_schema_whichever_came_first()
    {
        foreach (var schemas in new[] { Schemas, Schemas.Reverse() })
        {
            await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [.. schemas] });
            foreach (var (service, member, other) in new[] { ("one", "First", "Second"), ("two", "Second", "First") })
            {
                var signer = new TestSigner { Service = service };
                var good = await emulator.PostAsync($$"""{"{{member}}":"x"}""", Query, signer);
                Assert.Equal((null, service), (good.Code, good.Metadata.Text("Service")));
                var bad = await emulator.PostAsync($$"""{"{{other}}":"x"}""", Query, signer);
                Assert.Equal(("MissingParameter", $"{member} is required."), (bad.Code, bad.Message));
            }
        }
    }

    [Theory]
    [InlineData("rtc", "InvalidActionOrVersion", 100008)]
    [InlineData("three", "ServiceNotFound", 100007)]
    public async Task A_service_without_the_action_does_not_borrow_it(string service, string code, int codeN)
    {
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = Schemas });
        var answer = await emulator.PostAsync("{}", Query, new TestSigner { Service = service });
        Assert.Equal((code, codeN, 404), (answer.Code, answer.CodeN, (int)answer.Status));
    }

    [Fact]
    public async Task Without_a_signature_it_is_not_known_whose_action_is_meant()
    {
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = Schemas });
        var answer = await emulator.PostAsync("{}", Query, change: request => request.Replace("Authorization", null));
        Assert.Equal("MissingAuthenticationToken", answer.Code);
        Assert.False(answer.Metadata.TryGetProperty("Service", out JsonElement _));
    }

    [Fact]
    public async Task A_type_that_no_file_describes_is_named_at_the_start()
    {
        var schema = Action("one", "First").Replace("type: string, required", "type: Nowhere, required", StringComparison.Ordinal);
        var fault = await Assert.ThrowsAsync<ArgumentException>(
            () => RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [Service("one"), schema] }));
        Assert.Equal("The service one describes no type 'Nowhere', which Describe uses.", fault.Message);
    }

    private static string Service(string name) => $$"""
        service: {{name}}
        summary: { en: A service. }
        defaultRegion: cn-north-1
        regions:
          cn-north-1: { host: {{name}}.example.com }
        """;

    private static string Action(string service, string member) => $$"""
        action: Describe
        version: "2030-01-01"
        service: {{service}}
        method: POST
        repeatable: safe
        summary: { en: Describes. }
        body:
          {{member}}: { type: string, required: true, summary: { en: A member. } }
        result: { type: string, success: ok }
        """;
}
