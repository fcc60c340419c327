using System.Text;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Json;

/// <summary>What is not written as described and says the same is read; what could mean two things is kept.</summary>
public class LenientReaderTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("0", 0)]
    [InlineData("3.0", 3)]
    [InlineData("1e3", 1000)]
    public void A_whole_number_may_be_written_as_a_text(string written, int number)
    {
        var read = Read($$"""{"Int":"{{written}}","Long":"{{written}}","Small":"{{written}}","Real":"{{written}}","Ints":["{{written}}"],"Longs":["{{written}}"],"Larges":["{{written}}"]}""");

        Assert.Equal((number, number, (Small)number, number), (read.Int!.Value, read.Long!.Value, read.Small!.Value, read.Real!.Value));
        Assert.Equal((number, number, (Large)number), (read.Ints![0], read.Longs![0], read.Larges![0]));
        Assert.Empty(read.OtherMembers);
    }

    [Theory]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "1.5")]
    [InlineData("Int", "")]
    [InlineData("Int", " 7")]
    [InlineData("Int", "7 ")]
    [InlineData("Int", "+7")]
    [InlineData("Int", "007")]
    [InlineData("Int", "-00")]
    [InlineData("Int", "-")]
    [InlineData("Int", "7,0")]
    [InlineData("Int", "1-2")]
    [InlineData("Int", "0x10")]
    [InlineData("Long", "9223372036854775808")]
    [InlineData("Small", "4294967297")]
    [InlineData("Real", "1e999")]
    [InlineData("Real", "-Infinity")]
    [InlineData("Real", "NaN")]
    [InlineData("Real", ".5")]
    [InlineData("Real", "1.2.3")]
    [InlineData("Flag", "True")]
    [InlineData("Flag", "1")]
    public void A_text_that_is_no_such_value_is_kept_as_it_is(string name, string text)
    {
        var read = Read($$"""{"{{name}}":"{{text}}","Text":"after"}""");

        Assert.Null(typeof(AllKindsResult).GetProperty(name)!.GetValue(read));
        Assert.Equal(text, read.OtherMembers[name].GetString());
        Assert.Equal("after", read.Text);
    }

    [Fact]
    public void A_number_and_a_boolean_may_be_written_as_texts()
    {
        var read = Read("""{"Real":"-1.5e3","Flag":"true","Reals":["0.5",2],"Flags":["false",true,"true"]}""");

        Assert.Equal((-1500d, true), (read.Real, read.Flag));
        Assert.Equal([0.5, 2], read.Reals);
        Assert.Equal([false, true, true], read.Flags);
        Assert.Empty(read.OtherMembers);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-1.50")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("1E+2")]
    public void A_text_may_be_written_as_a_number_and_keeps_its_digits(string number)
    {
        var read = Read($$"""{"Text":{{number}},"Texts":[{{number}},"a"]}""");

        Assert.Equal(number, read.Text);
        Assert.Equal([number, "a"], read.Texts);
        Assert.Empty(read.OtherMembers);
    }

    [Theory]
    [InlineData("""{"Int":1,"INT":2}""")]
    [InlineData("""{"INT":2,"Int":1}""")]
    [InlineData("""{"INT":2,"\u0049nt":1}""")]
    public void Of_a_name_and_one_in_another_case_the_exact_one_is_read_and_the_other_kept(string json)
    {
        var read = Read(json);

        Assert.Equal(1, read.Int);
        Assert.Equal(2, Assert.Single(read.OtherMembers, static other => other.Key == "INT").Value.GetInt32());
    }

    [Fact]
    public void Of_several_names_in_another_case_the_first_is_read_and_the_rest_kept()
    {
        var read = Read("""{"iNT":1,"INT":{"a":"b"},"int":3,"Text":"after"}""");

        Assert.Equal((1, "after"), (read.Int, read.Text));
        Assert.Equal(["INT", "int"], read.OtherMembers.Keys);
        Assert.Equal("""{"a":"b"}""", read.OtherMembers["INT"].GetRawText());
    }

    [Fact]
    public void A_value_of_another_type_is_kept_under_the_name_it_came_with() =>
        Assert.Equal("[1]", Read("""{"iNT":[1]}""").OtherMembers["iNT"].GetRawText());

    [Fact]
    public void Objects_and_lists_in_another_case_are_read_at_every_level_beside_others()
    {
        var read = Read("""{"New":1,"iNNERS":[{"inner":{"TEXT":"deep","New":[2]},"Int":1},{"INT":"2"}],"Inner":{"texts":["a"],"Int":3},"Long":4}""");

        Assert.Equal(("deep", 1, 2), (read.Inners![0].Inner!.Text, read.Inners[0].Int, read.Inners[1].Int));
        Assert.Equal((3, 4L), (read.Inner!.Int, read.Long));
        Assert.Equal(["a"], read.Inner.Texts);
        Assert.Equal("[2]", read.Inners[0].Inner!.OtherMembers["New"].GetRawText());
        Assert.Equal(["New"], read.OtherMembers.Keys);
    }

    [Fact]
    public void A_name_in_another_case_is_another_where_two_members_differ_in_case_alone()
    {
        var read = ReadPair("""{"AppId":"a","AppID":"b","appid":"c"}""");

        Assert.Equal(("a", "b"), (read.AppId, read.AppID));
        Assert.Equal("c", read.OtherMembers["appid"].GetString());
        Assert.Null(ReadPair("""{"APPID":"a"}""").AppId);
    }

    [Theory]
    [InlineData("""{"CreateTime":1}""", 1, null)]
    [InlineData("""{"createtime":1}""", 1, null)]
    [InlineData("""{"CreateTime":2,"CreatedTime":1}""", 1, "CreateTime")]
    [InlineData("""{"CreatedTime":1,"CreateTime":2}""", 1, "CreateTime")]
    [InlineData("""{"createdtime":1,"CreateTime":2}""", 1, "CreateTime")]
    [InlineData("""{"CREATETIME":1,"Born":2}""", 1, "Born")]
    public void A_member_may_come_under_an_alias_and_its_own_name_goes_before(string json, long time, string? kept)
    {
        var read = ReadPair(json);

        Assert.Equal(time, read.CreatedTime);
        Assert.Equal(kept is null ? [] : [kept], read.OtherMembers.Keys);
    }

    [Fact]
    public void An_alias_goes_before_a_name_in_another_case()
    {
        var read = ReadPair("""{"Born":1}""");

        Assert.Equal((1L, null), (read.CreatedTime, read.BORN));
        Assert.Equal(2, ReadPair("""{"BORN":2}""").BORN);
        Assert.Equal(["born"], ReadPair("""{"born":3}""").OtherMembers.Keys);
    }

    [Fact]
    public void A_hundred_thousand_names_in_another_case_are_read_in_time_that_grows_with_their_number()
    {
        var others = string.Join(",", Enumerable.Range(0, 100_000).Select(static i => $"\"iNT\":{i},\"New{i}\":0"));

        var read = Read($"{{\"inner\":{{{others}}}}}").Inner!;

        Assert.Equal(0, read.Int);
        Assert.Equal(99_999, read.OtherMembers["iNT"].GetInt32());
        Assert.Equal(100_001, read.OtherMembers.Count);
    }

    [Fact]
    public void A_type_that_holds_itself_in_another_case_is_not_followed_without_end()
    {
        var read = Read(string.Concat(Enumerable.Repeat("{\"inner\":", 200)) + "{}" + new string('}', 200));

        var depth = 0;
        for (; read.Inner is { } inner; read = inner)
        {
            depth++;
        }

        Assert.Equal(64, depth);
        Assert.Equal(["inner"], read.OtherMembers.Keys);
    }

    private static AllKindsResult Read(string json)
    {
        var reader = new RtcJsonReader(Encoding.UTF8.GetBytes(json));
        return reader.ReadObject<AllKindsResult>()!;
    }

    private static PairResult ReadPair(string json)
    {
        var reader = new RtcJsonReader(Encoding.UTF8.GetBytes(json));
        return reader.ReadObject<PairResult>()!;
    }

    private sealed class PairResult : RtcResult
    {
        public string? AppId { get; private set; }

        public string? AppID { get; private set; }

        public long? CreatedTime { get; private set; }

        public long? BORN { get; private set; }

        protected internal override void ReadMember(ref RtcJsonReader json)
        {
            switch (json.FindMember("AppId AppID CreatedTime|CreateTime|Born BORN"u8))
            {
                case 0:
                    AppId = json.ReadString();
                    break;
                case 1:
                    AppID = json.ReadString();
                    break;
                case 2:
                    CreatedTime = json.ReadInt64();
                    break;
                case 3:
                    BORN = json.ReadInt64();
                    break;
                default:
                    json.ReadUnknown();
                    break;
            }
        }
    }
}
