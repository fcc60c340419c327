using System.Text.Json;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Validation;

/// <summary>Rules within objects, lists and maps: where an error stands, and what is around it.</summary>
public class NestedRuleTests
{
    private static readonly RtcStringFormat Digits = RtcStringFormat.FromRegex("[0-9]+");

    private readonly RtcValidator _validator = new();

    [Fact]
    public void Each_object_of_a_list_has_its_place_in_the_path()
    {
        _validator.CheckObjects("L", [new Part(Missing), null!, new Part(Missing)]);

        Assert.Equal(
            ["$.L[0].Key is missing but required.", "$.L[1] is null, which cannot be sent; the server would refuse it.", "$.L[2].Key is missing but required."],
            Errors);
    }

    [Fact]
    public void The_object_around_one_is_found_behind_others()
    {
        var seen = new List<RtcObject>();
        var outer = new Part(validator =>
        {
            validator.CheckObject("First", new Part(static _ => { }));
            validator.CheckObject("Second", new Part(inner => seen.Add(inner.GetOuter<RtcObject>(1))));
        });

        _validator.CheckObject("Outer", outer);

        Assert.Same(outer, Assert.Single(seen));
    }

    [Fact]
    public void An_empty_string_counts_as_absent_in_an_object_within_a_map_and_not_as_the_entry_itself()
    {
        _validator.CheckMap("M", Entry(string.Empty), static (validator, name, value) => validator.CheckString(name, value, format: Digits));
        _validator.CheckMap(
            "N", Entry(new Part(static validator => validator.CheckString("Key", string.Empty, format: Digits))), static (validator, name, value) => validator.CheckObject(name, value));

        Assert.Equal("$.M.a = '' (0 characters) does not match [0-9]+.", Assert.Single(Errors));
    }

