using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Validation;

/// <summary>Rules of arrays, and the further rules of texts and numbers: what passes, and what is said of what does not.</summary>
public class ListRuleTests
{
    private static readonly RtcStringFormat Digits = RtcStringFormat.FromRegex("[0-9]+");

    [Fact]
    public void The_number_of_items_is_bounded()
    {
        Assert.Empty(Faults(static validator =>
        {
            validator.CheckCount("L", null, 1, 2);
            validator.CheckCount("L", 0, 1, 2);
            validator.CheckCount("L", 1, 1, 2);
            validator.CheckCount("L", 2, 1, 2);
            validator.CheckCount("L", 9, 1, int.MaxValue);
        }));
        Assert.Equal(
            ["$.L has 0 items instead of 1 to 2.", "$.L has 3 items instead of 1 to 2; the server would refuse it.", "$.L has 0 items instead of at least 1."],
            Faults(static validator =>
            {
                validator.CheckCount("L", 0, 1, 2, required: true);
                validator.CheckCount("L", 3, 1, 2, InvalidValueReaction.Rejected);
                validator.CheckCount("L", 0, 1, int.MaxValue, required: true);
            }));
    }

    [Fact]
    public void Each_item_that_stands_there_already_is_a_fault()
    {
        Assert.Empty(Faults(static validator =>
        {
            validator.CheckUnique<string>("L", null);
            validator.CheckUnique("L", ["a", "A", "á"]);
            validator.CheckUniqueBy("L", new string?[] { null, null, "ab" }, "By", static text => text?.Length);
        }));
        Assert.Equal(
            ["$.L[2] is already in the list.", "$.L[3] is already in the list.", "$.M[1] has the same By as another item."],
            Faults(static validator =>
            {
                validator.CheckUnique("L", [1, 2, 1, 2]);
                validator.CheckUniqueBy("M", ["ab", "cd", "c"], "By", static text => text.Length);
            }));
    }

    [Fact]
    public void Each_text_is_well_formed_and_of_its_format()
    {
        Assert.Empty(Faults(static validator =>
        {
            validator.CheckStrings("L", null, Digits);
            validator.CheckStrings("L", ["1", "22"], Digits);
            validator.CheckStrings("L", [string.Empty, "😀"]);
        }));
        Assert.Equal(
            [
                "$.L[1] = 'a' does not match [0-9]+.",
                "$.L[2] is null, which cannot be sent; the server would refuse it.",
                @"$.L[3] = '\uD83D' contains an unpaired surrogate, which cannot be sent; the server would refuse it.",
                "$.L[4] = '' does not match [0-9]+.",
            ],
            Faults(static validator => validator.CheckStrings("L", ["1", "a", null!, "\uD83D", string.Empty], Digits)));
    }

    [Fact]
    public void Each_number_is_in_its_range_or_list() => Assert.Equal(
        ["$.L[0] = 0 is outside [1, 2].", "$.L[2] = 3 is outside [1, 2].", "$.M[1] = 'c' is none of 'a', 'b'."],
        Faults(static validator =>
        {
            validator.CheckEachRange<int>("L", null, "[1, 2]", static value => value is >= 1 and <= 2);
            validator.CheckEachRange("L", [0, 1, 3], "[1, 2]", static value => value is >= 1 and <= 2);
            validator.CheckEachOneOf("M", ["a", "c"], "'a', 'b'", static value => value is "a" or "b");
        }));

    [Fact]
    public void A_length_in_bytes_counts_UTF8()
    {
        Assert.Empty(Faults(static validator =>
        {
            validator.CheckByteLength("B", null, 1, 3);
            validator.CheckByteLength("B", "房", 1, 3);
        }));
        Assert.Equal(["$.B = '房a' has 4 bytes of UTF-8 instead of 1 to 3."], Faults(static validator => validator.CheckByteLength("B", "房a", 1, 3)));
    }

