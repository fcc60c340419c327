namespace RtcGen.Package.Tests;

/// <summary><c>dotnet watch</c> builds again after an edit of a schema.</summary>
[Collection(PackageCollection.Name)]
public sealed class WatchTests(PackedPackages packages)
{
    [Fact]
    public async Task An_edit_of_a_schema_is_seen_by_dotnet_watch()
    {
        var project = new ConsumerProject(packages, "Watched");
        await project.BuildAndRunAsync();
        using var watch = RunningProcess.Start(Command.DotNet(project.Folder, ["watch", "--non-interactive", "--no-hot-reload", "run"]));

        await watch.LineWithAsync("is outside [1, 600] s");
        project.EditSchema("[1, 600]", "[1, 650]");
        await watch.LineWithAsync("is outside [1, 650] s");
    }
}
