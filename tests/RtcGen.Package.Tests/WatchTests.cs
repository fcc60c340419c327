using System.Diagnostics;
using System.Text;

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
        using var watch = Process.Start(Command.DotNet(project.Folder, ["watch", "--non-interactive", "--no-hot-reload", "run"]))!;
        var output = new StringBuilder();
        try
        {
            using var end = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            await ReadToAsync(watch, output, "is outside [1, 600] s", end.Token);
            project.EditSchema("[1, 600]", "[1, 650]");
            await ReadToAsync(watch, output, "is outside [1, 650] s", end.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail(output.ToString());
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
            await watch.WaitForExitAsync();
        }
    }

    private static async Task ReadToAsync(Process process, StringBuilder output, string text, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            output.AppendLine(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"dotnet watch ended:\n{output}{await process.StandardError.ReadToEndAsync(cancellationToken)}");
    }
}
