using System.Globalization;
using System.Text;
using RtcGen.Schema;

namespace RtcGen.Emulator.Tests;

/// <summary>What the names and values of a query or form become.</summary>
public sealed class PairTests
{
    private const string Look = """
        action: Look
        version: "2030-01-01"
        service: seeing
        method: GET
        summary: Looks.
        query:
          Name: { type: string }
          name2: { type: string }
          Level: { type: int32 }
          Big: { type: int64 }
          Share: { type: double }
          IsOn: { type: boolean }
          At: { type: string, format: dateTime }
          Dotted.Name: { type: string }
          Dotted: { fields: { Name: { type: string }, Other: { type: int32 } } }
          Ids: { type: array, items: { type: int32 } }
          Keys: { type: array, style: repeated, items: { type: int32 } }
          Tags:
            type: array
            items:
              fields:
                Key: { type: string }
                Values: { type: array, items: { type: string } }
          Box: { type: Box }
          Twin: { type: string }
          TWIN: { type: string, property: OtherTwin }
        result: { type: string }

        """;

    private const string Types = "service: seeing\ntypes: { Box: { fields: { Width: { type: int32 }, Inner: { type: Lid } } }, Lid: { fields: { Flags: { type: array, items: { type: boolean } } } } }\n";

    private static readonly ActionSchema Action = SchemaReader.Read(Look).Action!;

    [Theory]
    [InlineData("", "{}")]
    [InlineData("Name=a%20b+c", """{"Name":"a b c"}""")]
    [InlineData("Level=7&Big=9007199254740993&Share=0.25&IsOn=true&At=2023-11-01T08:00:00Z", """{"Level":7,"Big":9007199254740993,"Share":0.25,"IsOn":true,"At":"2023-11-01T08:00:00Z"}""")]
    [InlineData("Level=x&Share=NaN&IsOn=1&Big=9223372036854775808", """{"Level":"x","Big":"9223372036854775808","Share":"NaN","IsOn":"1"}""")]
    [InlineData("Ids.1=1&Ids.2=2", """{"Ids":[1,2]}""")]
    [InlineData("Ids.2=2&Ids.1=1", """{"Ids":[1,2]}""")]
    [InlineData("Ids.10=10&Ids.9=9&Ids.8=8&Ids.7=7&Ids.6=6&Ids.5=5&Ids.4=4&Ids.3=3&Ids.2=2&Ids.1=1", """{"Ids":[1,2,3,4,5,6,7,8,9,10]}""")]
    [InlineData("Keys=2&Keys=1", """{"Keys":[2,1]}""")]
    [InlineData("Tags.1.Key=env&Tags.1.Values.1=prod&Tags.1.Values.2=&Tags.2.Key=k", """{"Tags":[{"Key":"env","Values":["prod",""]},{"Key":"k"}]}""")]
    [InlineData("Box.Width=3&Box.Inner.Flags.1=false", """{"Box":{"Width":3,"Inner":{"Flags":[false]}}}""")]

    // Names are as in the schema, or else in another case.
    [InlineData("NAME=x&name=y&Name=z", """{"Name":"z"}""")]
    [InlineData("tags.1.KEY=x&BOX.width=3", """{"Tags":[{"Key":"x"}],"Box":{"Width":3}}""")]
    [InlineData("twin=x&tWIN=y", "{}")]
    [InlineData("Twin=x&TWIN=y", """{"Twin":"x","TWIN":"y"}""")]

    // Of two names the longer is meant.
    [InlineData("Dotted.Name=x&Dotted.Other=1", """{"Dotted.Name":"x","Dotted":{"Other":1}}""")]

    // What the schema does not have is skipped, as a member of a JSON body is.
    [InlineData("Unknown=1&Unknown.2=3&Tags.1.More=x&Box.Depth.1=2&Box.=1&.Name=x&=y&Names=1", """{"Tags":[{}],"Box":{}}""")]
    public void The_pairs_become_the_json_that_the_schema_describes(string query, string json) => Assert.Equal(json, Read(query).Members.GetRawText());

