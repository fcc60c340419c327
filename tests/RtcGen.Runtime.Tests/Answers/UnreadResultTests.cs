using RtcGen.Generated;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>A result is read where it stands, before what follows it is known. What does follow counts nevertheless.</summary>
public class UnreadResultTests
{
    private static readonly RtcAction Action = new(UpdateSnapshotRequest.Service, "Translate", "2020-06-01", RtcIdempotency.None);

    [Theory]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7}}""", 1)]
    [InlineData("{\"ResponseMetadata\":{\"RequestId\":\"r\"},\"Result\" :\n {\"Int\":7}\r\n }\t\n", 1)]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r","Error":{}},"Error":null,"Result":{"Int":7}}""", 1)]
    [InlineData("""{"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r"}}""", 1)]
    [InlineData("{ \"Result\":\t{\"Int\":7} , \"ResponseMetadata\": {\"RequestId\":\"r\",\"New\":[{}]} ,\"Error\" : [] } ", 1)]
    [InlineData("""{"Error":null,"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r","Error":{"Code":""}}}""", 1)]
    [InlineData("""{"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r"},"New":1}""", 3)]
    [InlineData("""{"Result":{"Int":0},"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7}}""", 2)]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7},"Error":{}}""", 2)]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":0},"Result":{"Int":7}}""", 2)]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r"}}""", 2)]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":0},"New":1,"Int":0,"Result":{"Int":7}}""", 3)]
    public async Task It_is_read_as_often_as_it_takes_to_be_sure(string body, int times)
    {
        var request = new CountedRequest();

        var response = await CallAsync(request, body);

        Assert.Equal(7, response.Result.Int);
        Assert.Equal("r", response.Metadata.RequestId);
        Assert.Equal(times, request.Reads);
    }

    [Theory]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7},"Error":{"Code":"Late","Message":"m"}}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r","Error":{"Code":"Late"}}}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":[],"Error":{"Code":"Late"}}""")]
    [InlineData("""{"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r","Error":{"Code":"Late"}}}""")]
    [InlineData("""{"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r"},"Error":{"Code":"Late"}}""")]
    [InlineData("""{"Result":{"Int":7},"Error":{"Code":"Late"},"ResponseMetadata":{"RequestId":"r"}}""")]
    [InlineData("""{"Error":{"Code":"Late"},"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r"}}""")]
    public async Task An_error_beside_it_is_the_error_of_the_call(string body)
    {
        var error = await Assert.ThrowsAsync<RtcServiceException>(() => CallAsync(new CountedRequest(), body));

        Assert.Equal(("Late", "r"), (error.Code?.ToString(), error.RequestId));
        Assert.False(error.CallSucceeded);
    }

    [Theory]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7}}}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7}} {}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7},}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7},"New"}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7} {}}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Inner":{"Int":7}}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":}""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result": }""")]
    [InlineData("""{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7}]""")]
    [InlineData("""{"Result":{"Int":7}}""")]
    [InlineData("""{"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r"}""")]
    [InlineData("""{"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r"}}}""")]
    [InlineData("""{"Result":{"Int":7},,"ResponseMetadata":{"RequestId":"r"}}""")]
    [InlineData("""{"Result":{"Int":7}{"ResponseMetadata":{"RequestId":"r"}}""")]
    [InlineData("""{"Result":{"Int":7},"ResponseMetadata":"r"}""")]
    [InlineData("""{"Result":{"Int":7},"Error":{}}""")]
    public async Task What_is_no_JSON_as_a_whole_is_no_response(string body)
    {
        var error = await Assert.ThrowsAsync<RtcServiceException>(() => CallAsync(new CountedRequest(), body));

        Assert.False(error.CallSucceeded);
        Assert.Null(error.RequestId);
        Assert.Contains("HTTP 200, but", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(900, 1)]
    [InlineData(2000, 2)]
    public async Task Long_metadata_behind_it_is_read_like_any(int length, int times)
    {
        var request = new CountedRequest();

        var response = await CallAsync(request, $$$"""{"Result":{"Int":7},"ResponseMetadata":{"RequestId":"r","New":"{{{new string('x', length)}}}"}}""");

        Assert.Equal((7, "r", times), (response.Result.Int, response.Metadata.RequestId, request.Reads));
    }

    [Fact]
    public async Task One_that_cannot_be_read_is_a_success_of_another_shape()
    {
        var error = await Assert.ThrowsAsync<RtcServiceException>(() => CallAsync(new CountedRequest(isUnreadable: true), """{"ResponseMetadata":{"RequestId":"r"},"Result":{"Int":7}}"""));

        Assert.True(error.CallSucceeded);
        Assert.Equal("r", error.RequestId);
    }

    private static async Task<RtcResponse<AllKindsResult>> CallAsync(CountedRequest request, string body)
    {
        using var server = new SentMessages(body);
        using var client = Clients.Over(server);
        return await client.SendAsync(request);
    }

    private sealed class CountedRequest(bool isUnreadable = false) : RtcRequest<AllKindsResult>
    {
        public int Reads { get; private set; }

        public override RtcAction Action => UnreadResultTests.Action;

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override AllKindsResult ReadResult(ref RtcJsonReader json)
        {
            Reads++;
            return isUnreadable ? throw new FormatException() : json.ReadObject<AllKindsResult>() ?? new();
        }
    }
}
