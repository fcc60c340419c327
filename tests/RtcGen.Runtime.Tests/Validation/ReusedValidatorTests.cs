using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Validation;

/// <summary>A client validates one request after the other with one validator, which knows nothing of those before.</summary>
public class ReusedValidatorTests
{
    private static readonly RtcStringFormat Digits = RtcStringFormat.FromRegex("[0-9]+");

    private readonly RtcValidator _validator = new();

    [Fact]
    public void Neither_errors_nor_warnings_are_left()
    {
        _validator.CheckRequired("A", missing: true);
        _validator.WarnNoEffect("B", isSet: true);
        Assert.True(_validator.FoundErrors);
        Assert.False(_validator.FoundNothing);

        _validator.Clear();

        Assert.False(_validator.FoundErrors);
        Assert.True(_validator.FoundNothing);
        Assert.Empty(_validator.ToResult().Errors);
        Assert.Empty(_validator.ToResult().Warnings);
    }

    [Fact]
    public void A_warning_alone_is_something_and_no_error()
    {
        _validator.WarnNoEffect("B", isSet: true);

        Assert.False(_validator.FoundErrors);
        Assert.False(_validator.FoundNothing);
    }

    [Fact]
    public void A_rule_that_threw_inside_an_object_leaves_no_path()
    {
        Assert.Throws<NotSupportedException>(() => _validator.CheckObject("Outer", new Throwing()));

        _validator.Clear();
        _validator.CheckRequired("A", missing: true);

        Assert.Equal("$.A", Assert.Single(_validator.ToResult().Errors).Path);
        Assert.Throws<ArgumentOutOfRangeException>(() => _validator.GetOuter<RtcObject>(0));
    }

    [Fact]
    public void A_rule_that_threw_inside_an_item_leaves_empty_texts_absent()
    {
        Assert.Throws<NotSupportedException>(() => _validator.CheckItems("Items", ["a"], static (_, _, _) => throw new NotSupportedException()));

        _validator.Clear();
        _validator.CheckString("A", string.Empty, format: Digits);

        Assert.Empty(_validator.ToResult().Errors);
    }

    [Fact]
    public void A_property_of_the_same_name_is_shown_again()
    {
        _validator.Redact("A");
        _validator.Clear();
        _validator.CheckString("A", "shown", format: Digits);

        Assert.Equal("'shown'", Assert.Single(_validator.ToResult().Errors).Value);
    }

    [Fact]
    public void A_request_that_was_validated_is_not_kept()
    {
        _validator.Check(UpdateSnapshotRequest.Valid());

        Assert.Throws<ArgumentOutOfRangeException>(() => _validator.GetOuter<RtcObject>(0));
    }

    [Fact]
    public void An_object_sees_those_around_it()
    {
        var innermost = new Looking();
        var middle = new Looking { Inner = innermost };
        var outer = new Looking { Inner = middle, Inners = [middle] };
        _validator.CheckObject("Outer", outer);

        Assert.Equal([innermost, middle, outer], innermost.Seen.Take(3));
        Assert.Equal([middle, outer], middle.Seen.Take(2));
        Assert.Equal([outer], outer.Seen);
    }

    [Fact]
    public void The_properties_of_an_item_are_judged_as_those_of_any_object()
    {
        // Within the list an empty text would not be absent; within an object of it, it is.
        _validator.CheckItems("Items", [new TagFilter { Key = "k", Values = [string.Empty] }], static (validator, name, value) =>
        {
            validator.CheckObject(name, value);
            validator.CheckString($"{name}.After", string.Empty, format: Digits);
        });
        _validator.CheckString("Last", string.Empty, format: Digits);

        Assert.Equal("$.Items[0].After", Assert.Single(_validator.ToResult().Errors).Path);
    }

    private sealed class Throwing : RtcObject
    {
        protected internal override void Write(RtcJsonWriter json) => json.WriteProperty("A"u8, 1);

        protected internal override void Validate(RtcValidator validator) => throw new NotSupportedException();
    }

    private sealed class Looking : RtcObject
    {
        public List<RtcObject> Seen { get; } = [];

        public Looking? Inner { get; init; }

        public IReadOnlyList<Looking>? Inners { get; init; }

        protected internal override void Write(RtcJsonWriter json) => json.WriteProperty("A"u8, 1);

        protected internal override void Validate(RtcValidator validator)
        {
            for (var level = 0; ; level++)
            {
                try
                {
                    Seen.Add(validator.GetOuter<RtcObject>(level));
                }
                catch (ArgumentOutOfRangeException)
                {
                    break;
                }
            }

            validator.CheckObject("Inner", Inner);
            validator.CheckObjects("Inners", Inners);
        }
    }
}