    [Fact]
    public void An_empty_entry_lists_no_items()
    {
        _validator.CheckMap("M", Entry(string.Empty), static (validator, name, value) => validator.CheckCommaList(name, value, 1, 2));

        Assert.Equal("$.M.a = '' lists 0 items instead of 1 to 2.", Assert.Single(Errors));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_key_of_up_to_64_plain_characters_stands_in_a_path_as_it_is(int length, bool isPlain)
    {
        _validator.CheckMap("M", new Dictionary<string, string> { [new('a', length)] = "x" }, static (validator, name, value) => validator.CheckString(name, value, format: Digits));

        Assert.StartsWith(isPlain ? $"$.M.{new string('a', length)} = 'x'" : "$.M['aaa", Assert.Single(Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_that_is_shown_leaves_what_is_hidden_hidden()
    {
        _validator.Redact("S");
        _validator.CheckMap("M", Entry("shown"), static (validator, name, value) => validator.CheckString(name, value, format: Digits));
        _validator.CheckString("M", "shown", format: Digits);
        _validator.CheckString("S", "canary", format: Digits);

        Assert.Equal(["'shown'", "'shown'", "***"], _validator.ToResult().Errors.Select(static error => error.Value));
    }

    [Fact]
    public void A_warning_of_an_entry_names_it_as_an_error_would()
    {
        _validator.CheckMap("M", new Dictionary<string, string> { ["a b"] = "x" }, static (validator, name, _) => validator.WarnNoEffect(name, isSet: true));

        Assert.Equal("$.M['a b'] has no effect: the server ignores it.", Assert.Single(Warnings));
    }

    [Fact]
    public void An_extra_member_that_looks_like_one_of_the_schema_is_named_with_its_path()
    {
        var request = new AnyRequest(new(UpdateSnapshotRequest.Service, "Tag", "2020-12-01", RtcIdempotency.None))
        {
            Json = static json => json.WriteProperty("App.Id"u8, "x"),
            ExtraMembers = { ["app.id"] = JsonDocument.Parse("1").RootElement, ["undefined"] = default },
        };

        var result = request.Validate();

        Assert.Equal("$['app.id'] differs only in case from the property App.Id of the schema.", Assert.Single(result.Warnings).Message);
        Assert.Equal("$.undefined has no value: its JsonElement is undefined.", Assert.Single(result.Errors).Message);
    }

    [Fact]
    public void What_has_no_effect_twice_is_said_once_and_beside_another_warning()
    {
        _validator.WarnRelation(holds: false, "one thing");
        _validator.WarnNoEffect("A", isSet: true);
        _validator.WarnNoEffectUnless("A", isIgnored: true, "B == 1");
        _validator.WarnNoEffectUnless("B", isIgnored: true, "C == 1");
        _validator.WarnNoEffectUnless("C", isIgnored: false, "D == 1");
        _validator.WarnRelation(holds: true, "another thing");

        Assert.Equal(
            [
                "$ is sent although it breaks a rule: one thing.",
                "$.A has no effect: the server ignores it.",
                "$.B has no effect: the server uses it only with C == 1.",
            ],
            Warnings);
    }

    [Fact]
    public void What_the_server_does_with_a_member_that_is_missing_is_said_unless_it_is_a_default()
    {
        _validator.CheckRequiredWhen("A", missing: true, "B == 1", InvalidValueReaction.Rejected);
        _validator.CheckRequiredWhen("A", missing: true, "B == 2", InvalidValueReaction.ServerUsesInstead("5"));
        _validator.CheckRequiredWhen("A", missing: false, "B == 3");

        Assert.Equal(["$.A is missing but required with B == 1; the server would refuse it.", "$.A is missing but required with B == 2."], Errors);
    }

    [Fact]
    public void The_shortest_string_in_bytes_passes()
    {
        _validator.CheckByteLength("A", "房", 3, 5);
        _validator.CheckByteLength("A", "ab", 3, 5);

        Assert.Equal("$.A = 'ab' has 2 bytes of UTF-8 instead of 3 to 5.", Assert.Single(Errors));
    }

    [Fact]
    public void Two_items_are_enough_to_be_equal_and_no_text_is_equal_to_no_text_only_as_an_item()
    {
        _validator.CheckUnique("L", ["a", "a"]);
        _validator.CheckUnique("E", [string.Empty, string.Empty]);
        _validator.CheckUniqueBy("B", [string.Empty, string.Empty], "Id", static text => text);
        _validator.CheckUniqueBy("C", ["x", "x"], "Id", static text => text);

        Assert.Equal(["$.L[1] is already in the list.", "$.E[1] is already in the list.", "$.C[1] has the same Id as another item."], Errors);
    }

    [Fact]
    public void A_rule_without_its_function_is_refused_whatever_there_is_to_judge()
    {
        Assert.Throws<ArgumentNullException>("by", () => _validator.CheckUniqueBy<string>("L", null, null!, static text => text));
        Assert.Throws<ArgumentNullException>("key", () => _validator.CheckUniqueBy<string>("L", null, "Id", null!));
        Assert.Throws<ArgumentNullException>("holds", () => _validator.CheckEachRange<int>("L", null, "[0, 1]", null!));
        Assert.Throws<ArgumentNullException>("check", () => _validator.CheckMap<string>("M", null, null!));
        Assert.Throws<ArgumentNullException>("vectors", () => RtcRelations.AreOrthogonal(null!));
    }

    private IEnumerable<string> Errors => _validator.ToResult().Errors.Select(static error => error.Message);

    private IEnumerable<string> Warnings => _validator.ToResult().Warnings.Select(static warning => warning.Message);

    private static Dictionary<string, T> Entry<T>(T value) => new() { ["a"] = value };

    private static void Missing(RtcValidator validator) => validator.CheckRequired("Key", missing: true);

    private sealed class Part(Action<RtcValidator> rules) : RtcObject
    {
        protected internal override void Write(RtcJsonWriter json) => json.WriteProperty("Key"u8, "x");

        protected internal override void Validate(RtcValidator validator) => rules(validator);
    }
}
