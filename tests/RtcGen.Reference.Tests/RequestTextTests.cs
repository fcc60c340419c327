using System.Text.Json;

namespace RtcGen.Reference.Tests;

/// <summary>A request as C#, as it is sent, and as a command.</summary>
public sealed class RequestTextTests
{
    [Fact]
    public void CSharp_is_written_as_a_person_would_write_it()
    {
        var action = BuiltIn.Find("UpdateSnapshot", "2020-12-01");
        Assert.Equal(
            """
            using RtcGen;
            using RtcGen.Rtc.V20201201;

            var request = new UpdateSnapshotRequest
            {
                AppId = "it's \"mine\"",
                ImageConfig = new() { Interval = 5 },
            };
            var response = await client.UpdateSnapshotAsync(request);

            """,
            action.WriteCSharp(Parse("""{"AppId":"it's \"mine\"","ImageConfig":{"Interval":5},"Unknown":1}""")),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("body: { M: { type: int32, values: { 0: Off, 1: On } } }", """{"M":1}""", "new DoRequest\n{\n    M = DoM.On,\n}")]
    [InlineData("body: { M: { type: int32, values: { 0: Off, 1: On } } }", """{"M":7}""", "new DoRequest\n{\n    M = (DoM)(7),\n}")]
    [InlineData("body: { S: { type: string, values: { a: First } } }", """{"S":"a"}""", "new DoRequest\n{\n    S = DoS.First,\n}")]
    [InlineData("body: { L: { type: array, items: { type: int64 } } }", """{"L":[1,2]}""", "new DoRequest\n{\n    L = [1, 2],\n}")]
    [InlineData("body: { L: { type: array, items: { type: string } } }", """{"L":[]}""", "new DoRequest\n{\n    L = [],\n}")]
    [InlineData("body: { M: { type: map, items: { type: string } } }", """{"M":{"a":"b"}}""", "new DoRequest\n{\n    M = new Dictionary<string, string> { [\"a\"] = \"b\" },\n}")]
    [InlineData("body: { O: { nullClears: true, fields: { A: { type: int32 } } } }", """{"O":{"A":1}}""", "new DoRequest\n{\n    O = new(new() { A = 1 }),\n}")]
    [InlineData("body: { N: { type: int32, nullClears: true } }", """{"N":null}""", "new DoRequest\n{\n    N = new(null),\n}")]
    [InlineData("body: { T: { type: string, format: dateTime } }", """{"T":"2024-02-03T04:05:06Z"}""", "new DoRequest\n{\n    T = new DateTimeOffset(2024, 2, 3, 4, 5, 6, TimeSpan.Zero),\n}")]
    [InlineData("body: { T: { type: string, format: dateTime } }", """{"T":"2024-02-03T04:05:06.0780001-03:30"}""", "new DoRequest\n{\n    T = new DateTimeOffset(2024, 2, 3, 4, 5, 6, TimeSpan.FromMinutes(-210)).AddTicks(780001),\n}")]
    [InlineData("body: { Text: { type: string } }", """{"Text":"line\nbreak"}""", "new DoRequest\n{\n    Text = \"line\\nbreak\",\n}")]
    [InlineData("body: { A: { type: string } }", "{}", "new DoRequest()")]
    public void Each_type_has_its_expression(string members, string values, string code) =>
        Assert.Equal(code, BuiltIn.Read(members).WriteCSharpRequest(Parse(values)));

    [Fact]
    public void What_is_no_object_is_no_request() =>
        Assert.Throws<ArgumentException>(() => BuiltIn.Read("body: { A: { type: string } }").WriteCSharp(Parse("[]")));

    [Theory]
    [InlineData("GET", "query: { A: { type: string }, L: { type: array, items: { type: string } } }", """{"A":"x y","L":["b","a"],"Else":true}""", "Action=Do&Version=2024-01-01&A=x%20y&L.1=b&L.2=a&Else=true", null)]
    [InlineData("GET", "query: { L: { type: array, style: repeated, items: { type: string } } }", """{"L":["b","a"]}""", "Action=Do&Version=2024-01-01&L=a&L=b", null)]
    [InlineData("POST", "query: { A: { type: string } }\nbody: { B: { type: string } }", """{"B":"中","A":"q","Else":[1]}""", "Action=Do&Version=2024-01-01&A=q", """{"B":"中","Else":[1]}""")]
    [InlineData("POST", "encoding: form\nbody: { O: { fields: { N: { type: int32 } } } }", """{"O":{"N":5}}""", "Action=Do&Version=2024-01-01", "O.N=5")]
    public void Members_go_where_the_schema_says(string method, string members, string values, string query, string? body)
    {
        var request = BuiltIn.Read(members, method).WriteRequest(Parse(values));
        Assert.Equal((method, query, body), (request.Method, request.QueryText, request.Body));
        Assert.Equal(body is null ? null : body.StartsWith('{') ? "application/json" : "application/x-www-form-urlencoded", request.ContentType);
    }

    [Theory]
    [InlineData("GET", null, "curl 'http://host/?A=1'")]
    [InlineData("POST", "it's", "curl 'http://host/?A=1' \\\n  --data-raw 'it'\\''s'")]
    [InlineData("POST", null, "curl -X 'POST' 'http://host/?A=1'")]
    public void Curl_is_quoted_for_a_shell(string method, string? body, string command) =>
        Assert.Equal(command, CurlCommand.Format(method, new("http://host/?A=1"), [], body));

    [Fact]
    public void Curl_has_a_line_for_each_header() =>
        Assert.Equal("curl 'http://host/' \\\n  -H 'X-Date: now' \\\n  -H 'B: $HOME'", CurlCommand.Format("GET", new("http://host/"), [new("X-Date", "now"), new("B", "$HOME")], null));

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
