using System.Text;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>Points in time: RFC 3339 on the wire, whatever the culture.</summary>
public class TimeTests
{
    private static readonly string[] Odd = [.. Cultures.Names, "de-DE"];

    public static TheoryData<DateTimeOffset, string> Sent() => new()
    {
        { new(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8)), "2026-11-23T00:00:00+08:00" },
        { new(2026, 11, 23, 9, 8, 7, TimeSpan.Zero), "2026-11-23T09:08:07+00:00" },
        { new(2026, 11, 23, 9, 8, 7, new TimeSpan(5, 45, 0)), "2026-11-23T09:08:07+05:45" },
        { new(2026, 2, 3, 4, 5, 6, new TimeSpan(-3, -30, 0)), "2026-02-03T04:05:06-03:30" },
        { new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero).AddMilliseconds(120), "2026-02-03T04:05:06.12+00:00" },
        { new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero).AddTicks(1), "2026-02-03T04:05:06.0000001+00:00" },
        { DateTimeOffset.MaxValue, "9999-12-31T23:59:59.9999999+00:00" },
        { DateTimeOffset.MinValue, "0001-01-01T00:00:00+00:00" },
    };

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task A_time_is_sent_with_its_own_offset_and_a_fraction_where_it_has_one(DateTimeOffset time, string text)
    {
        foreach (var culture in Odd)
        {
            using var _ = Cultures.Use(culture);
            Assert.Equal($$"""{"At":"{{text}}","Days":["{{text}}","2026-01-01T00:00:00+00:00"]}""", new TimesRequest { At = time, Days = [time, new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)] }.ToJson());

            var sent = new List<string>();
            using var server = new StubHandler((request, _) =>
            {
                sent.Add(request.RequestUri!.Query);
                return Task.FromResult(StubHandler.Json(StubHandler.Success));
            });
            using var client = Clients.Over(server);
            await client.SendAsync(new TimesRequest { InQuery = time });
            Assert.Equal($"?Action=Times&At={Uri.EscapeDataString(text)}&Version=2020-12-01", Assert.Single(sent));
        }
    }

    [Fact]
    public void What_is_not_set_is_not_sent_and_an_empty_list_is() =>
        Assert.Equal("""{"Days":[]}""", new TimesRequest { Days = [] }.ToJson());

    [Theory]
    [MemberData(nameof(Sent))]
    public void What_is_sent_is_read_back(DateTimeOffset time, string text) => Assert.True(time.EqualsExact(Read(text).At!.Value));

    [Theory]
    [InlineData("2026-11-23T09:08:07Z", "2026-11-23T09:08:07+00:00")]
    [InlineData("2026-11-23t09:08:07z", "2026-11-23T09:08:07+00:00")]
    [InlineData("2026-11-23T09:08:07-00:00", "2026-11-23T09:08:07+00:00")]
    [InlineData("2024-02-29T23:59:59+14:00", "2024-02-29T23:59:59+14:00")]
    [InlineData("2026-11-23T09:08:07.5Z", "2026-11-23T09:08:07.5+00:00")]
    [InlineData("2021-08-17T17:48:41.973243689+08:00", "2021-08-17T17:48:41.9732436+08:00")]
    [InlineData("2026-11-23T09:08:07.00000000000000000000000000000009Z", "2026-11-23T09:08:07+00:00")]
    [InlineData("2026-11-23T09:08:07\\u002B05:45", "2026-11-23T09:08:07+05:45")]
    public void Any_offset_and_any_fraction_are_read(string text, string time)
    {
        foreach (var culture in Odd)
        {
            using var _ = Cultures.Use(culture);
            var read = Read(text);
            Assert.Equal($$"""{"At":"{{time}}"}""", new TimesRequest { At = read.At }.ToJson());
            Assert.Empty(read.OtherMembers);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-23")]
    [InlineData("2026-11-23 09:08:07+08:00")]
    [InlineData("2026-11-23T09:08:07")]
    [InlineData("2026-11-23T09:08:07+0800")]
    [InlineData("2026-11-23T09:08:07+08")]
    [InlineData("2026-11-23T09:08Z")]
    [InlineData("2026-11-23T09:08:07.Z")]
    [InlineData("2026-11-23T09:08:07,5Z")]
    [InlineData("2026-11-23T09:08:07Z ")]
    [InlineData(" 2026-11-23T09:08:07Z")]
    [InlineData("2026-11-23T09:08:07+08:60")]
    [InlineData("2026-11-23T09:08:07+14:01")]
    [InlineData("2026-11-23T09:08:60Z")]
    [InlineData("2026-11-23T24:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+08:00")]
    [InlineData("9999-12-31T23:59:59-08:00")]
    [InlineData("٢٠٢٦-11-23T09:08:07Z")]
    [InlineData("2O26-11-23T09:08:07Z")]
    [InlineData("2026-11-2/T09:08:07Z")]
    [InlineData("2026-11-23T09:08:07*08:00")]
    [InlineData("2026-11-23T09:08:07+08.00")]
    [InlineData("2026-11-23T09:08:07+O8:00")]
    [InlineData("2026-11-23T09:08:07+08:O0")]
    [InlineData("1604149200000")]
    [InlineData("\\uD800")]
    public void A_text_that_is_no_such_time_is_kept(string text)
    {
        var read = Read(text);
        Assert.Null(read.At);
        Assert.Equal($"\"{text}\"", Assert.Single(read.OtherMembers).Value.GetRawText());
    }

    [Fact]
    public void A_value_that_is_no_text_is_kept_and_null_is_nothing()
    {
        Assert.Equal("1604149200", Assert.Single(ReadJson("""{"At":1604149200}""").OtherMembers).Value.GetRawText());
        Assert.Empty(ReadJson("""{"At":null,"Days":null}""").OtherMembers);
    }

    [Fact]
    public void Of_a_list_the_times_are_read_and_the_rest_is_kept()
    {
        var read = ReadJson("""{"Days":["2026-11-23T09:08:07Z","",7,"2026-11-24T09:08:07+08:00",null]}""");
        Assert.Equal([new(2026, 11, 23, 9, 8, 7, TimeSpan.Zero), new DateTimeOffset(2026, 11, 24, 9, 8, 7, TimeSpan.FromHours(8))], read.Days);
        Assert.Equal("""["",7,null]""", read.OtherMembers["Days"].GetRawText());
    }

    [Fact]
    public void Reading_a_time_allocates_nothing()
    {
        var text = Encoding.UTF8.GetBytes("2021-08-17T17:48:41.973243689+08:00");
        Assert.True(Rfc3339.TryRead(text, out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Rfc3339.TryRead(text, out _);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static TimesResult Read(string text) => ReadJson($$"""{"At":"{{text}}"}""");

    private static TimesResult ReadJson(string json) => new RtcJsonReader(Encoding.UTF8.GetBytes(json)).ReadObject<TimesResult>()!;

    private sealed class TimesRequest : RtcRequest<string?>
    {
        private static readonly RtcAction Definition = new(UpdateSnapshotRequest.Service, "Times", "2020-12-01", RtcIdempotency.ReadOnly);

        public DateTimeOffset? At { get; init; }

        public IReadOnlyList<DateTimeOffset>? Days { get; init; }

        public DateTimeOffset? InQuery { get; init; }

        public override RtcAction Action => Definition;

        protected internal override void WriteQuery(RtcQueryWriter query) => query.Add("At", InQuery);

        protected internal override void Write(RtcJsonWriter json)
        {
            json.WriteProperty("At"u8, At);
            json.WriteProperty("Days"u8, Days);
        }

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadString();
    }

    private sealed class TimesResult : RtcResult
    {
        public DateTimeOffset? At { get; private set; }

        public IReadOnlyList<DateTimeOffset>? Days { get; private set; }

        protected internal override void ReadMember(ref RtcJsonReader json)
        {
            switch (json.FindMember("At Days"u8))
            {
                case 0:
                    At = json.ReadDateTime();
                    break;
                case 1:
                    Days = json.ReadDateTimeList();
                    break;
                default:
                    json.ReadUnknown();
                    break;
            }
        }
    }
}
