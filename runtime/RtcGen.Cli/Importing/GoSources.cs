using RtcGen.Cli.Files;
using RtcGen.Import;
using RtcGen.Import.Writing;

namespace RtcGen.Cli.Importing;

/// <summary>Finds the packages of a Go SDK: the SDK itself, a folder of packages, the folder of one, or single files of one.</summary>
internal static class GoSources
{
    private static readonly string[] Endpoints = ["volcengine", "endpoints", "standard_resolver.go"];

    public static IReadOnlyList<(string Path, string Text)> Import(CliContext cli, IReadOnlyList<string> sources, string? service)
    {
        var packages = new List<GoPackage>();
        var files = sources.Where(File.Exists).ToList();
        if (files.Count > 0)
        {
            packages.Add(Read(cli, Path.GetFileName(Path.GetDirectoryName(files[0])!), files));
        }

        foreach (var folder in sources.Where(Directory.Exists).SelectMany(Packages))
        {
            packages.Add(Read(cli, Path.GetFileName(folder), Sources(folder)));
        }

        if (packages.Count == 0)
        {
            throw new CliException(Texts.NoGoFiles(string.Join(' ', sources.Select(source => ShownPath.Of(cli, source)))));
        }

        var services = packages.Where(package => package.Sources.Any(source => source.Text.Contains("ServiceName", StringComparison.Ordinal))).ToList();
        if (services.Count == 0)
        {
            var name = service ?? throw new CliException(Texts.ImportNeedsService, ExitCode.Usage);
            return [.. GoSdk.Import(name, [.. packages.SelectMany(package => package.Sources)])
                .Select(draft => ($"{draft.Service}/{draft.Version}/{draft.Action}.rtc.yaml", SchemaWriter.Write(draft)))];
        }

        var endpoints = sources.Select(source => Path.Combine([source, .. Endpoints])).FirstOrDefault(File.Exists);
        var hosts = endpoints is null ? null : new GoSource(endpoints, cli.ReadText(endpoints));
        return [.. GoServiceImporter.Import(services, hosts).Select(file => (file.Path, file.Text))];
    }

    private static IEnumerable<string> Packages(string folder)
    {
        var inside = Path.Combine(folder, "service") is var services && Directory.Exists(services) ? services : folder;
        return Sources(inside).Any() ? [inside] : Directory.EnumerateDirectories(inside).Where(each => Sources(each).Any()).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(folder, "*.go")
        .Where(path => !path.EndsWith("_test.go", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static GoPackage Read(CliContext cli, string name, IEnumerable<string> paths) => new(name, [.. paths.Select(path => new GoSource(path, cli.ReadText(path)))]);
}
