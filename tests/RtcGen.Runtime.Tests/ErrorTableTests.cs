using RtcGen.Generated;

namespace RtcGen.Runtime.Tests;

public sealed class ErrorTableTests
{
    [Fact]
    public void A_line_holds_the_code_its_class_and_the_texts_that_are_known()
    {
        var errors = RtcErrorTable.Read("A.B\tClock\tIt is late.\t太晚。\tSet the clock.\t校准时钟。\nC\tUnclear\tWho knows.\t\tAsk.\nD\tNever\tNo.\n"u8);

        Assert.Equal(
            [
                ("A.B", RtcRetryClass.Clock, new RtcLocalizedText("It is late.", "太晚。"), new RtcLocalizedText("Set the clock.", "校准时钟。")),
                ("C", RtcRetryClass.Unknown, new RtcLocalizedText("Who knows."), new RtcLocalizedText("Ask.")),
                ("D", RtcRetryClass.Never, new RtcLocalizedText("No."), null),
            ],
            errors.Select(error => (error.Code.Value, error.RetryClass, error.Meaning, error.Remedy)));
    }

    [Fact]
    public void Each_class_is_known_by_its_name() => Assert.All(
        Enum.GetValues<RtcRetryClass>(),
        known => Assert.Equal(known, Assert.Single(RtcErrorTable.Read(System.Text.Encoding.UTF8.GetBytes($"A\t{known}\tText.\n"))).RetryClass));

    [Fact]
    public void A_call_may_have_taken_effect_where_the_class_or_the_last_field_says_so() => Assert.Equal(
        [("A", false), ("B", true), ("C", true), ("D", true), ("E", false)],
        RtcErrorTable.Read("A\tNever\tNo.\t\tAsk.\t问。\nB\tNever\tNo.\t\tAsk.\t问。\tUnknown\nC\tNever\tNo.\t\t\t\tUnknown\nD\tUnknown\tNo.\nE\tRejected\tNo.\n"u8)
            .Select(error => (error.Code.Value, error.MayHaveTakenEffect)));

    [Fact]
    public void An_empty_table_has_no_errors() => Assert.Empty(RtcErrorTable.Read(default));
}
