using System.Text;
using System.Text.Json;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>What becomes of a result: nothing in it is lost, whatever the server sends.</summary>
public class RtcJsonReaderTests
{
    [Fact]
    public void Each_kind_is_read()
    {
        var read = Read(
            """
            {"Text":"房\n","Int":-2147483648,"Long":9223372036854775807,"Real":-1.5e3,"Flag":false,"Small":1,"Large":1099511627776,"Any":[1,{}],
             "Inner":{"Text":"i"},"Inners":[{"Int":1},{"Int":2}],"Texts":["a",""],"Ints":[1,-2],"Longs":[4294967296],"Reals":[0.5,2],"Flags":[true,false],
             "Smalls":[1,7],"Larges":[1099511627776],"Anys":[null,"x",[1]]}
            """)!;

        Assert.Equal(("房\n", int.MinValue, long.MaxValue, -1500d, false), (read.Text, read.Int, read.Long, read.Real, read.Flag));
        Assert.Equal((Small.One, Large.Big), (read.Small, read.Large));
        Assert.Equal("[1,{}]", read.Any!.Value.GetRawText());
        Assert.Equal("i", read.Inner!.Text);
        Assert.Equal([1, 2], read.Inners!.Select(static inner => inner.Int));
        Assert.Equal(["a", string.Empty], read.Texts);
        Assert.Equal([1, -2], read.Ints);
        Assert.Equal([4294967296], read.Longs);
        Assert.Equal([0.5, 2], read.Reals);
        Assert.Equal([true, false], read.Flags);
        Assert.Equal([Small.One, (Small)7], read.Smalls);
        Assert.Equal([Large.Big], read.Larges);
        Assert.Equal(["null", "\"x\"", "[1]"], read.Anys!.Select(static any => any.GetRawText()));
        Assert.Empty(read.OtherMembers);
    }

