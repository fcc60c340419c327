using System.Text;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>A list or a map that is the whole result has no object around it that could keep what cannot be read.</summary>
public class WholeResultTests
{
    [Fact]
    public async Task All_of_it_is_returned_when_all_can_be_read()
    {
        Assert.Equal(["a", "b"], (await Send(new ListRequest(), """["a","b"]""")).Result!);
        Assert.Equal(new Dictionary<string, string> { ["a"] = "b" }, (await Send(new MapRequest(), """{"a":"b"}""")).Result!);
    }

    [Theory]
    [InlineData("""["a",{}]""", """{"a":"b","c":[]}""")]
    [InlineData("""[null]""", """{"a":null}""")]
    public async Task Nothing_of_it_is_lost_silently_when_a_part_cannot_be_read(string list, string map)
    {
        foreach (var (error, json) in new[]
        {
            (await Leak.Throws<RtcServiceException>(() => Send(new ListRequest(), list)), list),
            (await Leak.Throws<RtcServiceException>(() => Send(new MapRequest(), map)), map),
        })
        {
            Assert.True(error.CallSucceeded);
            Assert.Contains(json, Encoding.UTF8.GetString(error.Raw!.Body.Span), StringComparison.Ordinal);
            Assert.Contains("the call succeeded, but Result does not match the schema.", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Secret_texts_are_read_and_each_is_noted_to_be_hidden()
    {
        var json = """{"Secrets":["a","b",{"c":1}],"Name":"n"}"""u8;
        var hidden = new RedactedValues();
        var reader = new RtcJsonReader(json, hidden);
        var read = reader.ReadObject<SecretsResult>()!;

        Assert.Equal(["a", "b"], read.Secrets);
        Assert.Equal("""[{"c":1}]""", read.OtherMembers["Secrets"].GetRawText());
        Assert.Equal("""{"Secrets":["***","***","***"],"Name":"n"}""", RedactedJson.OfRequest(json, hidden));
    }

    private static async Task<RtcResponse<T>> Send<T>(RtcRequest<T> request, string result)
    {
        using var server = new SentMessages($$"""{"ResponseMetadata":{"RequestId":"r"},"Result":{{result}}}""");
        using var client = Clients.Over(server);
        return await client.SendAsync(request);
    }

    private sealed class ListRequest : RtcRequest<IReadOnlyList<string>?>
    {
        public override RtcAction Action => UpdateSnapshotRequest.Repeatable;

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override IReadOnlyList<string>? ReadResult(ref RtcJsonReader json) => json.ReadStringList();
    }

    private sealed class MapRequest : RtcRequest<IReadOnlyDictionary<string, string>?>
    {
        public override RtcAction Action => UpdateSnapshotRequest.Repeatable;

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override IReadOnlyDictionary<string, string>? ReadResult(ref RtcJsonReader json) => json.ReadMap(static (ref RtcJsonReader json) => json.ReadString());
    }

    private sealed class SecretsResult : RtcResult
    {
        public IReadOnlyList<string>? Secrets { get; private set; }

        protected internal override void ReadMember(ref RtcJsonReader json)
        {
            if (json.FindMember("Secrets Name"u8) == 0)
            {
                Secrets = json.ReadSecretList();
            }
            else
            {
                _ = json.ReadString();
            }
        }
    }
}
