namespace RtcGen.Runtime.Tests.Validation;

/// <summary>What an error says the server would do.</summary>
public class InvalidValueReactionTests
{
    public static TheoryData<InvalidValueReaction, RtcServerReaction, string?, string> Reactions => new()
    {
        { default, RtcServerReaction.Unstated, null, "." },
        { InvalidValueReaction.Rejected, RtcServerReaction.Rejects, null, "; the server would refuse it." },
        { InvalidValueReaction.Clamped, RtcServerReaction.Adjusts, "the nearest value allowed", "; the server would not refuse this, it would silently use the nearest value allowed." },
        { InvalidValueReaction.RoundedToEven, RtcServerReaction.Adjusts, "the next even number", "; the server would not refuse this, it would silently use the next even number." },
        { InvalidValueReaction.ItemDropped, RtcServerReaction.Adjusts, "the other items only", "; the server would not refuse this, it would silently use the other items only." },
        { InvalidValueReaction.ServerUsesInstead("2"), RtcServerReaction.Adjusts, "2", "; the server would not refuse this, it would silently use 2." },
        { InvalidValueReaction.ServerUsesInstead("2", "Fast"), RtcServerReaction.Adjusts, "2", "; the server would not refuse this, it would silently use 2 (Fast)." },
    };

    [Theory]
    [MemberData(nameof(Reactions))]
    public void Each_is_told_in_words_and_as_data(InvalidValueReaction reaction, RtcServerReaction told, string? used, string words)
    {
        var validator = new RtcValidator();
        validator.CheckRange("N", 7, 1, 2, whenInvalid: reaction);
        var error = Assert.Single(validator.ToResult().Errors);

        Assert.Equal((told, used), (error.ServerReaction, error.ServerUses));
        Assert.Equal($"$.N = 7 is outside [1, 2]{words}", error.Message);
    }

    [Fact]
    public void Two_are_equal_when_all_of_them_is()
    {
        var two = InvalidValueReaction.ServerUsesInstead("2", "Fast");
        InvalidValueReaction[] others = [default, InvalidValueReaction.Rejected, InvalidValueReaction.ServerUsesInstead("2"), InvalidValueReaction.ServerUsesInstead("3", "Fast")];

        Assert.True(two == InvalidValueReaction.ServerUsesInstead("2", "Fast"));
        Assert.False(two != InvalidValueReaction.ServerUsesInstead("2", "Fast"));
        Assert.True(two.Equals((object)InvalidValueReaction.ServerUsesInstead("2", "Fast")));
        Assert.False(two.Equals((object)"2"));
        Assert.All(others, other => Assert.True(two != other && !two.Equals(other) && !(two == other)));
        Assert.Equal(5, new HashSet<InvalidValueReaction>([two, .. others, two]).Count);
    }
}
