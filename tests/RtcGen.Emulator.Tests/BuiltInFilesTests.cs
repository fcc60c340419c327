namespace RtcGen.Emulator.Tests;

/// <summary>What is known of a built-in file before it is read is what it says when it is.</summary>
public sealed class BuiltInFilesTests
{
    [Fact]
    public void Every_file_is_what_its_first_keys_say()
    {
        var files = BuiltInFiles.All.ToList();
        Assert.True(files.Count > 250);
        Assert.All(files.Where(file => file.Action is not null), file =>
        {
            var action = file.Action!.Value;
            Assert.Equal(new ActionIdentity(action.Service, action.Action, action.Version), file.Identity);
        });
        Assert.All(files.Where(file => file.Types is not null), file => Assert.Equal(file.Types!.Value.Service, file.ServiceName));
        Assert.Equal("rtc", Assert.Single(files, file => file.Service is not null).Service!.Value.Service);
    }

    [Fact]
    public void An_action_is_read_when_it_is_asked_for_and_no_other()
    {
        var files = BuiltInFiles.All.ToList();
        var set = SchemaSet.Of(files);
        Assert.Same(set.Action("rtc", "UpdateSnapshot", "2020-12-01"), set.Action("rtc", "UpdateSnapshot", "2020-12-01"));
        Assert.Single(set.ServicesWith("UpdateSnapshot", "2020-12-01"));
        Assert.Equal("UpdateSnapshot", Assert.Single(files, file => file.Action is { IsValueCreated: true }).Identity!.Action);
        Assert.DoesNotContain(files, file => file.Types is { IsValueCreated: true });
    }
}
