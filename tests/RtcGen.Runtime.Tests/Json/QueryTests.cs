using System.Globalization;
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

    [Theory]
    [InlineData(0.00005, "0.00005")]
    [InlineData(-1.25e-7, "-0.000000125")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(-1.5e20, "-150000000000000000000")]
    [InlineData(1234567890123456.8, "1234567890123456.8")]
    [InlineData(0, "0")]
    public async Task A_number_has_no_exponent(double number, string text)
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            Assert.Equal(
                $"?Action=Arrays&Item={text}&Items.1={text}&Version=2020-12-01",
                await Sent(query =>
                {
                    query.Add("Item", number);
                    query.Add("Items", new[] { number }, numbered: true);
                }));
        }
    }

    [Fact]
    public async Task A_number_without_its_exponent_is_the_same_number()
    {
        var random = new Random(15);
        for (var i = 0; i < 100; i++)
        {
            var bits = BitConverter.Int64BitsToDouble(random.NextInt64());
            var number = double.IsFinite(bits) ? bits : double.Epsilon;
            var text = (await Sent(query => query.Add("Real", number))).Split("Real=")[1].Split('&')[0];
            Assert.DoesNotContain("E", text, StringComparison.Ordinal);
            Assert.Equal(number, double.Parse(text, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task A_list_repeats_its_name_in_ascending_order_in_every_culture()
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            Assert.Equal(
                "?Action=Arrays&Flags=false&Flags=true&Ints=-1&Ints=2&Larges=8000000000&Longs=-9223372036854775808&Reals=-1234.5&Smalls=7"
                + "&Texts=&Texts=%E6%88%BF%20%26&Times=2023-11-01T00%3A00%3A00%2B00%3A00&Tokens=a&Tokens=b&Version=2020-12-01",
                await Sent(static query =>
                {
                    query.Add("Texts", ["房 &", string.Empty]);
                    query.AddSecret("Tokens", ["b", "a"]);
                    query.Add("Ints", [2, -1]);
                    query.Add("Longs", new[] { long.MinValue });
                    query.Add("Reals", new[] { -1234.5 });
                    query.Add("Flags", [true, false]);
                    query.Add("Times", new[] { DateTimeOffset.UnixEpoch.AddSeconds(1698796800) });
                    query.AddNumbers("Smalls", new[] { (Small)7 });
                    query.AddNumbers("Larges", new[] { (Large)8_000_000_000 });
                    query.Add("Empty", Array.Empty<string>());
                    query.Add("Nothing", (IReadOnlyList<string>?)null);
                }));
        }
    }

    [Fact]
    public async Task A_text_that_is_null_is_no_item()
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => Sent(static query => query.Add("Texts", ["a", null!])));
        Assert.Equal("Texts[1] is null, which cannot be sent. (Parameter 'name')", fault.Message);
    }

    [Fact]
    public void Each_secret_of_a_list_is_known_to_be_one()
    {
        var query = new RtcQueryWriter();
        query.Add("Plain", "p");
        query.AddSecret("Tokens", ["a", "b"]);
        query.AddSecret("None", (IReadOnlyList<string>?)null);
        query.AddSecret("Token", "c");
        Assert.Equal([1, 2, 3], query.Secrets);
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