    [Fact]
    public void Null_is_the_same_as_nothing()
    {
        var names = typeof(AllKindsResult).GetProperties().Where(static property => property.Name != nameof(RtcResult.OtherMembers)).ToList();
        var read = Read($"{{{string.Join(",", names.Select(static property => $"\"{property.Name}\":null"))}}}")!;

        Assert.All(names, property => Assert.Null(property.GetValue(read)));
        Assert.Empty(read.OtherMembers);
    }

    [Theory]
    [InlineData("Text", "true")]
    [InlineData("Int", "\"seven\"")]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "1.5")]
    [InlineData("Long", "9223372036854775808")]
    [InlineData("Real", "{\"a\":[1]}")]
    [InlineData("Flag", "0")]
    [InlineData("Small", "4294967297")]
    [InlineData("Small", "\"One\"")]
    [InlineData("Large", "[]")]
    [InlineData("Inner", "[{\"Int\":1}]")]
    [InlineData("Inners", "{\"Int\":1}")]
    [InlineData("Text", "\"\\uD800\"")]
    [InlineData("Text", "\"a\\uDC00b\"")]
    [InlineData("Real", "1e999")]
    [InlineData("Int", "0.99999999999999999999999999999999")]
    [InlineData("Int", "1e10")]
    [InlineData("Long", "9223372036854775808.0")]
    [InlineData("Texts", "\"a\"")]
    [InlineData("Anys", "{}")]
    public void A_value_of_another_type_is_kept_as_it_is_and_the_rest_is_read(string name, string value)
    {
        var read = Read($$"""{"Inner":{"{{name}}":{{value}},"New":1},"{{name}}":{{value}},"Text2":"after"}""")!;

        var outer = name == "Inner" ? read.OtherMembers : read.Inner!.OtherMembers;
        Assert.Equal(value, outer[name].GetRawText());
        Assert.Equal(value, read.OtherMembers[name].GetRawText());
        Assert.Equal("after", read.OtherMembers["Text2"].GetString());
        Assert.True(name == "Inner" || read.Inner!.OtherMembers["New"].GetInt32() == 1);
        Assert.Null(typeof(AllKindsResult).GetProperty(name)!.GetValue(read));
    }

    [Theory]
    [InlineData("Inners", "[{\"Int\":1,\"New\":2},3,{\"Int\":2},[{}]]", 2, "[3,[{}]]")]
    [InlineData("Inners", "[null]", 0, "[null]")]
    [InlineData("Texts", "[\"a\",null,\"b\",\"\\uD800\"]", 2, "[null,\"\\uD800\"]")]
    [InlineData("Ints", "[1,2147483648,2.0,1e1,0.5]", 3, "[2147483648,0.5]")]
    [InlineData("Longs", "[1,[2, 3] ]", 1, "[[2, 3]]")]
    [InlineData("Reals", "[1,\"NaN\"]", 1, "[\"NaN\"]")]
    [InlineData("Flags", "[true,1,false]", 2, "[1]")]
    [InlineData("Smalls", "[1,4294967297]", 1, "[4294967297]")]
    [InlineData("Larges", "[true]", 0, "[true]")]
    public void Of_a_list_with_odd_items_the_others_are_read_and_the_odd_ones_kept(string name, string value, int readable, string odd)
    {
        var read = Read($$"""{"Inner":{"{{name}}":{{value}},"New":1},"{{name}}":{{value}},"Text2":"after"}""")!;

        foreach (var owner in new[] { read, read.Inner! })
        {
            Assert.Equal(readable, ((System.Collections.ICollection)typeof(AllKindsResult).GetProperty(name)!.GetValue(owner)!).Count);
            Assert.Equal(odd, owner.OtherMembers[name].GetRawText());
        }

        Assert.Equal("after", read.OtherMembers["Text2"].GetString());
        Assert.Equal(1, read.Inner!.OtherMembers["New"].GetInt32());
    }

    [Fact]
    public void The_readable_items_keep_their_order_and_their_own_members()
    {
        var read = Read("""{"Inners":[{"Int":1},null,{"Int":"x","Inners":["deep",{"Int":3}]},"x",{"Int":4}]}""")!;

        Assert.Equal([1, null, 4], read.Inners!.Select(static inner => inner.Int));
        Assert.Equal("[null,\"x\"]", read.OtherMembers["Inners"].GetRawText());
        Assert.Equal("\"x\"", read.Inners![1].OtherMembers["Int"].GetRawText());
        Assert.Equal("[\"deep\"]", read.Inners[1].OtherMembers["Inners"].GetRawText());
        Assert.Equal(3, Assert.Single(read.Inners[1].Inners!).Int);
    }

    [Theory]
    [InlineData("3.0", 3)]
    [InlineData("-2147483648.000", int.MinValue)]
    [InlineData("1e3", 1000)]
    [InlineData("2.5e1", 25)]
    [InlineData("-0.0", 0)]
    public void A_whole_number_may_be_written_as_a_real_one(string written, int number)
    {
        var read = Read($$"""{"Int":{{written}},"Long":{{written}},"Small":{{written}},"Ints":[{{written}}],"Longs":[{{written}}],"Larges":[{{written}}]}""")!;

        Assert.Equal((number, number, (Small)number), (read.Int!.Value, read.Long!.Value, read.Small!.Value));
        Assert.Equal((number, number, (Large)number), (read.Ints![0], read.Longs![0], read.Larges![0]));
        Assert.Empty(read.OtherMembers);
    }

    [Theory]
    [InlineData("New")]
    [InlineData("Any")]
    [InlineData("Text")]
    [InlineData("Ints")]
    public void What_nobody_described_is_kept_at_any_depth(string name)
    {
        foreach (var depth in new[] { 200, 100_000 })
        {
            var inner = new string('[', depth) + "\"房\\n\"" + new string(']', depth);

            var read = Read($$"""{"{{name}}":[{{inner}}],"Int":1}""", isDeep: depth > 200)!;

            Assert.Equal(1, read.Int);
            var kept = name == "Any" ? read.Any!.Value : read.OtherMembers[name];
            Assert.Equal(depth == 200 || name == "Ints" ? JsonValueKind.Array : JsonValueKind.String, kept.ValueKind);
            Assert.Equal(name == "Ints" ? inner : $"[{inner}]", depth == 200 ? (name == "Ints" ? kept[0] : kept).GetRawText() : (name == "Ints" ? kept[0] : kept).GetString());
        }
    }

    [Fact]
    public void A_type_that_holds_itself_is_not_followed_without_end()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"Inner\":", 100_000)) + "{}" + new string('}', 100_000);

        var read = Read(deep, isDeep: true)!;

        var depth = 0;
        for (; read.Inner is { } inner; read = inner)
        {
            depth++;
        }

        Assert.Equal(64, depth);
        Assert.Equal(deep[(65 * 9)..^65], read.OtherMembers["Inner"].GetString());
    }

    [Fact]
    public void A_name_that_is_not_well_formed_is_kept_as_it_is_written()
    {
        var read = Read("""{"\uD800":1,"Int":2}""")!;

        Assert.Equal(2, read.Int);
        Assert.Equal(1, read.OtherMembers["\\uD800"].GetInt32());
    }

    [Fact]
    public void Members_nobody_described_are_kept_in_the_object_they_stand_in()
    {
        var read = Read("""{"New":{"deep":[1]},"Inner":{"新":null,"Inners":[{"Z":1}],"Y":"y"},"X":1.0}""")!;

        Assert.Equal(["New", "X"], read.OtherMembers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("1.0", read.OtherMembers["X"].GetRawText());
        Assert.Equal(JsonValueKind.Null, read.Inner!.OtherMembers["新"].ValueKind);
        Assert.Equal("y", read.Inner.OtherMembers["Y"].GetString());
        Assert.Equal(["Z"], read.Inner.Inners![0].OtherMembers.Keys);
    }

    [Fact]
    public void The_case_of_a_name_does_not_count_and_it_may_be_escaped()
    {
        var read = Read("""{"tEXT":"a","\u0049nt":2,"\u65B0":3,"Inner":{"INT":4,"\u0074ext":"b"}}""")!;

        Assert.Equal(("a", 2, 4, "b"), (read.Text, read.Int, read.Inner!.Int, read.Inner.Text));
        Assert.Equal(["新"], read.OtherMembers.Keys);
    }

    [Fact]
    public void A_name_that_only_looks_alike_is_another()
    {
        var read = Read("{\"Te\u017Ft\":\"a\",\"\\u212Anner\":1,\"Tex\":2,\"Texts2\":3}")!;

        Assert.Null(read.Text);
        Assert.Equal(4, read.OtherMembers.Count);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("[]", true)]
    [InlineData("\"text\"", true)]
    [InlineData("7", true)]
    public void A_whole_result_of_another_type_is_an_error_unless_it_is_empty(string json, bool isError = false)
    {
        if (isError)
        {
            Assert.Throws<JsonException>(() => Read(json));
        }
        else
        {
            Assert.Null(Read(json));
        }
    }

    [Theory]
    [InlineData("{\"Inner\":{\"Text\":\"a\"")]
    [InlineData("{\"Ints\":[1,")]
    [InlineData("{\"New\":[1,2")]
    [InlineData("{\"Text\":tru}")]
    public void What_is_not_whole_JSON_is_an_error(string json) => Assert.ThrowsAny<Exception>(() => Read(json));

    private static AllKindsResult? Read(string json, bool isDeep = false)
    {
        var reader = new RtcJsonReader(Encoding.UTF8.GetBytes(json), isDeep: isDeep);
        return reader.ReadObject<AllKindsResult>();
    }
}