    [Fact]
    public void A_number_outside_a_range_with_open_ends_and_a_text_out_of_a_list_say_so() => Assert.Equal(
        ["$.N = 0 is outside (0, 10] s.", "$.N = 11 is outside (0, 10].", "$.T = 'c' is none of 'a', 'b'; the server would refuse it."],
        Faults(static validator =>
        {
            validator.CheckIntegerRange("N", null, "(0, 10]", inside: false, "s");
            validator.CheckIntegerRange("N", 10, "(0, 10]", inside: true, "s");
            validator.CheckIntegerRange("N", 0, "(0, 10]", inside: false, "s");
            validator.CheckIntegerRange("N", 11, "(0, 10]", inside: false);
            validator.CheckOneOfStrings("T", null, "'a', 'b'", isAllowed: false);
            validator.CheckOneOfStrings("T", string.Empty, "'a', 'b'", isAllowed: false);
            validator.CheckOneOfStrings("T", "a", "'a', 'b'", isAllowed: true);
            validator.CheckOneOfStrings("T", "c", "'a', 'b'", isAllowed: false, InvalidValueReaction.Rejected);
        }));

    [Fact]
    public void A_number_is_a_multiple() => Assert.Equal(
        ["$.N = 15 is not a multiple of 16."],
        Faults(static validator =>
        {
            validator.CheckMultipleOf("N", null, 16);
            validator.CheckMultipleOf("N", -32, 16);
            validator.CheckMultipleOf("N", 0, 16);
            validator.CheckMultipleOf("N", 15, 16);
        }));

    [Theory]
    [InlineData("{\"a\":1}", null)]
    [InlineData("null", null)]
    [InlineData("", null)]
    [InlineData(" ", "$.T = ' ' is not JSON.")]
    [InlineData("{a:1}", "$.T = '{a:1}' is not JSON.")]
    [InlineData("{}x", "$.T = '{}x' is not JSON.")]
    public void A_text_holds_JSON(string text, string? message) => Assert.Equal(message, Faults(validator => validator.CheckJson("T", text)).SingleOrDefault());

    // Not in the theory: the runner cannot hand an unpaired surrogate over.
    [Fact]
    public void Half_of_a_surrogate_pair_is_not_JSON() =>
        Assert.Equal([@"$.T = '\uD800' is not JSON."], Faults(static validator => validator.CheckJson("T", "\uD800")));

    [Theory]
    [InlineData("aGk=", null)]
    [InlineData("", null)]
    [InlineData("aGk", "$.T = 'aGk' is not Base64.")]
    [InlineData("aG-_", "$.T = 'aG-_' is not Base64.")]
    [InlineData("房房房房", "$.T = '房房房房' is not Base64.")]
    public void A_text_holds_Base64(string text, string? message) => Assert.Equal(message, Faults(validator => validator.CheckBase64("T", text)).SingleOrDefault());

    [Theory]
    [InlineData("a", null)]
    [InlineData("a,b", null)]
    [InlineData("", null)]
    [InlineData("a,b,c", "$.T = 'a,b,c' lists 3 items instead of 1 to 2.")]
    [InlineData(",a", "$.T = ',a' lists an empty item.")]
    [InlineData("a,", "$.T = 'a,' lists an empty item.")]
    public void A_text_lists_items(string text, string? message) => Assert.Equal(message, Faults(validator => validator.CheckCommaList("T", text, 1, 2)).SingleOrDefault());

    [Fact]
    public void An_empty_item_in_the_middle_of_a_list_is_a_fault() =>
        Assert.Equal(["$.T = 'a,,b' lists an empty item."], Faults(static validator => validator.CheckCommaList("T", "a,,b", 1, 9)));

    [Fact]
    public void What_is_missing_under_a_condition_names_the_condition() => Assert.Equal(
        ["$.T is missing but required with Mode = 1."],
        Faults(static validator =>
        {
            validator.CheckRequiredWhen("T", missing: false, "Mode = 1");
            validator.CheckRequiredWhen("T", missing: true, "Mode = 1", InvalidValueReaction.ServerUsesInstead("2"));
        }));

    [Fact]
    public void A_broken_relation_is_a_fault_of_the_object() => Assert.Equal(
        ["$ breaks a rule: A before B; the server would refuse it."],
        Faults(static validator =>
        {
            validator.CheckRelation(holds: true, "A before B");
            validator.CheckRelation(holds: false, "A before B", InvalidValueReaction.Rejected);
        }));