    [Theory]
    [InlineData("Level=1&Level=2", "Level is a single value, and is sent 2 times.")]
    [InlineData("Ids.1=1&Ids.1=2", "Ids.1 is a single value, and is sent 2 times.")]
    [InlineData("Tags.1.Key=a&Tags.1.Key=b", "Tags.1.Key is a single value, and is sent 2 times.")]
    [InlineData("Level.1=1", "Level.1 is sent, but Level is a single value.")]
    [InlineData("Name.=1", "Name. is sent, but Name is a single value.")]
    [InlineData("Box=1", "Box is an object, whose members are sent as Box.Member, and not a single value.")]
    [InlineData("Box=1&Box.Width=2", "Box is an object, whose members are sent as Box.Member, and not a single value.")]
    [InlineData("Tags.1=x", "Tags.1 is an object, whose members are sent as Tags.1.Member, and not a single value.")]
    [InlineData("Ids=1", "Ids is a list, whose items are sent as Ids.1, Ids.2 and so on.")]
    [InlineData("Ids=1&Ids.1=1", "Ids is a list, whose items are sent as Ids.1, Ids.2 and so on.")]
    [InlineData("Keys.1=1", "Keys.1 is sent, but Keys is a list, which is sent as Keys once for each item.")]
    [InlineData("Ids.2=1", "Ids.1 is missing, and Ids.2 is sent.")]
    [InlineData("Ids.1=1&Ids.3=1", "Ids.2 is missing, and Ids.3 is sent.")]
    [InlineData("Ids.999999999=1", "Ids.1 is missing, and Ids.999999999 is sent.")]
    [InlineData("Ids.0=1", "Ids.0 is sent, but Ids is a list, whose items are numbered from 1: Ids.1.")]
    [InlineData("Ids.01=1", "Ids.01 is sent, but Ids is a list, whose items are numbered from 1: Ids.1.")]
    [InlineData("Ids.-1=1", "Ids.-1 is sent, but Ids is a list, whose items are numbered from 1: Ids.1.")]
    [InlineData("Ids.%2B1=1", "Ids.+1 is sent, but Ids is a list, whose items are numbered from 1: Ids.1.")]
    [InlineData("Ids.x=1", "Ids.x is sent, but Ids is a list, whose items are numbered from 1: Ids.1.")]
    [InlineData("Ids.=1", "Ids. is sent, but Ids is a list, whose items are numbered from 1: Ids.1.")]
    [InlineData("Ids.1.=1", "Ids.1. is sent, but Ids.1 is a single value.")]
    [InlineData("Ids.1.2=1", "Ids.1.2 is sent, but Ids.1 is a single value.")]
    [InlineData("Ids.9999999999=1", "Ids.9999999999 is sent, but Ids is a list, whose items are numbered from 1: Ids.1.")]
    [InlineData("Tags.1.Values.x%0A=1", "Tags.1.Values.x? is sent, but Tags.1.Values is a list, whose items are numbered from 1: Tags.1.Values.1.")]
    public void What_has_no_form_in_json_is_refused_with_its_reason(string query, string message)
    {
        var error = Read(query).Error;
        Assert.Equal(("InvalidParameter.Unmarshal", message), (error?.Code, error?.Message));
    }

    [Fact]
    public void A_name_of_any_depth_and_length_is_cut_where_the_schema_ends()
    {
        var deep = string.Concat(Enumerable.Repeat("Box.", 100_000));
        Assert.Equal("""{"Box":{}}""", Read($"{deep}Width=1").Members.GetRawText());
        Assert.Equal("Level is a single value.", Read($"Level.{deep}=1").Error!.Message.Split(", but ")[1]);
        Assert.InRange(Read($"Level.{deep}=1").Error!.Message.Length, 1, 200);
    }

