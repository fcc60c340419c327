using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace RtcGen.Emulator.Tests;

/// <summary>Actions as other services have them: forms, other envelopes, no signature, tokens.</summary>
public sealed class OtherKindTests
{
    private const string Version = "&Version=2030-01-01";

    private static readonly string[] Schemas =
    [
        """
        service: volc_observe
        summary: Observes.
        defaultRegion: cn-beijing
        host: observe.{region}.example.com
        regions: [cn-beijing]

        """,
        """
        action: listThings
        version: "2030-01-01"
        service: volc_observe
        method: GET
        pages: { style: cursor, at: NextToken, size: MaxResults, items: Things, next: NextToken }
        summary: Lists.
        query:
          Tags: { type: array, items: { fields: { Key: { type: string, required: true }, Hidden: { type: string, secret: true } } } }
          Keys: { type: array, items: { type: string, secret: true } }
          MaxResults: { type: int32, range: "[1, 100]" }
          NextToken: { type: string }
        result:
          fields:
            NextToken: { type: string }
            Things: { type: array, items: { fields: { Names: { type: map, items: { type: int32 } } } } }
            Count: { type: int32, beside: true }
            MaxResults: { type: int32, beside: true }

        """,
        """
        action: StartThing
        version: "2030-01-01"
        service: volc_observe
        method: POST
        encoding: form
        envelope: flat
        task: { family: thing, role: start, key: [Name] }
        summary: Starts.
        query:
          Zone: { type: string }
        body:
          Name: { type: string, required: true }
          Token: { type: string, idempotencyToken: true }
          Sizes: { type: array, items: { type: int32, range: "[1, 9]" } }
        result: { fields: { Name: { type: string }, Size: { type: int32 } } }

        """,
        """
        action: Process
        version: "2030-01-01"
        service: volc_observe
        method: POST
        envelope: none
        signed: false
        summary: Processes.
        body:
          req_key: { type: string, required: true }
        result: { fields: { code: { type: int32 }, data: { fields: { Names: { type: map, items: { type: array, items: { type: string } } } } }, request_id: { type: string } } }

        """,
        """
        action: Guess
        version: "2030-01-01"
        service: volc_observe
        method: GET
        envelope: none
        summary: Guesses.
        result: { type: json }

        """,
    ];

    private static readonly TestSigner Signer = new() { Service = "volc_observe", Region = "cn-beijing", SignsContentType = false };

    [Fact]
    public async Task A_result_has_an_item_in_each_list_an_entry_in_each_map_no_next_page_and_members_beside_it()
    {
        await using var emulator = await StartAsync();
        var answer = await emulator.SendAsync(HttpMethod.Get, [], "Action=listThings&MaxResults=7&NextToken=abc&Tags.1.Key=k" + Version, Signer);
        Assert.Equal(
            """{"Result":{"NextToken":"","Things":[{"Names":{"Names-1":1}}]},"Count":1,"MaxResults":7}""",
            WithoutMetadata(answer));
    }

