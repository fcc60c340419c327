using System.Text;
using System.Text.Json;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>Arrays in the body of a request, byte for byte.</summary>
public class ArrayTests
{
    [Fact]
    public void Each_kind_is_written_in_order()
    {
        using var any = JsonDocument.Parse("""{"a":[1.0,null]}""");
        var request = new ArraysRequest
        {
            Images = [new() { Width = 1 }, new()],
            Texts = ["房", string.Empty],
            Ints = [int.MinValue],
            Longs = [long.MaxValue],
            Reals = [-0.5, 1e300],
            Flags = [true, false],
            Smalls = [Small.One, (Small)(-7)],
            Larges = [Large.Big],
            Anys = [any.RootElement],
            Any = any.RootElement,
            IsCleared = true,
        };

        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            Assert.Equal(
                """{"Images":[{"Width":1},{}],"Texts":["房",""],"Ints":[-2147483648],"Longs":[9223372036854775807],"Reals":[-0.5,1E+300],"Flags":[true,false],"Smalls":[1,-7],"Larges":[1099511627776],"Anys":[{"a":[1.0,null]}],"Any":{"a":[1.0,null]},"Cleared":null}""",
                request.ToJson());
        }
    }

    [Fact]
    public void An_empty_array_is_written_and_one_that_is_null_is_not() =>
        Assert.Equal("""{"Images":[],"Texts":[],"Ints":[]}""", new ArraysRequest { Images = [], Texts = [], Ints = [] }.ToJson());

    [Fact]
    public void Json_that_was_never_given_is_left_out() => Assert.Equal("{}", new ArraysRequest { Any = default(JsonElement) }.ToJson());

    [Fact]
    public async Task What_cannot_be_written_is_refused_by_name_and_place_even_without_validation()
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server, RtcValidationMode.Off);
        var cases = new (ArraysRequest Request, string Message)[]
        {
            (new() { Images = [new(), null!] }, "Images[1] is null, which cannot be sent."),
            (new() { Texts = ["a", null!] }, "Texts[1] is null, which cannot be sent."),
            (new() { Texts = ["a", "b", "\uD800"] }, "Texts[2] contains an unpaired surrogate, which cannot be sent unchanged."),
        };

        foreach (var (request, message) in cases)
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(request));
            Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(new ArraysRequest { Reals = [double.NaN] }));
        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public void Secret_texts_are_written_and_no_log_shows_how_many()
    {
        using var json = new RtcJsonWriter();
        json.WriteBody(new SecretsRequest { Secrets = ["房", "b"] });

        Assert.Equal("""{"Secrets":["房","b"],"Name":"n"}""", Encoding.UTF8.GetString(json.WrittenSpan));
        Assert.Equal("""{"Secrets":"***","Name":"n"}""", RedactedJson.OfRequest(json.WrittenSpan, json.Hidden));
        Assert.Equal("""{"Name":"n"}""", new SecretsRequest().ToJson());
        Assert.StartsWith("Secrets[1] is null,", Assert.Throws<ArgumentException>(static () => new SecretsRequest { Secrets = ["a", null!] }.ToJson()).Message, StringComparison.Ordinal);
        Assert.StartsWith("Secrets[0] contains an unpaired surrogate", Assert.Throws<ArgumentException>(static () => new SecretsRequest { Secrets = ["\uD800"] }.ToJson()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extra_member_under_the_name_of_secret_texts_is_an_error()
    {
        var request = new SecretsRequest { ExtraMembers = { ["Secrets"] = JsonDocument.Parse("[]").RootElement } };

        Assert.Equal("$.Secrets", Assert.Single(request.Validate().Errors).Path);
    }

    [Theory]
    [InlineData("\"\\uD800\"", "")]
    [InlineData("[\"\\uDC00\"]", "[0]")]
    [InlineData("{\"a b\":\"\\uD800\"}", null)]
    public void Json_that_is_no_unicode_is_refused_by_name_and_place(string json, string? place)
    {
        using var broken = JsonDocument.Parse(json);
        var alone = Assert.Throws<ArgumentException>(() => new ArraysRequest { Any = broken.RootElement }.ToJson());
        var second = Assert.Throws<ArgumentException>(() => new ArraysRequest { Anys = [JsonDocument.Parse("1").RootElement, broken.RootElement] }.ToJson());

        Assert.StartsWith($"Any{place}", alone.Message, StringComparison.Ordinal);
        Assert.StartsWith($"Anys[1]{place}", second.Message, StringComparison.Ordinal);
        Assert.All([alone, second], static error => Assert.Contains("contains an unpaired surrogate, or no UTF-8, which cannot be sent unchanged.", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_members_of_each_object_are_checked_and_named_with_their_place() => Assert.Equal(
        ["$.Images[1].Interval = 601 is outside [1, 600] s; the server would not refuse this, it would silently use 2.", "$.Images[2] is null, which cannot be sent; the server would refuse it."],
        new ArraysRequest { Images = [new(), new() { Interval = 601 }, null!] }.Validate().Errors.Select(static fault => fault.Message));

    private sealed class SecretsRequest : RtcRequest<string?>
    {
        public IReadOnlyList<string>? Secrets { get; init; }

        public override RtcAction Action => UpdateSnapshotRequest.Repeatable;

        protected internal override void Write(RtcJsonWriter json)
        {
            json.WriteSecret("Secrets"u8, Secrets);
            json.WriteProperty("Name"u8, "n");
        }

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadString();
    }
}
