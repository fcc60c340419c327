namespace RtcGen.Schema.Tests;

public sealed class NumberTests
{
    [Theory]
    [InlineData("double", "1e-40", "it is too small to be kept")]
    [InlineData("double", "-1e-29", "it is too small to be kept")]
    [InlineData("double", "1e400", "it is too large to be kept")]
    [InlineData("double", "1e99999999999", "it is too large to be kept")]
    [InlineData("double", "8e28", "it has more digits than can be kept")]
    [InlineData("double", "0.1234567890123456789012345678901234567890", "it has more digits than can be kept")]
    [InlineData("double", "1.00000000000000000000000000000000000000000000000000000000000000000", "it has more characters than a number may have")]
    [InlineData("double", ".5", "write 0.5")]
    [InlineData("double", "5.", "write 5")]
    [InlineData("double", "1_000", "write 1000")]
    [InlineData("int32", "1.0", "write 1")]
    [InlineData("int32", "1e3", "write 1000")]
    [InlineData("int32", "+5", "write 5")]
    [InlineData("int32", "-0", "write 0")]
    [InlineData("int32", "2.5", "it is not an integer")]
    [InlineData("int32", "2147483648", "it does not fit into 32 bits; type int64 holds it")]
    [InlineData("int64", "9223372036854775808", "it does not fit into 64 bits")]
    public void A_number_that_would_become_another_is_a_fault_wherever_it_stands(string type, string number, string hint)
    {
        var expected = $"found '{(number.Length > 60 ? number[..60] + "…" : number)}'";
        AssertHint(Documents.WithMember($"type: {type}\ndefault: {number}"), number, expected, hint);
        AssertHint(Documents.WithMember($"type: {type}\nmeaning: {{ {number}: x }}"), number, expected, hint);
        AssertHint(Documents.WithMember($"type: {type}\nrange: '[0, 1]'\nalso: [ {number} ]"), number, expected, hint);
        AssertHint(Documents.WithMember($"type: array\nitems: {{ type: {type} }}\ndefault: [ {number} ]"), number, expected, hint);
    }

    [Theory]
    [InlineData("(1e-30, 1]", "1e-30", "too small to be kept")]
    [InlineData("[0, 99999999999999999999999999999999999999]", "99999999999999999999999999999999999999", "too large to be kept")]
    [InlineData("[0, 1e30]", "1e30", "too large to be kept")]
    [InlineData("[0.12345678901234567890123456789012, 1]", "0.12345678901234567890123456789012", "more digits than can be kept")]
    public void An_end_of_a_range_that_would_become_another_is_a_fault_at_the_end(string range, string end, string problem)
    {
        var text = Documents.WithMember($"type: double\nrange: \"{range}\"");
        var fault = Reading.Fault(text);
        Assert.Equal(("RTCGEN008", end), (fault.Id, Reading.Underlined(text, fault)));
        Assert.EndsWith(problem + ".", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0")]
    [InlineData("0e5")]
    [InlineData("-1.5e-10")]
    [InlineData("1e28")]
    [InlineData("1.50E+3")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1e-28")]
    public void A_number_that_can_be_kept_is_kept(string number) =>
        Assert.Equal(number, Reading.Member($"type: double\ndefault: {number}").Default);

    private static void AssertHint(string text, string underlined, string found, string hint)
    {
        var fault = Reading.Fault(text);
        Assert.Equal(("RTCGEN005", underlined), (fault.Id, Reading.Underlined(text, fault)));
        Assert.Contains(found, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($"; {hint}.", fault.Message, StringComparison.Ordinal);
    }
}
