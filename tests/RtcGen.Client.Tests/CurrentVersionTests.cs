namespace RtcGen.Client.Tests;

/// <summary>Of the versions of an action one is current, the newest.</summary>
public sealed class CurrentVersionTests
{
    [Fact]
    public void Every_action_has_one_current_version_and_the_others_say_which()
    {
        Assert.All(Catalogue.Actions.GroupBy(action => action.Action, StringComparer.Ordinal), versions =>
        {
            var current = Assert.Single(versions, action => action.SupersededBy is null);
            Assert.All(versions.Where(action => action != current), action => Assert.Equal(current.Version, action.SupersededBy));
            Assert.Equal(versions.Max(action => action.Version), current.Version);
        });
    }
}