    [Theory]
    [InlineData("Action=listThings&MaxResults=101", "InvalidParameter", "MaxResults is outside the range.")]
    [InlineData("Action=listThings&Tags.1.Hidden=x", "MissingParameter", "Tags[0].Key is required.")]
    [InlineData("Action=listThings&Tags.2.Key=k", "InvalidParameter.Unmarshal", "Tags.1 is missing, and Tags.2 is sent.")]
    [InlineData("Action=ListThings", "InvalidActionOrVersion", "Could not find operation ListThings for version 2030-01-01.")]
    public async Task A_bad_query_is_refused_with_its_reason(string query, string code, string message)
    {
        await using var emulator = await StartAsync();
        var answer = await emulator.SendAsync(HttpMethod.Get, [], query + Version, Signer);
        Assert.Equal((code, message), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task A_wrong_signature_shows_no_secret_at_any_depth()
    {
        await using var emulator = await StartAsync();
        var query = "Action=listThings&Keys.1=canary%201&Keys.x=canary2&MaxResults=55&Tags.1.Hidden=canary3&Tags.1.Key=open&tags.2.hidden.more=canary4" + Version;
        var answer = await emulator.SendAsync(HttpMethod.Get, [], query, Signer, request => request.EditAuthorization(text => text[..^4] + "0000"));
        Assert.Equal("SignatureDoesNotMatch", answer.Code);
        Assert.Contains("Keys.1=***&Keys.x=***&MaxResults=55&Tags.1.Hidden=***&Tags.1.Key=open&Version=2030-01-01&tags.2.hidden.more=***", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name=thing+1&Sizes.1=1&Sizes.2=9", null, null)]
    [InlineData("Name=a&Sizes.1=0", "InvalidParameter", "Sizes[0] is outside the range.")]
    [InlineData("Sizes.1=1", "MissingParameter", "Name is required.")]
    [InlineData("", "MissingParameter", "Name is required.")]
    [InlineData("Name=a&Name=b", "InvalidParameter.Unmarshal", "Name is a single value, and is sent 2 times.")]
    [InlineData("""{"Name":"a"}""", "MissingParameter", "Name is required.")]
    public async Task A_form_is_judged_as_a_body_is_and_its_errors_have_the_usual_envelope(string form, string? code, string? message)
    {
        await using var emulator = await StartAsync();
        var answer = await PostFormAsync(emulator, form);
        Assert.Equal((code, message), (answer.Code, code is null ? null : answer.Message));
        Assert.Equal(code is null ? """{"Name":"thing 1","Size":1}""" : "{}", WithoutMetadata(answer));
    }

    [Fact]
    public async Task A_form_in_another_content_type_or_with_bytes_that_are_no_text_is_refused()
    {
        await using var emulator = await StartAsync();
        var json = await emulator.PostAsync("""{"Name":"a"}""", "Action=StartThing" + Version, Signer);
        Assert.Equal(("InvalidParameter.Unmarshal", "The body must be a form, with the content type application/x-www-form-urlencoded."), (json.Code, json.Message));
        var bytes = await emulator.SendAsync(HttpMethod.Post, [(byte)'N', 0xff], "Action=StartThing" + Version, Signer, AsForm);
        Assert.Equal(("InvalidParameter.Unmarshal", "The body is not UTF-8."), (bytes.Code, bytes.Message));
    }

    [Fact]
    public async Task A_call_with_the_same_token_has_the_first_response_and_no_effect_of_its_own()
    {
        await using var emulator = await StartAsync();
        var first = await PostFormAsync(emulator, "Name=a&Token=t-1");
        var again = await PostFormAsync(emulator, "Name=a&Token=t-1");
        Assert.Equal((null, null), (first.Code, again.Code));
        Assert.Equal(WithoutMetadata(first), WithoutMetadata(again));
        Assert.NotEqual(first.Metadata.Text("RequestId"), again.Metadata.Text("RequestId"));

        // Whatever else it says; without the token, or with another one, it starts what runs already.
        Assert.Equal("""{"Name":"a","Size":1}""", WithoutMetadata(await PostFormAsync(emulator, "Name=b&Token=t-1")));
        Assert.False(emulator.TryGetTask("thing", new Dictionary<string, string> { ["Name"] = "b" }, out _));
        Assert.Equal("InvalidParameter.TaskAlreadyExists", (await PostFormAsync(emulator, "Name=a&Token=t-2")).Code);
        Assert.Equal("InvalidParameter.TaskAlreadyExists", (await PostFormAsync(emulator, "Name=a&Token=")).Code);
        Assert.Equal("InvalidParameter.TaskAlreadyExists", (await PostFormAsync(emulator, "Name=a")).Code);
    }

    [Fact]
    public async Task A_token_is_used_up_by_a_success_alone_and_belongs_to_its_key()
    {
        var other = new EmulatorCredential("OTHER", "secret");
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = Schemas, Credentials = [EmulatorCredential.Default, other] });
        emulator.SeedTask("thing", new Dictionary<string, string> { ["Name"] = "a" });
        Assert.Equal("InvalidParameter.TaskAlreadyExists", (await PostFormAsync(emulator, "Name=a&Token=t")).Code);
        Assert.Equal("InvalidParameter", (await PostFormAsync(emulator, "Name=b&Token=t&Sizes.1=0")).Code);
        Assert.Null((await PostFormAsync(emulator, "Name=b&Token=t")).Code);
        Assert.Equal("InvalidParameter.TaskAlreadyExists", (await PostFormAsync(emulator, "Name=b&Token=t", new() { Service = "volc_observe", SignsContentType = false, Credential = other })).Code);
    }

    [Fact]
    public void Old_tokens_are_forgotten_by_count_and_by_size()
    {
        var few = new TokenStore(maxBytes: 1000);
        var calls = 0;
        Assert.Equal("1", Once(few, "a").RequestId);
        Assert.Equal("1", Once(few, "a").RequestId);
        _ = Enumerable.Range(0, 20).Select(number => Once(few, $"b{number}")).ToList();
        Assert.Equal("22", Once(few, "a").RequestId);

        calls = 0;
        var many = new TokenStore(long.MaxValue);
        for (var number = 0; number < TokenStore.Capacity; number++)
        {
            Once(many, $"{number}");
        }

        Assert.Equal("1", Once(many, "0").RequestId);
        Once(many, "one more");
        Assert.Equal("2", Once(many, "1").RequestId);
        Assert.Equal($"{TokenStore.Capacity + 2}", Once(many, "0").RequestId);

        EmulatorResponse Once(TokenStore store, string token) => store.Once(
            new("key", "service", "Action", "2030-01-01", token),
            () => new EmulatorResponse { RequestId = $"{++calls}", ReceivedAt = default, At = default });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("HMAC-SHA256 Credential=nobody/20200101/cn-north-1/volc_observe/request, SignedHeaders=x-date, Signature=00")]
    [InlineData("HMAC-SHA256 Credential=nobody/20200101/cn-north-1/nowhere/request, SignedHeaders=x-date, Signature=00")]
    [InlineData("Bearer nothing")]
    public async Task An_unsigned_action_asks_for_no_signature_and_looks_at_none(string? authorization)
    {
        await using var emulator = await StartAsync();
        var answer = await emulator.PostAsync("""{"req_key":"x"}""", "Action=Process" + Version, change: request => request.Replace("Authorization", authorization));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"code":1,"data":{"Names":{"Names-1":["Names-1"]}},"request_id":"request_id-1"}""", answer.Json.GetRawText());
        Assert.Equal((null, "Process"), (Assert.Single(emulator.Calls).ErrorCode, emulator.Calls[0].Action));
    }

    [Fact]
    public async Task Without_an_envelope_an_error_has_one_and_any_json_is_an_object()
    {
        await using var emulator = await StartAsync();
        var error = await emulator.PostAsync("{}", "Action=Process" + Version, change: request => request.Replace("Authorization", null));
        Assert.Equal(("MissingParameter", "req_key is required.", "volc_observe", "cn-beijing"), (error.Code, error.Message, error.Metadata.Text("Service"), error.Metadata.Text("Region")));
        var guess = await emulator.SendAsync(HttpMethod.Get, [], "Action=Guess" + Version, Signer);
        Assert.Equal("{}", guess.Json.GetRawText());
    }

    [Fact]
    public async Task Of_two_services_that_of_the_unsigned_action_is_meant_where_nothing_is_signed()
    {
        string[] other = [Schemas[0].Replace("volc_observe", "ImageX", StringComparison.Ordinal), Schemas[3].Replace("volc_observe", "ImageX", StringComparison.Ordinal).Replace("signed: false\n", string.Empty, StringComparison.Ordinal)];
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [.. Schemas, .. other] });
        const string Query = "Action=Process" + Version;
        Assert.Equal("MissingParameter volc_observe", await ServedByAsync(null));
        Assert.Equal("MissingParameter volc_observe", await ServedByAsync(Signer));
        Assert.Equal("MissingParameter ImageX", await ServedByAsync(new() { Service = "ImageX" }));
        Assert.Equal("MissingParameter volc_observe", await ServedByAsync(new() { Service = "imagex" }));

        async Task<string> ServedByAsync(TestSigner? signer)
        {
            var answer = await emulator.SendAsync(HttpMethod.Post, Encoding.UTF8.GetBytes("{}"), Query, signer);
            return $"{answer.Code} {answer.Metadata.Text("Service")}";
        }
    }

    [Fact]
    public async Task Two_unsigned_actions_of_one_name_cannot_be_told_apart_without_a_scope()
    {
        string[] other = [Schemas[0].Replace("volc_observe", "ImageX", StringComparison.Ordinal), Schemas[3].Replace("volc_observe", "ImageX", StringComparison.Ordinal)];
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [.. Schemas, .. other] });
        var answer = await emulator.SendAsync(HttpMethod.Post, Encoding.UTF8.GetBytes("{}"), "Action=Process" + Version);
        Assert.Equal("MissingAuthenticationToken", answer.Code);
        answer = await emulator.SendAsync(HttpMethod.Post, Encoding.UTF8.GetBytes("{}"), "Action=Process" + Version, new TestSigner { Service = "ImageX" });
        Assert.Equal("MissingParameter", answer.Code);
    }

    private static Task<RtcEmulator> StartAsync() => RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = Schemas });

    private static Task<TestAnswer> PostFormAsync(RtcEmulator emulator, string form, TestSigner? signer = null) =>
        emulator.PostAsync(form, "Action=StartThing" + Version, signer ?? Signer, AsForm);

    private static void AsForm(HttpRequestMessage request) => request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-8");

    private static string WithoutMetadata(TestAnswer answer) =>
        "{" + string.Join(',', answer.Json.EnumerateObject().Where(member => member.Name != "ResponseMetadata").Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}")) + "}";
}
