using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>Members of a result that stand beside Result, or without one.</summary>
public class BesideResultTests
{
    private static readonly RtcAction Post = new(UpdateSnapshotRequest.Service, "Translate", "2020-06-01", RtcIdempotency.None);

    [Theory]
    [InlineData("""{"Int":7,"ResponseMetadata":{"RequestId":"r"},"Inners":[{"Text":"t"}],"New":[1]}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":null,"Int":7,"Inners":[{"Text":"t"}],"New":[1]}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Int":7,"Result":"","New":[1],"Inners":[{"Text":"t"}],"Error":{}}""")]
    [InlineData("""{"Result":{},"Int":7,"New":[1],"Inners":[{"Text":"t"}],"ResponseMetadata":{"RequestId":"r","Error":null}}""")]
    [InlineData("""{"Result":{"Inners":[{"Text":"t"}]},"New":[1],"Int":7,"ResponseMetadata":{"RequestId":"r"}}""")]
    [InlineData("""{"New":[1],"int":"7","Result":{"Inners":[{"text":"t"}]},"ResponseMetadata":{"RequestId":"r"}}""")]
    public async Task They_are_properties_where_they_are_described_and_other_members_where_not(string body)
    {
        var response = await CallAsync(body);

        Assert.Equal(7, response.Result.Int);
        Assert.Equal("t", Assert.Single(response.Result.Inners!).Text);
        Assert.Equal("[1]", response.Result.OtherMembers["New"].GetRawText());
        Assert.Single(response.Result.OtherMembers);
        Assert.Equal("r", response.Metadata.RequestId);
    }

    [Theory]
    [InlineData("""{"Text":"outer","Result":{"Text":"inner","New":1},"New":2,"ResponseMetadata":{}}""")]
    [InlineData("""{"Result":{"Text":"inner","New":1},"ResponseMetadata":{},"New":2,"Text":"outer"}""")]
    [InlineData("""{"Result":{"Text":"inner","New":1},"ResponseMetadata":{},"New":2,"text":"outer"}""")]
    public async Task What_Result_has_counts_more(string body)
    {
        var response = await CallAsync(body);

        Assert.Equal("inner", response.Result.Text);
        Assert.Equal("1", response.Result.OtherMembers["New"].GetRawText());
    }

    [Fact]
    public async Task Names_of_the_envelope_within_the_result_are_its_own()
    {
        var response = await CallAsync("""{"ResponseMetadata":{},"Int":1,"Result":{"Error":{"a":1},"Result":{"b":2},"Inner":{"Result":3,"ResponseMetadata":4}}}""");

        Assert.Equal("""{"a":1}""", response.Result.OtherMembers["Error"].GetRawText());
        Assert.Equal("""{"b":2}""", response.Result.OtherMembers["Result"].GetRawText());
        Assert.Equal("4", response.Result.Inner!.OtherMembers["ResponseMetadata"].GetRawText());
        Assert.Equal(1, response.Result.Int);
    }

    [Fact]
    public async Task Many_members_of_the_envelope_and_deep_ones_do_no_harm()
    {
        var deep = new string('[', 1000) + new string(']', 1000);
        var body = $$$"""{"ResponseMetadata":{},{{{string.Concat(Enumerable.Repeat("\"Error\":{},", 50_000))}}}"Int":1,"New":{{{deep}}}}""";

        var response = await CallAsync(body);

        Assert.Equal(1, response.Result.Int);
        Assert.Equal(deep, response.Result.OtherMembers["New"].GetString());
    }

    [Fact]
    public async Task A_result_of_another_type_does_not_take_them()
    {
        using var server = new SentMessages("""{"ResponseMetadata":{},"Text":"beside","Result":"ok"}""");
        using var client = Clients.Over(server);

        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid())).Result);
        await Assert.ThrowsAsync<RtcServiceException>(() => client.SendAsync(new AnyRequest(Post)));
    }

    [Fact]
    public async Task Their_log_shows_what_is_described()
    {
        using var logger = new RecordingLogger();
        using var handler = ReportedCall.Answering((200, """{"ResponseMetadata":{"RequestId":"r"},"Text":"a","New":"canary","Result":{"Int":1,"Any":"canary"}}"""));
        using var client = ReportedCall.Client(handler, logger: logger, log: new() { LogBodies = true });

        await client.SendAsync(new AnyRequest(Post));

        Assert.EndsWith(
            """body {"ResponseMetadata":"***","Text":"a","New":"***","Result":{"Int":1,"Any":"***"}}""", logger.GetText("ResponseBody"), StringComparison.Ordinal);
    }

    private static async Task<RtcResponse<AllKindsResult>> CallAsync(string body)
    {
        using var server = new SentMessages(body);
        using var client = Clients.Over(server);
        return await client.SendAsync(new AnyRequest(Post));
    }
}
