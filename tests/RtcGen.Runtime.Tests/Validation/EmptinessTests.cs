using System.Text.Json;

namespace RtcGen.Runtime.Tests.Validation;

/// <summary>An optional member that is empty counts as absent; what is switched off counts for nothing.</summary>
public class EmptinessTests
{
    private static readonly RtcStringFormat Digits = RtcStringFormat.FromRegex("[0-9]+");

    [Fact]
    public void No_rule_is_broken_by_an_empty_text() => Assert.Empty(Check(static validator =>
    {
        validator.CheckString("T", string.Empty, required: false, Digits);
        validator.CheckLength("T", string.Empty, 1, 2);
        validator.CheckByteLength("T", string.Empty, 1, 2);
        validator.CheckOneOfStrings("T", string.Empty, "a, b", isAllowed: false);
        validator.CheckJson("T", string.Empty);
        validator.CheckBase64("T", string.Empty);
        validator.CheckCommaList("T", string.Empty, 1, 2);
    }).Errors);

    [Fact]
    public void Of_a_required_text_only_its_emptiness_is_told() => Assert.Equal(
        ["$.T = '' is empty but required."],
        Check(static validator =>
        {
            validator.CheckString("T", string.Empty, required: true, Digits);
            validator.CheckLength("T", string.Empty, 1, 2);
        }).Errors.Select(static fault => fault.Message));

    [Fact]
    public void An_optional_object_without_members_is_not_looked_into_and_a_required_one_is()
    {
        Assert.Empty(Check(static validator => validator.CheckObject("O", new Part())).Errors);
        Assert.Empty(Check(static validator => validator.CheckObject("O", null)).Errors);
        Assert.Equal(["$.O.Id is missing but required."], Messages(static validator => validator.CheckObject("O", new Part(), required: true)));
        Assert.Equal(["$.O is missing but required."], Messages(static validator => validator.CheckObject("O", null, required: true)));
    }

    [Fact]
    public void An_object_with_a_member_is_looked_into_however_empty_that_is()
    {
        var faults = new[] { "$.O.Id is missing but required." };
        Assert.Equal(faults, Messages(static validator => validator.CheckObject("O", new Part { Note = string.Empty })));
        Assert.Equal(faults, Messages(static validator => validator.CheckObject("O", new Part { Inner = new() })));
        Assert.Equal(faults, Messages(static validator => validator.CheckObject("O", new Part { Notes = [] })));
        Assert.Equal(faults, Messages(static validator => validator.CheckObject("O", new Part { ExtraMembers = { ["New"] = Json("0") } })));
        Assert.Empty(Messages(static validator => validator.CheckObject("O", new Part { ExtraMembers = { ["New"] = Json("null") } })));
    }

    [Theory]
    [InlineData("null", false)]
    [InlineData("\"\"", false)]
    [InlineData("[]", false)]
    [InlineData("{ }", false)]
    [InlineData("{\"a\":null}", false)]
    [InlineData("{\"a\":\"\"}", true)]
    [InlineData("[null]", true)]
    [InlineData("0", true)]
    [InlineData("false", true)]
    [InlineData("\"a\"", true)]
    public void A_JSON_value_is_set_unless_it_is_empty(string json, bool isSet) => Assert.Equal(isSet, RtcRelations.IsSet(Json(json)));

    [Fact]
    public void What_is_not_there_is_not_set()
    {
        Assert.False(RtcRelations.IsSet((JsonElement?)null));
        Assert.False(RtcRelations.IsSet(default(JsonElement)));
        Assert.False(RtcRelations.IsSet((RtcObject?)null));
    }

    [Theory]
    [InlineData(true, "$.Id is missing but required.", null)]
    [InlineData(false, null, null)]
    [InlineData(null, null, "$ has no effect: Enable, which switches it on, is not set.")]
    public void What_is_switched_off_is_not_checked_and_a_switch_that_nobody_set_draws_one_warning(bool? enable, string? fault, string? warning)
    {
        var result = Check(new Switched { Enable = enable, Note = "n" });

        Assert.Equal(fault, result.Errors.SingleOrDefault()?.Message);
        Assert.Equal(warning, result.Warnings.SingleOrDefault()?.Message);
        Assert.All(result.Warnings, static one => Assert.Equal((RtcValidationRule.NoEffect, RtcServerReaction.Ignores), (one.Rule, one.ServerReaction)));
    }

    [Fact]
    public void An_object_in_which_nothing_is_set_draws_no_warning() => Assert.Empty(Check(new Switched()).Warnings);

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    private static IEnumerable<string> Messages(Action<RtcValidator> check) => Check(check).Errors.Select(static fault => fault.Message);

    private static RtcValidationResult Check(Action<RtcValidator> check)
    {
        var validator = new RtcValidator();
        check(validator);
        return validator.ToResult();
    }

    private static RtcValidationResult Check(RtcObject value)
    {
        var validator = new RtcValidator();
        validator.Check(value);
        return validator.ToResult();
    }

    private sealed class Switched : RtcObject
    {
        public bool? Enable { get; init; }

        public string? Note { get; init; }

        protected internal override void Write(RtcJsonWriter json)
        {
            json.WriteProperty("Enable"u8, Enable);
            json.WriteProperty("Note"u8, Note);
        }

        protected internal override void Validate(RtcValidator validator)
        {
            if (validator.IsSwitchedOff("Enable", Enable))
            {
                return;
            }

            validator.CheckRequired("Id", missing: true);
        }
    }

    private sealed class Part : RtcObject
    {
        public string? Note { get; init; }

        public IReadOnlyList<string>? Notes { get; init; }

        public Part? Inner { get; init; }

        protected internal override void Write(RtcJsonWriter json)
        {
            json.WriteProperty("Note"u8, Note);
            json.WriteProperty("Notes"u8, Notes);
            json.WriteProperty("Inner"u8, Inner);
            json.WriteNull("Cleared"u8, isNull: true);
        }

        protected internal override void Validate(RtcValidator validator) => validator.CheckRequired("Id", missing: true);
    }
}
