namespace RtcGen.Release.Tests;

/// <summary>A package brings assemblies of several projects, some of which are no packages; none may name the folder that it was built in.</summary>
public sealed class PathMapTests
{
    public static TheoryData<string> Projects => new(
        new[] { "generator", "runtime" }.SelectMany(room => Directory.EnumerateFiles(Repository.PathOf(room), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path)));

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Nothing_that_is_released_names_the_folder_it_was_built_in(string project)
    {
        var finished = await Command.RunAsync(Command.DotNet(Repository.Root, ["msbuild", project, "-getProperty:PathMap", "-p:Configuration=Release", "-nodeReuse:false"]), TimeSpan.FromMinutes(1));

        Assert.Equal($"{Path.TrimEndingDirectorySeparator(Repository.Root)}{Path.DirectorySeparatorChar}=/_/", finished.Output.Trim());
    }
}
