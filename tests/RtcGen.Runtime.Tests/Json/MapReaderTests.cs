using System.Text;
using System.Text.Json;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>Objects of a result whose names are not described: what can be read is read, and the rest is kept.</summary>
public class MapReaderTests
{
    [Fact]
    public void Entries_of_each_kind_are_read()
    {
        var read = Read("""
            {"Texts":{"a b":"1","\u623f":"","n":7},"Objects":{"o":{"Text":"t","Odd":1}},"Lists":{"l":["x","y"],"e":[]},"Longs":{"n":"5"},"Anys":{"j":[1]},"Next":"after"}
            """);

        Assert.Equal(new Dictionary<string, string> { ["a b"] = "1", ["房"] = "", ["n"] = "7" }, read.Texts);
        Assert.Equal("t", read.Objects!["o"].Text);
        Assert.Equal("1", read.Objects["o"].OtherMembers["Odd"].GetRawText());
        Assert.Equal(["x", "y"], read.Lists!["l"]);
        Assert.Empty(read.Lists["e"]);
        Assert.Equal(5, read.Longs!["n"]);
        Assert.Equal("[1]", read.Anys!["j"].GetRawText());
        Assert.Equal("after", read.Next);
        Assert.Empty(read.OtherMembers);
    }

    [Theory]
    [InlineData("""{"Texts":{"a":"1","b":{"c":2},"d":null,"e\"":[true]}}""", "Texts", 1, """{"b":{"c":2},"d":null,"e\u0022":[true]}""")]
    [InlineData("""{"Longs":{"a":1,"b":"x","c":1.5}}""", "Longs", 1, """{"b":"x","c":1.5}""")]
    [InlineData("""{"Objects":{"a":{},"b":[]}}""", "Objects", 1, """{"b":[]}""")]
    [InlineData("""{"Lists":{"a":["x",{},"y"],"b":7,"c":["z"]}}""", "Lists", 2, """{"a":["x",{},"y"],"b":7}""")]
    [InlineData("""{"Anys":{"a":null,"b":1}}""", "Anys", 1, """{"a":null}""")]
    public void An_entry_that_cannot_be_read_is_kept_beside_those_that_can(string json, string name, int count, string kept)
    {
        foreach (var text in new[] { json, $$"""{"Next":"n",{{json[1..^1]}}}""", $$"""{{{json[1..^1]}},"Next":"n"}""" })
        {
            var read = Read(text);

            Assert.Equal(kept, read.OtherMembers[name].GetRawText());
            Assert.Single(read.OtherMembers);
            Assert.Equal(count, new[] { read.Texts?.Count, read.Longs?.Count, read.Objects?.Count, read.Lists?.Count, read.Anys?.Count }.Max());
            Assert.Equal(text == json ? null : "n", read.Next);
        }
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    [InlineData("7")]
    public void What_is_no_object_is_kept(string value)
    {
        var read = Read($$"""{"Texts":{{value}},"Longs":{{value}}}""");

        Assert.Null(read.Texts);
        Assert.Null(read.Longs);
        Assert.Equal(value, read.OtherMembers["Texts"].GetRawText());
        Assert.Equal(value, read.OtherMembers["Longs"].GetRawText());
    }

    [Fact]
    public void Null_is_none_and_an_empty_object_an_empty_map()
    {
        var read = Read("""{"Texts":null,"Longs":{},"Objects":{}}""");

        Assert.Null(read.Texts);
        Assert.Empty(read.Longs!);
        Assert.Empty(read.Objects!);
        Assert.Empty(read.OtherMembers);
    }

    [Fact]
    public void Names_of_another_case_are_found_around_and_within_it()
    {
        var read = Read("""{"texts":{"a":{}},"Objects":{"x":{"text":"t"}},"next":"n"}""");

        Assert.Equal("t", read.Objects!["x"].Text);
        Assert.Equal("n", read.Next);
        Assert.Empty(read.Texts!);
        Assert.Equal("""{"a":{}}""", read.OtherMembers["texts"].GetRawText());
    }

    [Fact]
    public void Maps_within_maps_of_objects_stay_apart()
    {
        var read = Read("""{"Inner":{"a":{"Texts":{"b":1,"c":[]},"Inner":{"d":{"Next":"deep"}}}},"Texts":{"e":"f"}}""");

        var inner = read.Inner!["a"];
        Assert.Equal("1", inner.Texts!["b"]);
        Assert.Equal("""{"c":[]}""", inner.OtherMembers["Texts"].GetRawText());
        Assert.Equal("deep", inner.Inner!["d"].Next);
        Assert.Equal("f", read.Texts!["e"]);
        Assert.Empty(read.OtherMembers);
    }

    [Fact]
    public void A_deep_entry_and_one_that_is_no_unicode_are_kept()
    {
        var deep = new string('[', 1000) + new string(']', 1000);
        var reader = new RtcJsonReader(Encoding.UTF8.GetBytes($$$"""{"Texts":{"a":{{{deep}}},"b\ud800":"ok","c":"\ud800"}}"""), isDeep: true);
        var read = reader.ReadObject<MapsResult>()!;

        Assert.Equal("ok", read.Texts!["b\\ud800"]);
        Assert.Equal(deep, read.OtherMembers["Texts"].GetProperty("a").GetString());
        Assert.Equal("\"\\ud800\"", read.OtherMembers["Texts"].GetProperty("c").GetRawText());
    }

    [Fact]
    public void What_is_kept_or_secret_is_noted_to_be_hidden()
    {
        var json = """{"Texts":{"a":"1","b":[2]},"Secrets":{"c":"s","d":{}}}"""u8;
        var hidden = new RedactedValues();
        var reader = new RtcJsonReader(json, hidden);
        reader.ReadObject<MapsResult>();

        Assert.Equal("""{"Texts":{"a":"1","b":"***"},"Secrets":{"c":"***","d":"***"}}""", RedactedJson.OfRequest(json, hidden));
    }

    private static MapsResult Read(string json)
    {
        var reader = new RtcJsonReader(Encoding.UTF8.GetBytes(json));
        return reader.ReadObject<MapsResult>()!;
    }

    private sealed class MapsResult : RtcResult
    {
        public IReadOnlyDictionary<string, string>? Texts { get; private set; }

        public IReadOnlyDictionary<string, AllKindsResult>? Objects { get; private set; }

        public IReadOnlyDictionary<string, IReadOnlyList<string>>? Lists { get; private set; }

        public IReadOnlyDictionary<string, long>? Longs { get; private set; }

        public IReadOnlyDictionary<string, JsonElement>? Anys { get; private set; }

        public IReadOnlyDictionary<string, string>? Secrets { get; private set; }

        public IReadOnlyDictionary<string, MapsResult>? Inner { get; private set; }

        public string? Next { get; private set; }

        protected internal override void ReadMember(ref RtcJsonReader json)
        {
            switch (json.FindMember("Texts Objects Lists Longs Anys Secrets Inner Next"u8))
            {
                case 0:
                    Texts = json.ReadMap(static (ref RtcJsonReader json) => json.ReadString());
                    break;
                case 1:
                    Objects = json.ReadMap(static (ref RtcJsonReader json) => json.ReadObject<AllKindsResult>());
                    break;
                case 2:
                    Lists = json.ReadMap(static (ref RtcJsonReader json) => json.ReadStringList());
                    break;
                case 3:
                    Longs = json.ReadValueMap(static (ref RtcJsonReader json) => json.ReadInt64());
                    break;
                case 4:
                    Anys = json.ReadValueMap(static (ref RtcJsonReader json) => json.ReadJson());
                    break;
                case 5:
                    Secrets = json.ReadMap(static (ref RtcJsonReader json) => json.ReadSecret());
                    break;
                case 6:
                    Inner = json.ReadMap(static (ref RtcJsonReader json) => json.ReadObject<MapsResult>());
                    break;
                case 7:
                    Next = json.ReadString();
                    break;
                default:
                    json.ReadUnknown();
                    break;
            }
        }
    }
}
