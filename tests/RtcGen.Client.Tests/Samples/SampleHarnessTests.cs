using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Rtc;

namespace RtcGen.Client.Tests.Samples;

/// <summary>The judges of the samples see what they are there to see.</summary>
public sealed class SampleHarnessTests
{
    [Theory]
    [InlineData("""{"AppId":"a","Status":1}""", "")]
    [InlineData("""{"AppId":"a","Status":1,"New":{}}""", "Extra $.New")]
    [InlineData("""{"appID":"a","Status":1}""", "Spelling $.appID")]
    [InlineData("""{"AppId":"a","appid":"b","Status":1}""", "Extra $.appid")]
    [InlineData("""{"AppId":"a","Status":"1"}""", "Unfit $.Status")]
    [InlineData("""{"AppId":"a","Status":1.5}""", "Unfit $.Status")]
    [InlineData("""{"AppId":5,"Status":1.0}""", "Unfit $.AppId")]
    [InlineData("""{"AppId":"a"}""", "Missing $.Status")]
    public void What_a_request_cannot_hold_as_it_is_is_found(string json, string finding)
    {
        var filled = RequestFiller.Fill(new("made up", "ModifyAppStatus", "2023-11-01", json));

        Assert.Equal(finding, string.Join(';', filled.Findings.Select(found => $"{found.Kind} {found.Path}")));
    }

    [Theory]
    [InlineData("""{"a":1,"b":[{},"",[]]}""", """{"b":[{},"",[]],"a":1.0}""", "")]
    [InlineData("""{"a":"2022-05-22T12:00:00+08:00"}""", """{"a":"2022-05-22T04:00:00.0Z"}""", "")]
    [InlineData("""{"a":1}""", """{"a":"1"}""", "$.a is \"1\" instead of 1")]
    [InlineData("""{"a":{}}""", """{}""", "$.a was not sent")]
    [InlineData("""{}""", """{"a":null}""", "$.a was sent without being asked for")]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""", "$.a[0] is 2 instead of 1;$.a[1] is 1 instead of 2")]
    [InlineData("""{"a":[1]}""", """{"a":[1,1]}""", "$.a is [1,1] instead of [1]")]
    [InlineData("""{"a":""}""", """{"a":null}""", "$.a is null instead of \"\"")]
    public void Two_requests_are_compared_by_what_they_say(string expected, string sent, string differences) =>
        Assert.Equal(differences, string.Join(';', Meaning.Differences(JsonNode.Parse(expected), JsonNode.Parse(sent))));

    [Theory]
    [InlineData("""{"Limit":5,"Task":[]}""", "")]
    [InlineData("""{"Limit":5.0,"Task":[],"Offset":null}""", "")]
    [InlineData("""{"Limit":6,"Task":[]}""", "Changed $.Limit")]
    [InlineData("""{"Limit":5,"Task":[{}]}""", "Changed $.Task")]
    [InlineData("""{"Task":[]}""", "Changed $.Limit")]
    [InlineData("""{"Limit":5,"Task":[],"Offset":1}""", "Changed $.Offset")]
    [InlineData("""{"Limit":5,"Task":[],"New":1}""", "Changed $.New")]
    public void What_a_result_does_not_hold_as_it_was_sent_is_found(string json, string finding)
    {
        var result = new ListRelayStreamResult { Limit = 5, Task = [] };

        var findings = ResultReading.Findings(JsonDocument.Parse(json).RootElement, result, "$");

        Assert.Equal(finding, string.Join(';', findings.Select(found => $"{found.Kind} {found.Path}")));
    }
}
