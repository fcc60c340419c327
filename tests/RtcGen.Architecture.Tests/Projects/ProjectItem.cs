using System.Xml.Linq;

namespace RtcGen.Architecture.Tests;

/// <summary>One item of a project file, or of a file that it imports.</summary>
/// <param name="Element">The element.</param>
/// <param name="Import">The file that contains it.</param>
internal sealed record ProjectItem(XElement Element, string Import)
{
    public string Kind => Element.Name.LocalName;

    /// <summary>Gets the items of a project and of what it imports. Conditions are not evaluated: an arrow that is there at times is an arrow.</summary>
    public static IEnumerable<ProjectItem> Read(string path)
    {
        foreach (var element in XDocument.Load(path).Root!.Elements())
        {
            if (element.Name.LocalName == "Import" && Expand(element.Attribute("Project")!.Value, path) is { } import)
            {
                var file = Path.GetFullPath(import, Path.GetDirectoryName(path)!);
                foreach (var item in File.Exists(file) ? Read(file) : [])
                {
                    yield return item;
                }
            }

            foreach (var item in element.Elements())
            {
                yield return new(item, path);
            }
        }
    }

    /// <summary>Gets the parts of an attribute, without what only a build knows.</summary>
    public IEnumerable<string> List(string attribute) =>
        (Element.Attribute(attribute)?.Value ?? string.Empty)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => Expand(part, Import))
            .OfType<string>();

    private static string? Expand(string text, string file)
    {
        var known = text.Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(file) + "/", StringComparison.Ordinal);
        return known.Contains("$(", StringComparison.Ordinal) || known.Contains("@(", StringComparison.Ordinal) ? null : known.Replace('\\', '/');
    }
}
