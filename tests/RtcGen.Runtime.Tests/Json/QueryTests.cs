using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>Query parameters as they arrive.</summary>
public class QueryTests
{
    [Fact]
    public async Task Each_kind_is_sent_in_every_culture_and_what_is_null_is_not()
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            Assert.Equal(
                "?Action=Arrays&Empty=&Flag=true&Long=-9223372036854775808&Off=false&Real=-1234.5&Text=%E6%88%BF%20%26%3D%2B%2F~&Version=2020-12-01",
                await Sent(static query =>
                {
                    query.Add("Text", "房 &=+/~");
                    query.Add("Empty", string.Empty);
                    query.Add("Long", long.MinValue);
                    query.Add("Real", -1234.5);
                    query.Add("Flag", true);
                    query.Add("Off", false);
                    query.Add("NoText", (string?)null);
                    query.Add("NoLong", (long?)null);
                    query.Add("NoReal", (double?)null);
                    query.Add("NoFlag", (bool?)null);
                }));
        }
    }

    [Fact]
    public async Task The_parameters_of_one_call_do_not_turn_up_in_the_next()
    {
        var sent = new List<string>();
        using var server = Recorder(sent);
        using var client = Clients.Over(server);
        await client.SendAsync(new ArraysRequest { Query = static query => query.Add("One", "1") });
        await client.SendAsync(new ArraysRequest { Query = static query => query.Add("Two", "2") });

        Assert.Equal(["?Action=Arrays&One=1&Version=2020-12-01", "?Action=Arrays&Two=2&Version=2020-12-01"], sent);
    }

    private static async Task<string> Sent(Action<RtcQueryWriter> write)
    {
        var sent = new List<string>();
        using var server = Recorder(sent);
        using var client = Clients.Over(server);
        await client.SendAsync(new ArraysRequest { Query = write });
        return Assert.Single(sent);
    }

    private static StubHandler Recorder(List<string> sent) => new((request, _) =>
    {
        sent.Add(request.RequestUri!.Query);
        return Task.FromResult(StubHandler.Json(StubHandler.Success));
    });
}
