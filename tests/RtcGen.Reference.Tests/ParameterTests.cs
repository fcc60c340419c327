namespace RtcGen.Reference.Tests;

/// <summary>What is said of a member.</summary>
public sealed class ParameterTests
{
    [Fact]
    public void A_member_of_a_shared_object_is_described()
    {
        var interval = BuiltIn.Find("UpdateSnapshot", "2020-12-01").Parameters.Single(one => one.Name == "ImageConfig").Members.Single(one => one.Name == "Interval");
        Assert.Equal(("ImageConfig.Interval", "int32", "int", "Interval"), (interval.Path, interval.Type, interval.CSharpType, interval.Property));
        Assert.Equal("[1, 600]", interval.Range);
        Assert.StartsWith("The server does not reject another value", interval.Reaction!.English, StringComparison.Ordinal);
        Assert.StartsWith("服务端不会拒绝", interval.Reaction.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: int32, range: '[1, 9]', default: 3, whenInvalid: default }", "The server does not reject another value: it silently uses 3.")]
    [InlineData("{ type: int32, range: '[1, 9]', whenInvalid: reject }", "The server rejects other values.")]
    [InlineData("{ type: int32, range: '[1, 9]', whenInvalid: clamp }", "The server does not reject another value: it silently uses the nearest one allowed.")]
    [InlineData("{ type: int32, multipleOf: 2, whenInvalid: roundToEven }", "The server does not reject an odd number: it silently uses the next even one.")]
    [InlineData("{ type: array, items: { type: string }, count: '[1, 2]', whenInvalid: dropItem }", "The server does not reject an invalid item: it silently omits it.")]
    [InlineData("{ type: string, length: '[1, 9]' }", "What the server does with another value is not documented.")]
    [InlineData("{ type: string }", null)]
    public void The_server_s_reaction_is_a_sentence(string member, string? reaction) =>
        Assert.Equal(reaction, BuiltIn.Read($"body: {{ M: {member} }}").Parameters[0].Reaction?.English);

    [Fact]
    public void Facts_are_in_the_words_of_the_schema()
    {
        var members = BuiltIn.Read("""
            query: { Q: { type: string, format: id, required: true } }
            body:
              Mode: { type: int32, values: { 0: Off, 1: On }, open: true, default: 1, meaning: { 0: nothing happens } }
              Part:
                union: { by: Type, of: { 0: X, 1: Y } }
                fields:
                  Type: { type: int32, values: { 0: X, 1: Y } }
                  X: { type: array, items: { type: string, pattern: '[a-z]' }, count: '[1, 2]', unique: true }
                  Y: { type: map, items: { type: double, range: '(0, 1]' }, effect: none }
              Key: { type: string, secret: true, requiredWhen: Mode == 1, nullClears: true }
            """).Parameters.SelectMany(one => one.Members.Prepend(one)).ToDictionary(one => one.Name, StringComparer.Ordinal);
        Assert.Equal((true, true, "[a-z]{1,8}"), (members["Q"].InQuery, members["Q"].IsRequired, members["Q"].Pattern));
        Assert.Equal(("1 (On)", true), (members["Mode"].Default, members["Mode"].AcceptsOtherValues));
        Assert.Equal([("0", "DoMode.Off", "nothing happens"), ("1", "DoMode.On", null)], members["Mode"].Values.Select(value => (value.Value, value.CSharp, value.Meaning?.English)));
        Assert.Equal(("Part.X", "array of string", "[1, 2]", true, "Type == 0"), (members["X"].Path, members["X"].Type, members["X"].Count, members["X"].HasUniqueItems, members["X"].ChosenBy));
        Assert.Equal(("Part.X[]", "[a-z]"), (members["X"].Item!.Path, members["X"].Item!.Pattern));
        Assert.Equal(("Part.Y{}", "(0, 1]", true), (members["Y"].Item!.Path, members["Y"].Item!.Range, members["Y"].IsIgnored));
        Assert.Equal(("Mode == 1", true, true), (members["Key"].RequiredWhen, members["Key"].IsSecret, members["Key"].NullClears));
    }

    [Fact]
    public void Numbers_beside_a_range_and_meanings_without_a_name_are_facts_of_their_own()
    {
        var member = BuiltIn.Read("body: { N: { type: int32, range: '[2, 9]', also: [0, -1], meaning: { 0: none, 2: two } } }").Parameters[0];
        Assert.Equal(("[2, 9] or 0, -1", "[2, 9]", "0, -1"), (member.Range, member.Bounds, string.Join(", ", member.Also)));
        Assert.Equal(["0: none", "2: two"], member.Meanings.Select(meaning => $"{meaning.Key}: {meaning.Value.English}"));
    }

    [Theory]
    [InlineData("Part: { switch: On, fields: { On: { type: boolean }, A: { type: string, required: true } } }", "On == true")]
    [InlineData("Part: { type: array, items: { switch: On, fields: { On: { type: boolean }, A: { type: string, required: true } } } }", "On == true")]
    [InlineData("Part: { fields: { A: { type: string, required: true } } }", null)]
    public void A_member_that_is_required_while_its_object_is_on_names_the_switch(string member, string? condition)
    {
        var all = BuiltIn.Read($"body: {{ {member} }}").Parameters.SelectMany(Flatten).ToList();
        Assert.Equal(condition, all.Single(one => one.Name == "A").RequiredWhen);
    }

    [Fact]
    public void Rules_are_sentences_in_both_languages()
    {
        var rule = Assert.Single(BuiltIn.Read("rules: [{ atLeastOne: [A, B] }]\nbody: { A: { type: string }, B: { type: string } }").Rules);
        Assert.Equal(("Rule: at least one of A, B must be set.", "规则：A、B 至少设置一个。"), (rule.English, rule.Chinese));
    }

    [Fact]
    public void Every_member_of_every_action_has_a_path_of_its_own()
    {
        foreach (var action in BuiltIn.Catalogue.Actions)
        {
            var paths = action.Parameters.SelectMany(Flatten).Select(one => one.Path).ToList();
            Assert.Equal(paths.Count, paths.Distinct(StringComparer.Ordinal).Count());
        }
    }

    private static IEnumerable<Parameter> Flatten(Parameter parameter) => parameter.Members.SelectMany(Flatten).Prepend(parameter);
}
