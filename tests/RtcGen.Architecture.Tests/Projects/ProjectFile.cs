using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace RtcGen.Architecture.Tests;

/// <summary>What a project file says about sources and references.</summary>
internal sealed class ProjectFile
{
    private readonly List<ProjectItem> _items;

    private ProjectFile(string path)
    {
        Folder = Path.GetDirectoryName(path)!;
        Name = Path.GetFileNameWithoutExtension(path);
        _items = [.. ProjectItem.Read(path)];
        Sources = [.. Own().Concat(Linked()).OrderBy(source => source.Link, StringComparer.Ordinal)];
    }

    public string Folder { get; }

    public string Name { get; }

    public IReadOnlyList<SourceFile> Sources { get; }

    public bool IsProgram => Values("OutputType").Contains("Exe");

    /// <summary>Gets a value indicating whether the project is compiled for .NET Standard alone.</summary>
    public bool IsStandard => Values("TargetFramework").Any(framework => framework.StartsWith("netstandard", StringComparison.Ordinal));

    public IEnumerable<string> Usings => Items("Using").SelectMany(item => item.List("Include"));

    public IEnumerable<string> Friends => Items("InternalsVisibleTo").SelectMany(item => item.List("Include"));

    public IEnumerable<string> Schemas => Items("RtcSchema").SelectMany(item => item.List("Include")).SelectMany(Find).Select(source => source.FullPath);

    /// <summary>Gets the packages that the assembly needs, without those that only help to build it.</summary>
    public IEnumerable<string> Packages =>
        Items("PackageReference").Where(item => item.Element.Attribute("PrivateAssets")?.Value != "all").SelectMany(item => item.List("Include"));

    /// <summary>Gets the projects whose assemblies this one references.</summary>
    public IEnumerable<string> References =>
        Items("ProjectReference").Where(item => !IsBuildOnly(item)).SelectMany(item => item.List("Include")).Select(path => Path.GetFullPath(path, Folder));

    /// <summary>Gets the arrows to other projects.</summary>
    public IEnumerable<ProjectLink> Links =>
        Items("ProjectReference")
            .SelectMany(item => item.List("Include"), (item, path) => new ProjectLink(Path.GetFileNameWithoutExtension(path), IsBuildOnly(item) ? LinkKind.Build : LinkKind.Assembly))
            .Concat(Linked().Select(source => new ProjectLink(ProjectOf(source.FullPath), LinkKind.Sources)))
            .Distinct();

    public static ProjectFile Read(string path) => new(Path.GetFullPath(path));

    /// <summary>Finds the projects whose assemblies this one sees: those that it references, and those that they reference.</summary>
    public IReadOnlySet<string> FindAllReferences() =>
        References.SelectMany(reference => Read(reference).FindAllReferences().Prepend(reference)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The names beside the global one under which the sources see the assembly of a project; none if they see it as any other.</summary>
    public IEnumerable<string> AliasesOf(string reference) =>
        Items("ProjectReference")
            .Where(item => item.List("Include").Any(path => Path.GetFullPath(path, Folder) == reference))
            .Select(item => item.Element.Attribute("Aliases")?.Value)
            .OfType<string>();

    private static bool IsBuildOnly(ProjectItem item) => item.Element.Attribute("ReferenceOutputAssembly")?.Value == "false";

    private static bool IsOutput(string path) => path.Split('/').Any(part => part is "bin" or "obj");

    private static string ProjectOf(string source)
    {
        var folder = Path.GetDirectoryName(source);
        while (folder is not null && Directory.GetFiles(folder, "*.csproj").Length == 0)
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.GetFileName(folder) ?? throw new InvalidOperationException($"{source} belongs to no project.");
    }

    private IEnumerable<ProjectItem> Items(string kind) => _items.Where(item => item.Kind == kind);

    private IEnumerable<string> Values(string property) => Items(property).Select(item => item.Element.Value);

    private IEnumerable<SourceFile> Own()
    {
        var removed = Items("Compile").SelectMany(item => item.List("Remove")).SelectMany(Find).Select(source => source.FullPath).ToHashSet(StringComparer.Ordinal);
        return Find("**/*.cs").Where(source => !removed.Contains(source.FullPath));
    }

    private IEnumerable<SourceFile> Linked() =>
        from item in Items("Compile")
        let shown = item.Element.Attribute("LinkBase")?.Value ?? "."
        from pattern in item.List("Include")
        from source in Find(pattern)
        select source with { Link = Path.Combine(shown, source.Link) };

    /// <summary>The files that a pattern of the project names; each is shown as its path after the last folder that the pattern spells out.</summary>
    private IEnumerable<SourceFile> Find(string pattern)
    {
        var wildcard = pattern.IndexOf('*', StringComparison.Ordinal);
        var spelledOut = pattern.LastIndexOf('/', wildcard < 0 ? pattern.Length - 1 : wildcard) + 1;
        var folder = Path.GetFullPath(pattern[..spelledOut], Folder);
        return new Matcher().AddInclude(pattern[spelledOut..])
            .Execute(new DirectoryInfoWrapper(new(folder)))
            .Files
            .Where(match => !IsOutput(match.Path))
            .Select(match => new SourceFile(Path.Combine(folder, match.Path), match.Path));
    }
}
