using RtcGen.Import.Draft;

namespace RtcGen.Import;

/// <summary>Drafts what one package of a Go SDK describes.</summary>
internal static class GoPackageReader
{
    // Larger than any struct file there is, and small enough to be held twice.
    private const int MaxCharacters = 32 * 1024 * 1024;

    /// <summary>Reads a package.</summary>
    /// <exception cref="ImportException">A file cannot be read as Go, is too long, or no file names the service and its version.</exception>
    public static GoPackageDraft Read(GoPackage package)
    {
        var types = new GoFile();
        var operations = new List<GoOperation>();
        GoService? service = null;
        foreach (var source in package.Sources)
        {
            var tokens = Split(source, types);
            service ??= GoService.Read(tokens);
            operations.AddRange(GoOperations.Read(tokens));
        }

        if (service is null)
        {
            throw new ImportException(1, "No file has the constant ServiceName and an APIVersion.").In(package.Name);
        }

        var isDescribed = operations.ToLookup(operation => types.Structs.ContainsKey(operation.Input) && IsOwn(types.Structs.GetValueOrDefault(operation.Output)));
        return new(
            package.Name,
            service,
            [.. isDescribed[true].OrderBy(operation => operation.Action, StringComparer.Ordinal).Select(operation => GoActions.Draft(package.Name, service, operation, types))],
            [.. isDescribed[false].Select(operation => operation.Action)]);
    }

    /// <summary>The tokens of a file without comments and line ends.</summary>
    public static List<GoToken> Tokens(GoSource source) => Split(source, new());

    /// <summary>The service of one or more packages, which hold its versions.</summary>
    public static ServiceDraft Service(IReadOnlyList<GoPackageDraft> packages, GoEndpoints hosts)
    {
        var host = hosts.Find(packages[0].Service.Name);
        var draft = new ServiceDraft { Service = packages[0].Service.Name, DefaultRegion = GoEndpoints.Region, Host = host ?? GoEndpoints.Fallback };
        draft.Comments.Add($"From the vendor's Go SDK (service/{string.Join(", service/", packages.Select(package => package.Package))}), which knows neither the regions of a service nor its errors. Fill in: summary, regions, formats, errors.");
        if (host is null)
        {
            draft.Notes.Add("the host: this is the one that the SDK uses where it has none for a service");
        }

        // Another package of the same service may describe it.
        var described = packages.SelectMany(package => package.Actions).Select(action => action.Action).ToHashSet(StringComparer.Ordinal);
        foreach (var left in packages.SelectMany(package => package.LeftOut).Where(left => !described.Contains(left)))
        {
            draft.Notes.Add($"the action {left}, whose request or response is no struct of the package");
        }

        return draft;
    }

    // A response that is read as it arrives embeds its reader.
    private static bool IsOwn(GoStruct? output) => output is not null && !output.Fields.Any(field => field.IsEmbedded);

    private static List<GoToken> Split(GoSource source, GoFile types)
    {
        try
        {
            if (source.Text.Length > MaxCharacters)
            {
                throw new ImportException(1, "The file is too long.");
            }

            var tokens = GoLexer.Split(source.Text);
            GoParser.Read(tokens, types);
            GoEnums.Read(tokens, types);
            return [.. tokens.Where(token => token.Kind is not (GoTokenKind.LineEnd or GoTokenKind.Comment))];
        }
        catch (ImportException e)
        {
            throw e.In(source.Name);
        }
    }
}
