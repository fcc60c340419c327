using System.Globalization;
using System.Xml.Linq;
using RtcGen.Cli;

namespace RtcGen.Documents.Tests;

/// <summary>The commands that a document may show. What is not here has not been tried: try it, and add it.</summary>
internal static class KnownCommands
{
    private static readonly string[] Templates = ["classlib", "console", "tool-manifest", "web", "webapi", "worker", "xunit"];

    // Packages of this repository, and those of others that a document tells to add.
    private static readonly string[] Packages = ["Microsoft.Extensions.Hosting", "RtcGen", .. PackageIds()];

    /// <summary>Judges a command.</summary>
    /// <returns>What is wrong with it; null for nothing.</returns>
    public static string? Fault(string[] words) => words switch
    {
        ["rtcgen", .. var rest] => Tool(rest),
        ["dotnet", "new", var template, ..] => Templates.Contains(template) ? Options(words, 3, "-o", "-n", "-f") : $"no template {template}",
        ["dotnet", "add", "package", var id, ..] => Packages.Contains(id) ? Options(words, 4, "--version") : $"no package {id}",
        ["dotnet", "tool", "install", "--global", var id] => id == "RtcGen.Cli" ? null : $"no tool {id}",
        ["dotnet", "tool", "install", var id] => id == "RtcGen.Cli" ? null : $"no tool {id}",
        ["dotnet", "tool", "restore"] => null,
        ["dotnet", "nuget", "add", "source", _, "--name", _] => null,
        ["dotnet", "run", ..] => Project(Value(words, "--project")) ?? Options(words, 2, "-c", "--project"),
        ["dotnet", "build" or "pack", var path, ..] => Project(path) ?? Options(words, 3, "-o", "-c", "-p"),
        ["dotnet", "build" or "test"] => null,
        ["dotnet", "test", var path, ..] => Project(path) ?? Options(words, 3, "-f", "-c", "--filter", "--no-build"),
        ["dotnet", "publish", ..] => Options(words, 2, "-c", "-r", "-o", "-p"),
        ["dotnet", "format", ..] => Options(words, 2, "--verify-no-changes", "--no-restore", "--include"),
        ["cd" or "cat" or "unset", _] or ["export", ..] => null,
        ["eval", var text] => text.StartsWith("$(rtcgen ", StringComparison.Ordinal) ? Tool([.. ShellWords.Split(text["$(rtcgen ".Length..^1])]) : $"eval of {text}",
        [var script, ..] when script.StartsWith("tests/", StringComparison.Ordinal) || script.StartsWith(".ci/", StringComparison.Ordinal) => File.Exists(Path.Combine(Repository.Folder, script)) ? null : $"no script {script}",
        [var assignment, .. var rest] when assignment.Contains('=', StringComparison.Ordinal) && rest.Length > 0 => Fault(rest),
        _ => "an unknown command",
    };

    private static string? Tool(string[] words)
    {
        var members = words.Length > 0 && words[0] is "call" or "sign" ? MemberArguments.Split(words).Words : (IReadOnlyList<string>)words;
        var context = new CliContext
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            In = Stream.Null,
            Environment = _ => null,
            Culture = CultureInfo.InvariantCulture,
            Folder = Repository.Folder,
        };
        return CommandLine.Create(context).Parse([.. members]).Errors is [var error, ..] ? error.Message : null;
    }

    private static string? Project(string? path) =>
        path is null ? null
        : path.EndsWith(".slnf", StringComparison.Ordinal) || path.EndsWith(".csproj", StringComparison.Ordinal) ? (File.Exists(Path.Combine(Repository.Folder, path)) ? null : $"no file {path}")
        : Directory.Exists(Path.Combine(Repository.Folder, path)) && Directory.EnumerateFiles(Path.Combine(Repository.Folder, path), "*.csproj").Any() ? null
        : $"no project {path}";

    // What follows -- is for the program.
    private static string? Options(string[] words, int first, params string[] known) =>
        words.Skip(first).TakeWhile(word => word != "--").FirstOrDefault(word => word.StartsWith('-') && !known.Contains(word.Split(':', '=')[0])) is { } option ? $"the option {option} has not been tried" : null;

    private static string? Value(string[] words, string option) =>
        words.SkipWhile(word => word != option).Skip(1).FirstOrDefault();

    private static IEnumerable<string> PackageIds() =>
        from folder in new[] { "generator", "runtime" }
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*.csproj", SearchOption.AllDirectories)
        let project = XDocument.Load(path).Root!
        where project.Descendants("IsPackable").Any(element => element.Value == "true")
        select project.Descendants("PackageId").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(path);
}
