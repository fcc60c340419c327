using RtcGen.Signing;

namespace RtcGen.Runtime.Tests.Signing;

public class CanonicalQueryTests
{
    [Fact]
    public void No_parameter_gives_an_empty_query() => Assert.Empty(CanonicalQuery.Create([]));

    [Fact]
    public void An_empty_value_keeps_its_equals_sign() => Assert.Equal("a=", CanonicalQuery.Create([new("a", string.Empty)]));

    [Fact]
    public void Only_unreserved_characters_stay_bare()
    {
        var ascii = string.Concat(Enumerable.Range(0x20, 0x5F).Select(static c => (char)c));

        Assert.Equal(
            "k=%20%21%22%23%24%25%26%27%28%29%2A%2B%2C-.%2F0123456789%3A%3B%3C%3D%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~",
            CanonicalQuery.Create([new("k", ascii)]));
    }

    [Fact]
    public void Names_sort_by_code_unit_whatever_the_culture() => Assert.Equal(
        "A=1&B=2&Z=3&_=4&a=5&ab=6&b=7",
        CanonicalQuery.Create([new("b", "7"), new("ab", "6"), new("a", "5"), new("_", "4"), new("Z", "3"), new("B", "2"), new("A", "1")]));

    [Fact]
    public void Values_of_one_name_sort_as_they_are_sent() => Assert.Equal(
        "a=&a=%C3%A9&a=b&a=~&ab=",
        CanonicalQuery.Create([new("ab", string.Empty), new("a", "~"), new("a", "b"), new("a", "é"), new("a", string.Empty)]));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_parameter_without_a_name_is_refused(string? name) => Assert.StartsWith(
        "A query parameter has no name.", Assert.Throws<ArgumentException>("parameters", () => CanonicalQuery.Create([new(name!, "v")])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_parameter_that_is_null_or_has_no_UTF8_form_is_refused_by_name()
    {
        Refused("n", null, "The query parameter n is null.");
        Refused("n", "lone\uDC00", "The query parameter n contains an unpaired surrogate, which has no UTF-8 form.");
        Refused("n", "\uD800first", "The query parameter n contains an unpaired surrogate, which has no UTF-8 form.");
        Refused("lone\uD800", "v", "The query parameter lone\uD800 contains an unpaired surrogate, which has no UTF-8 form.");

        static void Refused(string name, string? value, string message) => Assert.StartsWith(
            message, Assert.Throws<ArgumentException>("text", () => CanonicalQuery.Create([new(name, value!)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_list_is_an_error_of_the_caller() => Assert.Throws<ArgumentNullException>("parameters", static () => CanonicalQuery.Create(null!));
}