    [Fact]
    public void A_relation_that_only_ought_to_hold_draws_a_warning()
    {
        var validator = new RtcValidator();
        validator.WarnRelation(holds: true, "A before B");
        validator.WarnRelation(holds: false, "A before B");

        var result = validator.ToResult();
        Assert.True(result.IsValid);
        var warning = Assert.Single(result.Warnings);
        Assert.Equal(
            ("$", RtcValidationRule.Relation, RtcServerReaction.Unstated, "$ is sent although it breaks a rule: A before B."),
            (warning.Path, warning.Rule, warning.ServerReaction, warning.Message));
    }

    [Fact]
    public void A_hidden_value_is_in_no_message() => Assert.Equal(
        ["$.Secret = *** has 6 bytes of UTF-8 instead of 1 to 3.", "$.Secret[0] = *** does not match [0-9]+."],
        Faults(static validator =>
        {
            validator.Redact("Secret");
            validator.CheckByteLength("Secret", "canary", 1, 3);
            validator.CheckStrings("Secret", ["canary"], Digits);
        }));

    [Fact]
    public void Each_item_is_validated_by_rules_of_its_own_and_none_is_null()
    {
        Assert.Equal(
            ["$.Rows[0][1] = 'x' does not match [0-9]+.", "$.Rows[1] is null, which cannot be sent; the server would refuse it.", "$.Rows[2] has 0 items instead of at least 1."],
            Faults(static validator =>
            {
                validator.CheckItems<IReadOnlyList<string>>("Rows", null, CheckRow);
                validator.CheckItems<IReadOnlyList<string>>("Rows", [["1", "x"], null!, []], CheckRow);
            }));
        Assert.Throws<ArgumentNullException>("check", static () => new RtcValidator().CheckItems<string>("Rows", [], null!));

        static void CheckRow(RtcValidator validator, string name, IReadOnlyList<string> row)
        {
            validator.CheckStrings(name, row, Digits);
            validator.CheckCount(name, row.Count, 1, int.MaxValue);
        }
    }

    [Fact]
    public void Items_of_a_redacted_list_are_not_shown_and_what_follows_is()
    {
        var validator = new RtcValidator();
        validator.Redact("Secrets");
        validator.CheckItems("Secrets", ["canary", "canary"], Check);
        Check(validator, "Secrets", "canary");
        Check(validator, "Open", "shown");
        validator.CheckItems("Rows", ["shown too"], Check);

        Assert.Equal(["***", "***", "***", "'shown'", "'shown too'"], validator.ToResult().Errors.Select(static fault => fault.Value));

        static void Check(RtcValidator validator, string name, string value) => validator.CheckString(name, value, format: Digits);
    }

    [Fact]
    public void A_list_of_empty_texts_is_not_empty() => Assert.Equal(
        ["$.T = 'a' lists 1 items instead of 2 to 3."],
        Faults(static validator =>
        {
            validator.CheckCommaList("T", "a", 2, 3);
            validator.CheckCommaList("T", "a,b", 2, 3);
            validator.CheckCommaList("T", "a,b,c", 2, 3);
        }));

    [Fact]
    public void What_is_ignored_without_a_condition_draws_a_warning()
    {
        var validator = new RtcValidator();
        validator.WarnNoEffectUnless("T", isIgnored: false, "Mode = 1");
        validator.WarnNoEffectUnless("T", isIgnored: true, "Mode = 1");

        var result = validator.ToResult();
        Assert.True(result.IsValid);
        Assert.Equal("$.T has no effect: the server uses it only with Mode = 1.", Assert.Single(result.Warnings).Message);
    }

    [Fact]
    public void What_nobody_reads_is_not_put_into_words()
    {
        var validator = new RtcValidator();
        int[] values = [1, 2];

        Assert.Equal(0, Allocated.PerCall(_ =>
        {
            validator.WarnNoEffect("Width", isSet: true);
            validator.WarnNoEffectUnless("Height", isIgnored: true, "Mode = 1");
            validator.WarnRelation(holds: false, "A before B");
            validator.CheckEachRange("Values", values, "[1, 2]", static value => value is 1 or 2);
            validator.CheckEachOneOf("Values", values, "1, 2", static value => value is 1 or 2);
            validator.Clear();
        }));
    }

    private static IEnumerable<string> Faults(Action<RtcValidator> check)
    {
        var validator = new RtcValidator();
        check(validator);
        return validator.ToResult().Errors.Select(static fault => fault.Message);
    }
}
