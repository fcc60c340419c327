using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Validation;

/// <summary>Rules of maps: what passes, and where an entry stands that does not.</summary>
public class MapRuleTests
{
    private static readonly RtcAction Post = new(UpdateSnapshotRequest.Service, "Tag", "2020-12-01", RtcIdempotency.None);
    private static readonly RtcStringFormat Digits = RtcStringFormat.FromRegex("[0-9]+");

    [Fact]
    public void Each_entry_is_validated_and_its_path_shows_its_key()
    {
        Assert.Equal(
            ["$.Context.plain-key_1 = 'x' (1 characters) does not match [0-9]+.", "$.Context['a b'] = 'y' (1 characters) does not match [0-9]+.", "$.Context[''] = 'z' (1 characters) does not match [0-9]+."],
            Errors(new Dictionary<string, string> { ["ok"] = "7", ["plain-key_1"] = "x", ["a b"] = "y", [""] = "z" }));
    }

    [Fact]
    public void A_null_value_and_a_key_that_is_no_unicode_are_errors()
    {
        Assert.Equal(
            ["$.Context.a is null, which cannot be sent; the server would refuse it.", "$.Context['\\uD800'] has an unpaired surrogate in its key, which cannot be sent; the server would refuse it."],
            Errors(new Dictionary<string, string> { ["a"] = null!, ["\ud800"] = "1" }));
    }

    [Fact]
    public void No_map_and_an_empty_one_pass()
    {
        Assert.Empty(Errors(null));
        Assert.Empty(Errors(new Dictionary<string, string>()));
    }

    [Fact]
    public void A_key_cannot_break_a_line_or_make_a_path_long()
    {
        var error = Assert.Single(Errors(new Dictionary<string, string> { [new string('a', 100) + "\n"] = "x" }));
        Assert.StartsWith($"$.Context['{new string('a', 64)}…'] = 'x'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_within_are_validated_with_their_own_properties()
    {
        var request = new AnyRequest(Post)
        {
            Rules = static validator => validator.CheckMap(
                "Filters",
                new Dictionary<string, TagFilter> { ["a"] = new() { Number = 1 }, ["b c"] = new() { Key = "k", ExtraMembers = { ["Key"] = default } } },
                static (validator, name, value) => validator.CheckObject(name, value)),
        };

        Assert.Equal(["$.Filters.a.Key", "$.Filters['b c'].Key"], request.Validate().Errors.Select(static error => error.Path));
    }

    [Fact]
    public void Values_of_a_redacted_map_are_not_shown_and_what_follows_is()
    {
        var request = new AnyRequest(Post)
        {
            Rules = static validator =>
            {
                validator.Redact("Secrets");
                validator.CheckMap("Secrets", new Dictionary<string, string> { ["a"] = "canary", ["b"] = "canary" }, static (validator, name, value) => validator.CheckString(name, value, format: Digits));
                validator.CheckString("Secrets", "canary", format: Digits);
                validator.CheckString("Open", "shown", format: Digits);
            },
        };

        Assert.Equal(["***", "***", "***", "'shown'"], request.Validate().Errors.Select(static error => error.Value));
    }

    private static IEnumerable<string> Errors(IReadOnlyDictionary<string, string>? map) => new AnyRequest(Post)
    {
        Rules = validator => validator.CheckMap("Context", map, static (validator, name, value) => validator.CheckString(name, value, format: Digits)),
    }.Validate().Errors.Select(static error => error.Message);
}
