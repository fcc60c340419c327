using System.Text;
using System.Text.Json;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>The body of a request, byte for byte.</summary>
public class BodyTests
{
    [Fact]
    public void Members_are_written_in_documentation_order_and_those_not_set_are_left_out()
    {
        Assert.Equal(
            """{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5}}""",
            UpdateSnapshotRequest.Valid().ToJson());
        Assert.Equal("{}", new UpdateSnapshotRequest().ToJson());
        Assert.Equal("""{"ImageConfig":{}}""", new UpdateSnapshotRequest { ImageConfig = new() }.ToJson());
        Assert.Equal(
            """{"AppId":"","BusinessId":"b","ImageConfig":{"Format":0,"Width":1,"Height":-2,"Interval":2147483647}}""",
            new UpdateSnapshotRequest
            {
                AppId = string.Empty,
                BusinessId = "b",
                ImageConfig = new() { Interval = int.MaxValue, Height = -2, Width = 1, Format = 0 },
            }.ToJson());
    }

    [Fact]
    public void Numbers_and_flags_do_not_depend_on_the_culture()
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            Assert.Equal(
                """{"Number":-9223372036854775808,"Real":-1234.5,"Flag":false}""",
                new ManyKindsRequest { Number = long.MinValue, Real = -1234.5, Flag = false }.ToJson());
        }
    }

    [Fact]
    public void A_number_that_JSON_cannot_express_is_refused()
    {
        Assert.Throws<ArgumentException>(static () => new ManyKindsRequest { Real = double.NaN }.ToJson());
        Assert.Throws<ArgumentException>(static () => new ManyKindsRequest { Real = double.PositiveInfinity }.ToJson());
    }

    [Fact]
    public async Task Text_is_sent_as_UTF8_and_not_as_escapes()
    {
        byte[]? sent = null;
        using var server = new StubHandler(async (request, _) =>
        {
            sent = await request.Content!.ReadAsByteArrayAsync(CancellationToken.None);
            return StubHandler.Json(StubHandler.Success);
        });
        using var client = Clients.Over(server);
        await client.SendAsync(new ManyKindsRequest { Text = "房间 <a> é + & '" });

        Assert.Equal("""{"Text":"房间 <a> é + & '"}"""u8.ToArray(), sent);
        Assert.Equal("application/json", server.Headers[0]["Content-Type"]);
    }

    [Fact]
    public async Task A_lone_surrogate_is_refused_even_without_validation()
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server, RtcValidationMode.Off);
        foreach (var text in new[] { "\uD800", "a\uDC00b", "\uDC00\uD800", "😀\uD83D" })
        {
            var error = await Leak.Throws<ArgumentException>(() => client.SendAsync(new ManyKindsRequest { Text = text }));
            Assert.StartsWith("Text contains an unpaired surrogate, which cannot be sent unchanged.", error.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => new ManyKindsRequest { Text = text }.ToJson());
        }

        Assert.Equal(0, server.Calls);

        // The body that was begun does not turn up in a later one.
        await client.SendAsync(new ManyKindsRequest { Text = "after" });
        Assert.Equal("""{"Text":"after"}""", Assert.Single(server.Bodies));
    }

    [Fact]
    public void Quotes_control_characters_and_a_megabyte_come_back_from_another_reader()
    {
        var long1 = string.Concat(Enumerable.Repeat("房间😀\"\\", 100_000));
        foreach (var text in new[] { "\"", "\\", "/", "\b\f\n\r\t\0\u001F\u007F", "\u2028\u2029\uFEFF", "</script>", long1 })
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(new ManyKindsRequest { Text = text }.ToJson()));
            Assert.Equal(text, document.RootElement.GetProperty("Text").GetString());
        }
    }
}
