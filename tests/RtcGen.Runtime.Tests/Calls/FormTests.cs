using System.Text;
using System.Text.Json;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>Actions whose body is a form.</summary>
public class FormTests
{
    private const string Empty = """{"ResponseMetadata":{},"Result":{}}""";

    private static readonly RtcAction Form = new(UpdateSnapshotRequest.Service, "Tag", "2020-12-01", RtcIdempotency.None, isForm: true);

    private static AnyRequest Request => new(Form)
    {
        Query = static query => query.Add("Q", "1"),
        Json = static json =>
        {
            json.WriteProperty("Name"u8, "房 &=+~*");
            json.WriteProperty("Tags"u8, new TagFilter[] { new() { Key = "a", Values = ["x", "y"], Secret = "canary-1" } });
            json.WriteProperty("Ids"u8, ["i"]);
            json.WriteProperty("Flag"u8, false);
            json.WriteProperty("Real"u8, 0.5);
            json.WriteProperty("None"u8, Array.Empty<string>());
            json.WriteSecret("Secret"u8, "canary-2");
        },
        ExtraMembers = { ["New"] = JsonDocument.Parse("""{"a":[true]}""").RootElement.Clone() },
    };

    private const string Body =
        "Flag=false&Ids.1=i&Name=%E6%88%BF%20%26%3D%2B~%2A&New.a.1=true&Real=0.5&Secret=canary-2&Tags.1.Key=a&Tags.1.Secret=canary-1&Tags.1.Values.1=x&Tags.1.Values.2=y";

    [Fact]
    public async Task Its_members_are_flattened_and_the_content_type_is_signed()
    {
        using var server = new SentMessages(Empty);
        using var client = Clients.Over(server);

        await client.SendAsync(Request);

        Assert.Equal(Body, Assert.Single(server.Bodies));
        Assert.Equal("?Action=Tag&Q=1&Version=2020-12-01", Assert.Single(server.Uris).Query);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", server.Headers[0]["Content-Type"]);
        var signed = SignerCache.Create(Leak.Credentials, "cn-north-1", "rtc").Sign(
            new RtcGen.Signing.RequestToSign
            {
                Method = "POST",
                CanonicalQuery = "Action=Tag&Q=1&Version=2020-12-01",
                Headers = new KeyValuePair<string, string>[] { new("content-type", "application/x-www-form-urlencoded; charset=utf-8"), new("host", "rtc.volcengineapi.com") },
                Body = Encoding.UTF8.GetBytes(Body),
            },
            Clients.Now);
        Assert.Equal(signed.Authorization, server.Headers[0]["Authorization"]);
        Assert.Equal(signed.ContentSha256, server.Headers[0]["X-Content-Sha256"]);
    }

    [Fact]
    public async Task Signing_gives_the_form_and_ToJson_the_json()
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);

        var signed = await client.SignAsync(Request);

        Assert.Equal(Body, Encoding.UTF8.GetString(signed.Body.Span));
        Assert.StartsWith("""{"Name":"房 &=+~*","Tags":[{"Key":"a",""", Request.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_without_members_is_empty_and_the_next_call_is_json_again()
    {
        using var server = new SentMessages(Empty);
        using var client = Clients.Over(server);

        await client.SendAsync(Request);
        await client.SendAsync(new AnyRequest(Form));
        await client.SendAsync(new AnyRequest(new(UpdateSnapshotRequest.Service, "Other", "2020-12-01", RtcIdempotency.None)));

        Assert.Equal([Body, "", "{}"], server.Bodies);
        Assert.Equal("application/json", server.Headers[2]["Content-Type"]);
    }

    [Fact]
    public async Task Its_log_masks_secrets_and_what_no_schema_describes()
    {
        using var logger = new RecordingLogger();
        using var handler = ReportedCall.Answering((400, ReportedCall.Error("canary-1 canary-2")));
        using var client = ReportedCall.Client(handler, logger: logger, log: new() { LogBodies = true });

        var error = await Assert.ThrowsAsync<RtcServiceException>(() => client.SendAsync(Request));

        Assert.EndsWith(
            "query 'Q=1' and body Name=房 &=+~*&Tags.1.Key=a&Tags.1.Values.1=x&Tags.1.Values.2=y&Tags.1.Secret=***&Ids.1=i&Flag=false&Real=0.5&Secret=***&New.a.1=***",
            logger.GetText("RequestBody"),
            StringComparison.Ordinal);
        Leak.None(error, "canary-1", "canary-2");
    }

    [Theory]
    [InlineData("Tags.1.Key", false, "is described by the schema; set its property instead")]
    [InlineData("Name", false, "is described by the schema; set its property instead")]
    [InlineData("New", true, "is null, which cannot be sent in a form")]
    public async Task An_extra_member_that_cannot_be_sent_is_refused(string name, bool isNull, string complaint)
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);
        var request = Request;
        request.ExtraMembers[name] = JsonDocument.Parse(isNull ? "null" : "1").RootElement;

        var error = Assert.Single(request.Validate().Errors);
        Assert.Equal((RtcValidationRule.ExtraMember, $"{error.Path} {complaint}."), (error.Rule, error.Message));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(request, new() { Validation = RtcValidationMode.Off }));
        Assert.Empty(server.Uris);
    }

    [Fact]
    public async Task A_body_that_is_null_within_is_named_and_nothing_is_sent()
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(new AnyRequest(Form) { Json = static json => json.WriteNull("N"u8, isNull: true) }));

        Assert.Equal("N is null, which cannot be sent in a query or a form. (Parameter 'path')", error.Message);
        Assert.Empty(server.Uris);
    }
}
