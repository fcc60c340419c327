using System.Text.Json;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>Calls by name whose JSON is sent in the query or in a form.</summary>
public class FlattenedJsonRequestTests
{
    private const string Json = """{"InstanceIds":["i-1","i-2"],"MaxResults":10,"TagFilters":[{"Key":"a","Values":["x","y"]}],"On":true,"None":[],"Empty":{}}""";
    private const string Flat = "InstanceIds.1=i-1&InstanceIds.2=i-2&MaxResults=10&On=true&TagFilters.1.Key=a&TagFilters.1.Values.1=x&TagFilters.1.Values.2=y";

    private static readonly RtcService Ecs = new("ecs", "cn-beijing", new KeyValuePair<string, string>("cn-beijing", "ecs.cn-beijing.volcengineapi.com"));

    [Fact]
    public async Task With_get_it_is_in_the_query()
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);

        await client.SendAsync(RtcJsonRequest.Get(Ecs, "DescribeInstances", "2020-04-01", Json));

        Assert.Equal(Flat, server.Query);
        Assert.Equal("ecs.cn-beijing.volcengineapi.com", server.Uris[0].Host);
        Assert.Empty(server.Bodies[0]);
        Assert.Equal(Json, RtcJsonRequest.Get(Ecs, "DescribeInstances", "2020-04-01", Json).ToJson());
    }

    [Fact]
    public async Task It_goes_with_parameters_of_its_own_and_extra_members()
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);
        var request = new RtcJsonRequest(Ecs, "DescribeInstances", "2020-04-01", RtcMethod.Get)
        {
            Query = [new("Q", "1")],
            Body = Parse("""{"A":{"B":1.50}}"""),
            ExtraMembers = { ["A.C"] = Parse("2") },
        };

        await client.SendAsync(request);

        Assert.Equal("A.B=1.50&A.C=2&Q=1", server.Query);
        request.ExtraMembers["A.B"] = Parse("3");
        Assert.Equal("$['A.B'] is in Query already.", Assert.Single(request.Validate().Errors).Message);
    }

    [Fact]
    public async Task A_form_is_posted()
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);

        await client.SendAsync(new RtcJsonRequest(Ecs, "TagResources", "2020-04-01") { Body = Parse(Json), IsForm = true });
        await client.SendAsync(new RtcJsonRequest(Ecs, "TagResources", "2020-04-01") { Body = Parse(Json) });

        Assert.Equal([Flat, Json], server.Bodies);
        Assert.Equal(["application/x-www-form-urlencoded; charset=utf-8", "application/json"], server.Headers.Select(static headers => headers["Content-Type"]));
        Assert.False(new RtcJsonRequest(Ecs, "A", "2020-04-01", RtcMethod.Get) { IsForm = true }.IsForm);
    }

    [Fact]
    public void The_action_is_the_same_object_each_time_as_its_endpoint_is_cached_with_it()
    {
        var form = new RtcJsonRequest(Ecs, "Tag", "2020-04-01") { IsForm = true };

        Assert.Same(form.Action, new RtcJsonRequest(Ecs, "Tag", "2020-04-01") { IsForm = true }.Action);
        Assert.NotSame(form.Action, new RtcJsonRequest(Ecs, "Tag", "2020-04-01").Action);
        Assert.NotSame(form.Action, new RtcJsonRequest(Ecs, "Tag", "2020-04-01", RtcMethod.Get).Action);
    }

    [Theory]
    [InlineData("""{"Version":"x"}""", "The Body of DescribeInstances 2020-04-01 must not have a parameter named 'Version'.")]
    [InlineData("""{"":"x"}""", "The Body of DescribeInstances 2020-04-01 must not have a parameter named ''.")]
    public async Task The_action_cannot_be_named_a_second_time(string json, string message)
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);

        Assert.Equal(message, (await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(RtcJsonRequest.Get(Ecs, "DescribeInstances", "2020-04-01", json)))).Message);
        Assert.Empty(server.Uris);
    }

    [Fact]
    public async Task Null_is_refused_by_its_path()
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(RtcJsonRequest.Get(Ecs, "DescribeInstances", "2020-04-01", """{"A":[{"B":null}]}""")));

        Assert.StartsWith("A.1.B is null, which cannot be sent in a query or a form.", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Uris);
    }

    [Theory]
    [InlineData("1e+2", "100")]
    [InlineData("-12.5E1", "-125")]
    [InlineData("12.345678901234567890123E2", "1234.5678901234567890123")]
    [InlineData("0.05E3", "50")]
    [InlineData("0.0E5", "0")]
    [InlineData("0.5E-2", "0.005")]
    [InlineData("1.50", "1.50")]
    public Task A_number_keeps_all_its_digits_and_has_no_exponent(string number, string sent) => IsSentAsync(number, sent);

    [Fact]
    public async Task So_does_one_beyond_every_double()
    {
        await IsSentAsync("1E400", $"1{new string('0', 400)}");
        await IsSentAsync("-1E-400", $"-0.{new string('0', 399)}1");
    }

    [Theory]
    [InlineData("1E401")]
    [InlineData("1E-401")]
    [InlineData("1E99999999999")]
    public async Task A_number_beyond_all_use_is_refused_by_its_path(string number)
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(RtcJsonRequest.Get(Ecs, "DescribeInstances", "2020-04-01", $$"""{"A":[{{number}}]}""")));

        Assert.StartsWith("A.1 is a number that is too large or too small to be written without an exponent", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Uris);
    }

    [Fact]
    public async Task Nothing_of_it_is_logged_or_shown_but_names_in_a_query()
    {
        using var logger = new RecordingLogger();
        using var handler = new SentMessages(StubHandler.Success);
        using var client = ReportedCall.Client(handler, logger: logger, log: new() { LogBodies = true });

        await client.SendAsync(RtcJsonRequest.Get(Ecs, "DescribeInstances", "2020-04-01", """{"A":["canary"]}"""));
        await client.SendAsync(new RtcJsonRequest(Ecs, "Tag", "2020-04-01") { Body = Parse("""{"B":["canary"]}"""), IsForm = true });

        Assert.Equal(
            ["DescribeInstances attempt 1 sends query 'A.1=***' and body (none)", "Tag attempt 1 sends query '' and body (10 bytes, not shown)"],
            logger.Entries.Where(static entry => entry.Id.Name == "RequestBody").Select(static entry => entry.Text));
        Assert.DoesNotContain(logger.Entries, static entry => entry.Text.Contains("canary", StringComparison.Ordinal));
    }

    private static async Task IsSentAsync(string number, string sent)
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);

        await client.SendAsync(RtcJsonRequest.Get(Ecs, "DescribeInstances", "2020-04-01", $$"""{"A":{{number}}}"""));

        Assert.Equal($"A={sent}", server.Query);
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement.Clone();
}
