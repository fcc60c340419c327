using System.Text;

namespace RtcGen.Package.Tests;

/// <summary>What a build made before is made again when the schemas are others, whatever their dates say.</summary>
[Collection(PackageCollection.Name)]
public sealed class ChangedSchemaTests(PackedPackages packages)
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Fact]
    public async Task Every_change_of_the_schemas_changes_the_assembly_and_no_change_leaves_it_alone()
    {
        var project = new ConsumerProject(packages, "Changed");
        File.Delete(project.SchemaFile);
        project.Write("Program.cs", "System.Console.WriteLine();");
        Put(project, "One", "DoOneA");
        Put(project, "Two", "DoTwoA");
        Assert.Equal(["DoOneA", "DoTwoA"], await BuildAsync(project));

        var written = Written(project);
        Assert.Equal(["DoOneA", "DoTwoA"], await BuildAsync(project));
        Assert.Equal(written, Written(project));

        File.Delete(GetPath(project, "Two"));
        Assert.Equal(["DoOneA"], await BuildAsync(project));

        Put(project, "Old", "DoOldA");
        Assert.Equal(["DoOldA", "DoOneA"], await BuildAsync(project));

        // As long as before and as old as before.
        Put(project, "Old", "DoOldB");
        Assert.Equal(["DoOldB", "DoOneA"], await BuildAsync(project));

        // The same set of contents.
        Put(project, "Old", "DoOneA", "second");
        Put(project, "One", "DoOldB", "second");
        Assert.Equal(["DoOldB", "DoOneA"], await BuildAsync(project));
        Assert.Contains("Old.rtc.yaml: ", await MadeFromAsync(project, "DoOneA"), StringComparison.Ordinal);

        File.Move(GetPath(project, "Old"), GetPath(project, "Renamed"));
        await BuildAsync(project);
        Assert.Contains("Renamed.rtc.yaml: ", await MadeFromAsync(project, "DoOneA"), StringComparison.Ordinal);

        File.Move(GetPath(project, "Renamed"), GetPath(project, "renamed"));
        await BuildAsync(project);
        Assert.Contains("renamed.rtc.yaml: ", await MadeFromAsync(project, "DoOneA"), StringComparison.Ordinal);

        File.Delete(GetPath(project, "One"));
        File.Delete(GetPath(project, "renamed"));
        Assert.Empty(await BuildAsync(project));

        written = Written(project);
        await BuildAsync(project);
        Assert.Equal(written, Written(project));
    }

    private static string GetPath(ConsumerProject project, string name) => Path.Combine(project.Folder, $"{name}.rtc.yaml");

    private static void Put(ConsumerProject project, string name, string action, string summary = "first")
    {
        project.Write($"{name}.rtc.yaml", $$"""
            action: {{action}}
            version: "2020-12-01"
            service: rtc
            method: POST
            summary: Does the {{summary}}.
            body:
              AppId: { type: string, format: id, required: true }
            result: { type: string }
            """);
        File.SetLastWriteTimeUtc(GetPath(project, name), LongAgo);
    }

    private static async Task<List<string>> BuildAsync(ConsumerProject project)
    {
        var (exitCode, output) = await project.TryBuildAsync("-p:EmitCompilerGeneratedFiles=true");
        Assert.True(exitCode == 0, output);
        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(AssemblyOf(project)));
        return [.. new[] { "DoOldA", "DoOldB", "DoOneA", "DoTwoA" }.Where(action => text.Contains($"{action}Request", StringComparison.Ordinal))];
    }

    private static async Task<string> MadeFromAsync(ConsumerProject project, string action)
    {
        var file = Assert.Single(Directory.GetFiles(project.Folder, $"{action}.Rtc.V20201201.g.cs", SearchOption.AllDirectories));
        return (await File.ReadAllLinesAsync(file))[1];
    }

    private static DateTime Written(ConsumerProject project) => File.GetLastWriteTimeUtc(AssemblyOf(project));

    private static string AssemblyOf(ConsumerProject project) => Path.Combine(project.Folder, "obj", "Debug", "net10.0", "Caller.dll");
}
