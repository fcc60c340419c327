using System.Reflection;
using System.Text;
using System.Text.Json;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>A request carries members that the schema does not know, and never two of one name.</summary>
public class ExtraMembersTests
{
    [Fact]
    public async Task They_are_sent_after_the_others_at_their_own_level()
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server);
        var request = Valid();
        request.ExtraMembers["New"] = Json("""{"a":[1.00,"é"]}""");
        request.ExtraMembers["Cleared"] = Json("null");
        request.ImageConfig!.ExtraMembers["Quality"] = Json("80");

        await client.SendAsync(request);

        Assert.Equal(
            """{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5,"Quality":80},"New":{"a":[1.00,"é"]},"Cleared":null}""",
            Assert.Single(server.Bodies));
    }

    [Fact]
    public void They_stand_in_the_objects_of_a_list_and_in_one_that_has_no_other()
    {
        var request = new ArraysRequest { Images = [new() { ExtraMembers = { ["A"] = Json("1") } }, new() { Width = 2, ExtraMembers = { ["B"] = Json("true") } }] };

        Assert.Equal("""{"Images":[{"A":1},{"Width":2,"B":true}]}""", request.ToJson());
    }

    [Fact]
    public void A_request_without_any_holds_nothing_for_them()
    {
        var request = Valid();

        Assert.True(request.Validate().IsValid);
        request.ToJson();

        Assert.Null(Field().GetValue(request));
        Assert.Null(Field().GetValue(request.ImageConfig));
    }

    [Fact]
    public async Task With_get_they_are_parameters_of_the_query()
    {
        string? query = null;
        using var server = new QueryHandler(sent => query = sent);
        using var client = Clients.Over(server);
        var request = new ReadRequest
        {
            Id = "i",
            ExtraMembers =
            {
                ["Text"] = Json("\"a b&房\""), ["Number"] = Json("1.50"), ["Flag"] = Json("true"), ["Object"] = Json("""{"a":[1]}"""),
            },
        };

        await client.SendAsync(request);

        Assert.Equal("?Action=Read&Flag=true&Id=i&Number=1.50&Object=%7B%22a%22%3A%5B1%5D%7D&Text=a%20b%26%E6%88%BF&Version=2020-12-01", query);
        Assert.Equal("{}", request.ToJson());
    }

    [Fact]
    public void With_post_they_are_in_the_body_also_beside_parameters_of_the_query()
    {
        var request = new ReadRequest { Id = "i", IsPost = true, ExtraMembers = { ["Id"] = Json("1"), ["Version"] = Json("2") } };

        Assert.True(request.Validate().IsValid);
        Assert.Equal("""{"Id":1,"Version":2}""", request.ToJson());
    }

    [Theory]
    [InlineData(RtcValidationMode.Strict)]
    [InlineData(RtcValidationMode.AllowAdjusted)]
    public async Task A_name_that_the_schema_knows_is_a_fault_also_where_its_member_is_not_set(RtcValidationMode validation)
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server, validation);
        var request = new UpdateSnapshotRequest
        {
            AppId = "a b",
            RoomId = "r",
            TaskId = "t",
            ImageConfig = new() { ExtraMembers = { ["Interval"] = Json("1"), ["Width"] = Json("1") } },
            ExtraMembers = { ["TaskId"] = Json("1") },
        };

        var failure = await Assert.ThrowsAsync<RtcValidationException>(() => client.SendAsync(request));

        Assert.Equal(
            ["$.AppId", "$.ImageConfig.Interval", "$.ImageConfig.Width", "$.TaskId"],
            failure.Errors.Select(static fault => fault.Path));
        Assert.Equal("$.ImageConfig.Interval is described by the schema; set its property instead.", failure.Errors[1].Message);
        Assert.Equal((RtcValidationRule.ExtraMember, RtcServerReaction.Unstated, null), (failure.Errors[1].Rule, failure.Errors[1].ServerReaction, failure.Errors[1].Value));
        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public async Task Without_validation_it_is_an_exception_before_anything_is_sent()
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server, RtcValidationMode.Off);
        var request = Valid();
        request.ImageConfig!.ExtraMembers["Interval"] = Json("1");

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(request));

        Assert.StartsWith("'Interval' in the ExtraMembers of ImageConfig is described by the schema; set its property instead.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public void A_name_in_another_case_is_sent_with_a_warning()
    {
        var request = Valid();
        request.ImageConfig!.ExtraMembers["interval"] = Json("1");

        var result = request.Validate();

        Assert.True(result.IsValid);
        Assert.Equal("$.ImageConfig.interval differs only in case from the property Interval of the schema.", Assert.Single(result.Warnings).Message);
        Assert.Contains("""{"Interval":5,"interval":1}""", request.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Action", "$.Action is set by the request itself.")]
    [InlineData("Version", "$.Version is set by the request itself.")]
    [InlineData("Id", "$.Id is described by the schema; set its property instead.")]
    [InlineData("Unset", "$.Unset is described by the schema; set its property instead.")]
    public async Task What_the_query_has_already_is_refused(string name, string message)
    {
        var request = new ReadRequest { Id = "i", ExtraMembers = { [name] = Json("\"x\"") } };
        using var server = new StubHandler();
        using var client = Clients.Over(server, RtcValidationMode.Off);

        Assert.Equal(message, Assert.Single(request.Validate().Errors).Message);
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(request));
        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public void A_name_that_cannot_be_sent_is_refused()
    {
        AssertRefused(string.Empty, "$[''] has no name.");
        AssertRefused("a\uD800", "$['a\\uD800'] has an unpaired surrogate in its name, which cannot be sent.");

        static void AssertRefused(string name, string message)
        {
            var request = Valid();
            request.ExtraMembers[name] = Json("1");

            Assert.Equal(message, Assert.Single(request.Validate().Errors).Message);
            Assert.Throws<ArgumentException>(request.ToJson);
        }
    }

    [Fact]
    public void A_value_that_cannot_be_sent_is_refused_on_one_line_and_not_shown()
    {
        var disposed = JsonDocument.Parse("1");
        var request = Valid();
        request.ExtraMembers["None"] = default;
        request.ExtraMembers["Broken\nname"] = Json("""{"a":"secret\ud800"}""");
        request.ExtraMembers["Late"] = disposed.RootElement;
        disposed.Dispose();

        Assert.Equal(
            [
                "$.None has no value: its JsonElement is undefined.",
                "$['Broken\\u000Aname'] contains an unpaired surrogate, or no UTF-8, which cannot be sent unchanged.",
                "$.Late belongs to a JsonDocument that was disposed; clone the element before.",
            ],
            request.Validate().Errors.Select(static fault => fault.Message));
    }

    [Fact]
    public void Null_has_no_form_in_a_query()
    {
        var request = new ReadRequest { Id = "i", ExtraMembers = { ["A"] = Json("null"), ["B"] = default } };

        Assert.Equal(
            ["$.A is null, which cannot be sent in a query.", "$.B has no value: its JsonElement is undefined."],
            request.Validate().Errors.Select(static fault => fault.Message));
    }

    [Fact]
    public void Beside_a_body_of_ones_own_only_other_names_can_stand()
    {
        var request = new RtcJsonRequest(UpdateSnapshotRequest.Service, "New", "2030-01-02") { Body = Json("""{"a":1}"""), ExtraMembers = { ["b"] = Json("2") } };

        Assert.Equal("""{"a":1,"b":2}""", request.ToJson());
        request.ExtraMembers["a"] = Json("3");
        Assert.Equal("$.a is in Body already.", Assert.Single(request.Validate().Errors).Message);
    }

    [Fact]
    public void System_text_json_leaves_them_out_and_the_action_too()
    {
        var request = new UpdateSnapshotRequest { AppId = "a", ExtraMembers = { ["New"] = Json("\"secret\"") }, ImageConfig = new() { ExtraMembers = { ["New"] = Json("\"secret\"") } } };

        Assert.Equal(
            """{"AppId":"a","BusinessId":null,"RoomId":null,"TaskId":null,"ImageConfig":{"Format":null,"Width":null,"Height":null,"Interval":null},"OnlyReads":false}""",
            JsonSerializer.Serialize(request));
        Assert.DoesNotContain("Action", JsonSerializer.Serialize(new RtcJsonRequest(UpdateSnapshotRequest.Service, "New", "2030-01-02")), StringComparison.Ordinal);
    }

    private static FieldInfo Field() => typeof(RtcObject).GetField("_extraMembers", BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static UpdateSnapshotRequest Valid() => UpdateSnapshotRequest.Valid();

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    private sealed class QueryHandler(Action<string> sees) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sees(request.RequestUri!.Query);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(StubHandler.Success, Encoding.UTF8, "application/json") });
        }
    }

    private sealed class ReadRequest : RtcRequest<string?>
    {
        private static readonly RtcAction Get = new(UpdateSnapshotRequest.Service, "Read", "2020-12-01", RtcIdempotency.ReadOnly, RtcMethod.Get);
        private static readonly RtcAction Post = new(UpdateSnapshotRequest.Service, "Read", "2020-12-01", RtcIdempotency.ReadOnly);

        public required string Id { get; init; }

        public long? Unset { get; init; }

        public bool IsPost { get; init; }

        public override RtcAction Action => IsPost ? Post : Get;

        protected internal override void WriteQuery(RtcQueryWriter query)
        {
            query.AddSecret("Id", Id);
            query.Add("Unset", Unset);
        }

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadStatus();
    }
}
