using RtcGen.Import.Draft;
using RtcGen.Import.Writing;

namespace RtcGen.Import;

/// <summary>
/// Makes the schema files of whole services from the packages of the vendor's Go SDK: a file for each action and one for each
/// service. The same packages always give the same files.
/// </summary>
public static class GoServiceImporter
{
    /// <summary>Imports one package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="endpoints">The file of the SDK that says which services have a host for each region; null when it is not at hand.</param>
    /// <returns>The files, those of actions in alphabetical order and then that of the service.</returns>
    /// <exception cref="ImportException">A file cannot be read as Go, is too long, or no file names the service and its version.</exception>
    public static IReadOnlyList<ImportedFile> Import(GoPackage package, GoSource? endpoints = null) => Import([package], endpoints);

    /// <summary>
    /// Imports several packages. Where packages hold versions of one service, an action that is in more than one of them is
    /// superseded by the newest.
    /// </summary>
    /// <param name="packages">The packages; of two that describe the same action in the same version, the first one counts.</param>
    /// <param name="endpoints">The file of the SDK that says which services have a host for each region; null when it is not at hand.</param>
    /// <returns>The files: for each service those of its actions, and then its own.</returns>
    /// <exception cref="ImportException">A file cannot be read as Go, is too long, or no file of a package names the service and its version.</exception>
    public static IReadOnlyList<ImportedFile> Import(IEnumerable<GoPackage> packages, GoSource? endpoints = null)
    {
        ArgumentNullException.ThrowIfNull(packages);
        var hosts = endpoints is null ? new() : GoEndpoints.Read(GoPackageReader.Tokens(endpoints));
        return [.. packages
            .Select(GoPackageReader.Read)
            .GroupBy(read => read.Service.Name, StringComparer.Ordinal)
            .SelectMany(service => Files([.. service], hosts))];
    }

    private static IEnumerable<ImportedFile> Files(IReadOnlyList<GoPackageDraft> packages, GoEndpoints hosts)
    {
        var actions = packages.SelectMany(package => package.Actions).DistinctBy(action => (action.Action, action.Version)).ToList();
        foreach (var versions in actions.GroupBy(action => action.Action, StringComparer.Ordinal))
        {
            Supersede([.. versions.OrderBy(version => version.Version, StringComparer.Ordinal)]);
        }

        GoClassNames.Separate(actions);
        foreach (var action in actions)
        {
            yield return new($"{action.Service}/{action.Version}/{action.Action}.rtc.yaml", SchemaWriter.Write(action));
        }

        var service = GoPackageReader.Service(packages, hosts);
        yield return new($"{service.Service}/service.rtc.yaml", SchemaWriter.Write(service));
    }

    private static void Supersede(IReadOnlyList<ActionDraft> versions)
    {
        foreach (var older in versions.SkipLast(1))
        {
            older.SupersededBy = versions[^1].Version;
            older.Comments.Add("That the newest version supersedes this one is taken for granted.");
        }
    }
}
