using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RtcGen.Cli.Checking;

/// <summary>Files that are built together, and those of them that are asked about.</summary>
internal sealed class CheckedProject
{
    private readonly Dictionary<string, SchemaSource> _sources;
    private readonly HashSet<string> _asked;
    private readonly ProjectFacts _facts;

    private CheckedProject(Dictionary<string, SchemaSource> sources, HashSet<string> asked, ProjectFacts facts)
    {
        _sources = sources;
        _asked = asked;
        _facts = facts;
    }

    /// <summary>Reads the files asked about, each with those around it.</summary>
    /// <exception cref="CliException">A file cannot be read.</exception>
    public static IReadOnlyList<CheckedProject> Read(CliContext cli, IReadOnlyList<string> files)
    {
        var projects = new List<CheckedProject>();
        var homes = files.Select(file => (File: file, Facts: ProjectFacts.Find(file))).GroupBy(file => SchemaFiles.HomeOf(file.File, file.Facts), StringComparer.Ordinal);
        foreach (var home in homes)
        {
            var asked = home.Select(file => file.File).ToHashSet(StringComparer.Ordinal);
            var sources = new Dictionary<string, SchemaSource>(StringComparer.Ordinal);
            foreach (var path in asked.Union(SchemaFiles.Below(home.Key)).Order(StringComparer.Ordinal))
            {
                sources[path] = SchemaSource.Create(path, cli.ReadBytes(path));
            }

            projects.Add(new(sources, asked, home.First().Facts));
        }

        return projects;
    }

    public SchemaSource this[string path]
    {
        get => _sources[path];
        set => _sources[path] = value;
    }

    /// <summary>The text of a file; null for one of another project.</summary>
    public SourceText? TextOf(string path) => _sources.GetValueOrDefault(path)?.Text;

    /// <summary>What is wrong with the files asked about.</summary>
    public IReadOnlyList<Finding> Check(CancellationToken cancellationToken) =>
    [
        .. _asked.Where(path => !path.EndsWith(SchemaFiles.Suffix, StringComparison.OrdinalIgnoreCase)).Select(Misnamed),
        .. SchemaChecker.Check(_sources.Values, _facts, cancellationToken).Where(finding => finding.Path is null || _asked.Contains(finding.Path)),
    ];

    // A build says so of a file that a project lists.
    private static Finding Misnamed(string path) => new(
        "RTCGEN093",
        DiagnosticSeverity.Error,
        path,
        default,
        $"Nothing is generated from this file, as its name does not end with {SchemaFiles.Suffix}: rename it to {Path.GetFileNameWithoutExtension(path)}{SchemaFiles.Suffix}.");
}
