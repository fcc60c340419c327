using System.Net;
using System.Text;
using System.Text.Json;
using RtcGen.Rtc;

namespace RtcGen.Client.Tests;

/// <summary>The actions of which only the name is known: called untyped, with JSON in and JSON out.</summary>
public sealed class NameOnlyTests
{
    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var facts in Facts.All.Where(facts => facts.IsNameOnly))
        {
            pairs.Add(facts.Action, facts.Version);
        }

        return pairs;
    }

    [Fact]
    public void With_the_typed_actions_they_are_all_that_is_known()
    {
        Assert.Equal(9, Pairs().Count);
        Assert.Equal(Facts.All.Count, Pairs().Count + Catalogue.Actions.Count);
        Assert.DoesNotContain(Facts.All, facts => facts.IsNameOnly && Catalogue.Find(facts.Action, facts.Version) is not null);
    }

    [Fact]
    public void Of_an_old_package_the_facts_have_the_names_and_the_schema_what_it_shows() =>
        Assert.Equal(
            ["GetWebRecordList", "GetWebRecordTask", "StartWebRecord", "StopWebRecord"],
            Facts.All.Where(facts => facts.IsOfOldPackage && Catalogue.Find(facts.Action, facts.Version) is { Undocumented: true, Deprecated: not null }).Select(facts => facts.Action).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_call_by_name_sends_the_JSON_given_and_gives_the_result_as_it_is(string action, string version)
    {
        using var server = new Server();
        using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("key", "secret"), HttpHandler = server });
        using var body = JsonDocument.Parse("""{"AppId":"a","List":[1.0]}""");

        var posted = await client.CallAsync(action, version, body.RootElement);
        var got = await client.CallGetAsync(action, version, [new("AppId", "a b")]);

        Assert.Equal(
            [$"POST ?Action={action}&Version={version} {body.RootElement.GetRawText()}", $"GET ?Action={action}&AppId=a%20b&Version={version} "],
            server.Calls);
        Assert.Equal("""{"Total":1.0}""", posted.Result!.Value.GetRawText());
        Assert.Equal("r", got.Metadata.RequestId);
    }

    private sealed class Server : HttpMessageHandler
    {
        public List<string> Calls { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            Calls.Add($"{request.Method} {request.RequestUri!.Query} {body}");
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Total":1.0}}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
