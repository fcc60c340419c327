using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace RtcGen.Cli.Checking;

/// <summary>
/// What a project sets about diagnostics, as far as its files say it in so many words: <c>.globalconfig</c> files, and the properties NoWarn, WarningsAsErrors and
/// TreatWarningsAsErrors without conditions. The project is not evaluated, since that runs code.
/// </summary>
internal sealed partial class ProjectFacts
{
    public static ProjectFacts None { get; } = new();

    /// <summary>Gets the folder of the project; null without one.</summary>
    public string? Folder { get; private init; }

    /// <summary>Gets severities by rule.</summary>
    public Dictionary<string, ReportDiagnostic> Severities { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether warnings are errors.</summary>
    public bool HasWarningsAsErrors { get; private set; }

    /// <summary>The project to which a file belongs, which is in its folder or the nearest one above.</summary>
    public static ProjectFacts Find(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Listing.Files(folder, "*.csproj").Order(StringComparer.Ordinal).FirstOrDefault() is { } project)
            {
                return Read(folder, project);
            }
        }

        return None;
    }

    private static ProjectFacts Read(string folder, string project)
    {
        var facts = new ProjectFacts { Folder = folder };
        var above = Above(folder).ToList();
        facts.ReadConfigurations(above.Select(each => Path.Combine(each, ".globalconfig")).Where(File.Exists));
        if (above.Select(each => Path.Combine(each, "Directory.Build.props")).FirstOrDefault(File.Exists) is { } common)
        {
            facts.ReadProperties(common);
        }

        facts.ReadProperties(project);
        return facts;
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var each = folder; each is not null; each = Path.GetDirectoryName(each))
        {
            yield return each;
        }
    }

    private void ReadConfigurations(IEnumerable<string> files)
    {
        var set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(File.ReadAllText(file), file)).ToList(), out _);
        foreach (var (id, severity) in set.GlobalConfigOptions.TreeOptions)
        {
            Severities[id.ToUpperInvariant()] = severity;
        }
    }

    private void ReadProperties(string file)
    {
        XDocument document;
        try
        {
            document = XDocument.Load(file);
        }
        catch (XmlException)
        {
            return;
        }

        foreach (var property in document.Descendants().Where(element => element.Parent?.Name.LocalName == "PropertyGroup" && element.AncestorsAndSelf().All(each => each.Attribute("Condition") is null)))
        {
            switch (property.Name.LocalName)
            {
                case "NoWarn":
                    Set(property.Value, ReportDiagnostic.Suppress);
                    break;
                case "WarningsAsErrors":
                    Set(property.Value, ReportDiagnostic.Error);
                    break;
                case "TreatWarningsAsErrors":
                    HasWarningsAsErrors = property.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
                    break;
                default:
                    break;
            }
        }
    }

    private void Set(string ids, ReportDiagnostic severity)
    {
        foreach (Match id in RuleId().Matches(ids))
        {
            Severities[id.Value.ToUpperInvariant()] = severity;
        }
    }

    [GeneratedRegex("RTCGEN[0-9]{3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RuleId();
}