    [Fact]
    public void Thousands_of_items_are_read_and_more_than_any_list_has_are_refused()
    {
        // Action and Version are two of the ten thousand.
        Assert.Equal(9_998, Read(Items(9_998)).Members.GetProperty("Ids").GetArrayLength());
        Assert.Equal(
            ("InvalidParameter.SizeOverLimit", "The request has more than 10000 parameters."),
            Read(Items(9_999)).Error is { } error ? (error.Code, error.Message) : default);
    }

    [Fact]
    public void Whatever_the_pairs_are_they_become_json_or_an_error_and_the_judge_has_a_verdict()
    {
        string[] parts = ["Tags", "Box", "Ids", "Keys", "Level", "Name", "Dotted", "Inner", "Flags", "Values", "Key", "Width", "twin", "1", "2", "3", "0", "99", "-1", "", "x", "tags", "😀", "\0"];
        string[] values = ["", "1", "true", "x", "1e400", "99999999999999999999", "=&", "😀", "\uFFFD"];
        var judge = new RequestInterpreter(new ServiceSchema { Service = "seeing", Summary = new("A service.", null), DefaultRegion = "cn-north-1" }, SchemaReader.Read(Types).Types!);
        var random = new Random(1);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var query = string.Join('&', Enumerable.Range(0, random.Next(6)).Select(_ =>
                $"{Uri.EscapeDataString(string.Join('.', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Any(parts))))}={Uri.EscapeDataString(Any(values))}"));
            var (members, error) = Read(query);
            if (error is null)
            {
                read++;
                Assert.All(judge.Judge(Action, members).Findings, finding => Assert.Equal(RequestRule.JsonType, finding.Rule));
            }
            else
            {
                refused++;
                Assert.InRange(error.Message.Length, 1, 300);
            }
        }

        Assert.InRange(read, 1000, 19_000);
        Assert.InRange(refused, 1000, 19_000);

        string Any(string[] from) => from[random.Next(from.Length)];
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", true)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8", true)]
    [InlineData("Application/X-WWW-Form-Urlencoded;charset=\"UTF-8\"", true)]
    [InlineData("application/x-www-form-urlencoded; charset=gbk", false)]
    [InlineData("application/json", false)]
    [InlineData("application/x/www/form/urlencoded", false)]
    [InlineData(null, false)]
    public void A_form_says_that_it_is_one(string? contentType, bool isForm)
    {
        var action = SchemaReader.Read(Look.Replace("method: GET", "method: POST\nencoding: form", StringComparison.Ordinal).Replace("query:", "body:", StringComparison.Ordinal)
            .Replace("style: repeated, ", string.Empty, StringComparison.Ordinal)).Action!;
        var (members, error) = Members().Read(action, Request("Level=9", "?Level=1&Name=房间&Tags.1.Key=a%3Db", contentType));
        if (isForm)
        {
            // A question mark belongs to the first name here, and what is in the query does not count.
            Assert.Equal("""{"Name":"房间","Tags":[{"Key":"a=b"}]}""", members.GetRawText().Replace("\\u623F\\u95F4", "房间", StringComparison.Ordinal));
        }
        else
        {
            Assert.Equal(("InvalidParameter.Unmarshal", "The body must be a form, with the content type application/x-www-form-urlencoded."), (error?.Code, error?.Message));
        }

        Assert.Equal("{}", Members().Read(action, Request("Level=9", string.Empty, contentType)).Members.GetRawText());
    }

    private static string Items(int count) => string.Join('&', Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"Ids.{number}={number}")));

    private static (System.Text.Json.JsonElement Members, ReadingError? Error) Read(string query) => Members().Read(Action, Request(query, string.Empty, null));

    private static RequestMembers Members() => new(new([SchemaReader.Read(Types).Types!]));

    private static ReceivedRequest Request(string query, string body, string? contentType) => new()
    {
        Method = "POST",
        Path = "/",
        Query = QueryText.Parse("?Action=Look&Version=2030-01-01&" + query),
        Headers = contentType is null ? new Dictionary<string, string>() : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["content-type"] = contentType },
        Body = Encoding.UTF8.GetBytes(body),
    };
}
